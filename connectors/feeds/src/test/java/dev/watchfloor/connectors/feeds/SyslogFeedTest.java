package dev.watchfloor.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.testing.Listening;
import dev.watchfloor.connectors.testing.PushFeedContract;
import dev.watchfloor.connectors.testing.RecordingSink;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SyslogFeedTest extends PushFeedContract {
    private SyslogFeed feed;

    @BeforeEach
    void chooseAPort() {
        feed = new SyslogFeed("127.0.0.1:0", new LineEvents(), Clock.systemUTC());
    }

    @Override
    protected PushFeed feed() {
        return feed;
    }

    @Override
    protected OptionalInt send(int first, int count) throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < first + count; i++) {
            text.append("<14>").append(i).append(" served\n");
        }
        stream(text.toString());
        return OptionalInt.empty();
    }

    @Override
    protected boolean sendMalformed() throws Exception {
        stream("<14>no number\n");
        return true;
    }

    @Test
    void countedFramesAreRead() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed, sink)) {
            stream("12 <14>1 line\n\n11 <14>2 ä last".replace("11 ", "13 "));
            await().until(() -> sink.events().size() == 2);
            assertThat(sink.events()).extracting(SecurityEvent::summary).containsExactly("1 line", "2 ä last");
        }
    }

    @Test
    void messagesOfNoInterestAreToldAsSomethingThatCame() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed, sink)) {
            stream("<14># statistics\n<14># statistics\n");
            await().until(() -> sink.passedOver() == 2);
            assertThat(sink.calls()).as("nothing is stored").isZero();
        }
    }

    @Test
    void aMessageThatIsTooLongIsRejectedAndTheNextRead() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed, sink)) {
            stream("<14>1 " + "x".repeat(100_000) + "\n<14>2 b\n70000 <14>3 " + "y".repeat(69_994) + "<14>4 d\n");
            await().until(() -> sink.events().size() == 2);
            assertThat(sink.events()).extracting(SecurityEvent::summary).containsExactly("2 b", "4 d");
            assertThat(sink.rejected()).hasSize(2);
        }
    }

    @Test
    void aBusyStoreSlowsATcpSenderAndNothingIsLost() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed, sink)) {
            CountDownLatch gate = sink.block();
            Thread sender = Thread.ofVirtual().start(() -> {
                try {
                    send(0, 20_000);
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            });
            await().until(() -> sink.calls() == 1);
            gate.countDown();
            await().until(() -> sink.events().size() == 20_000);
            sender.join();
        }
    }

    @Test
    void aMessageThatStandsStillIsCutAndOthersGoOn() throws Exception {
        SyslogFeed hasty = new SyslogFeed(
                "127.0.0.1:0",
                java.util.Optional.empty(),
                (arrival, id) -> new LineEvents().parse(SyslogHeader.strip(arrival.text()), id),
                Clock.systemUTC(),
                java.time.Duration.ofMillis(150));
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(hasty, sink);
                Socket stalling = new Socket(InetAddress.getLoopbackAddress(), hasty.port());
                Socket other = new Socket(InetAddress.getLoopbackAddress(), hasty.port())) {
            stalling.getOutputStream().write("<14>1 whole\n40 <14>2 only the beg".getBytes(StandardCharsets.UTF_8));
            await().until(() -> sink.rejected().size() == 1);
            stalling.setSoTimeout(5_000);

            assertThat(stalling.getInputStream().read()).as("cut off").isEqualTo(-1);
            assertThat(sink.rejected().getFirst().reason()).contains("stood still");
            assertThat(sink.rejected().getFirst().sample()).isEqualTo("2 only the beg");
            other.getOutputStream().write("<14>3 silent until now\n".getBytes(StandardCharsets.UTF_8));
            await().until(() -> sink.events().size() == 2);
        }
    }

    @Test
    void aCountedMessageThatEndsTooSoonIsRejected() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed, sink)) {
            stream("200 <14>1 the rest never comes");
            await().until(() -> sink.rejected().size() == 1);
            assertThat(sink.events()).isEmpty();
        }
    }

    @Test
    void aFloodThroughOneConnectionIsStoredWhole() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed, sink)) {
            long begun = System.nanoTime();
            send(0, 50_000);
            await().until(() -> sink.events().size() == 50_000);

            assertThat(java.time.Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(java.time.Duration.ofSeconds(10));
            assertThat(feed.checkHealth().sentence()).doesNotContain("lost");
        }
    }

    @Test
    void tooManyConnectionsAreRefusedAndTheOthersWork() throws Exception {
        RecordingSink sink = new RecordingSink();
        java.util.List<Socket> sockets = new java.util.ArrayList<>();
        try (Listening listening = new Listening(feed, sink)) {
            for (int i = 0; i < SyslogPlaces.MOST + 5; i++) {
                sockets.add(new Socket(InetAddress.getLoopbackAddress(), feed.port()));
            }
            sockets.getLast().setSoTimeout(5_000);
            assertThat(sockets.getLast().getInputStream().read()).isEqualTo(-1);
            sockets.getFirst().getOutputStream().write("<14>1 a\n".getBytes(StandardCharsets.US_ASCII));
            await().until(() -> sink.events().size() == 1);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void beforeTheFirstTryItsHealthIsNotKnown() {
        Health health = new SyslogFeed("127.0.0.1:0", new LineEvents(), Clock.systemUTC()).checkHealth();

        assertThat(health.state()).isEqualTo(Health.State.UNKNOWN);
        assertThat(health.sentence()).isEqualTo("Does not listen on 127.0.0.1:0 yet.");
    }

    @Test
    void aTakenPortIsSaidAndHealthTurns() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SyslogFeed late = new SyslogFeed("127.0.0.1:" + taken.getLocalPort(), new LineEvents(), Clock.systemUTC());
            ConnectorException failure = org.assertj.core.api.Assertions.catchThrowableOfType(
                    ConnectorException.class, () -> late.listen(new RecordingSink()));
            assertThat(failure.category()).isEqualTo(ConnectorException.Category.UNREACHABLE);
            assertThat(failure.sentence()).contains("port is free");
            assertThat(late.checkHealth().state()).isEqualTo(Health.State.DOWN);
        }
    }

    private void stream(String text) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), feed.port())) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
