package dev.watchfloor.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.testing.Listening;
import dev.watchfloor.connectors.testing.PullFeedContract;
import dev.watchfloor.connectors.testing.RecordingSink;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinedFeedsTest {
    @TempDir
    Path directory;

    @Test
    void pullFeedsShareACursorAndAPage() throws Exception {
        for (int i = 0; i < 10; i++) {
            Files.writeString(
                    directory.resolve(i % 2 == 0 ? "a.log" : "b.log"),
                    i + " x" + i + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        PullFeed joined = (PullFeed) Feeds.joined(List.of(file("a.log"), file("b.log"), file("none.log")));

        for (int size : List.of(1, 2, 3, 100)) {
            assertThat(Reading.all(joined, size)).hasSize(10).doesNotHaveDuplicates();
        }
    }

    @Test
    void pushFeedsListenTogether() throws Exception {
        SyslogFeed one = new SyslogFeed("127.0.0.1:0", new LineEvents(), Clock.systemUTC());
        SyslogFeed other = new SyslogFeed("127.0.0.1:0", new LineEvents(), Clock.systemUTC());
        RecordingSink sink = new RecordingSink();
        Listening listening = new Listening((PushFeed) Feeds.joined(List.of(one, other)), sink);
        send(one, "<14>1 a\n");
        send(other, "<14>2 b\n");
        await().until(() -> sink.events().size() == 2);

        assertThat(listening.end()).isTrue();
    }

    @Test
    void feedsOfBothDirectionsAreNotJoined() {
        SyslogFeed push = new SyslogFeed("127.0.0.1:0", new LineEvents(), Clock.systemUTC());

        assertThatThrownBy(() -> Feeds.joined(List.of(push, file("a.log"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private FileFeed file(String name) {
        return new FileFeed(directory.resolve(name).toString(), new LineEvents(), Duration.ofSeconds(1));
    }

    private static void send(SyslogFeed feed, String text) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), feed.port())) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Lends the contract's reader. */
    private abstract static class Reading extends PullFeedContract {
        static List<String> all(PullFeed feed, int size) throws Exception {
            return readAll(feed, size).stream().map(event -> event.id()).toList();
        }
    }
}
