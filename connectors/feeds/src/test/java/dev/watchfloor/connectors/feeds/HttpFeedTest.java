package dev.watchfloor.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.testing.Listening;
import dev.watchfloor.connectors.testing.PushFeedContract;
import dev.watchfloor.connectors.testing.RecordingSink;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpFeedTest extends PushFeedContract {
    private static final String TOKEN = "a-token-that-is-secret";

    private final HttpClient client = HttpClient.newHttpClient();
    private HttpFeed feed;

    @BeforeEach
    void chooseAPort() {
        feed = new HttpFeed("127.0.0.1:0", new Secret(TOKEN), new LineEvents(), Clock.systemUTC());
    }

    @AfterEach
    void endClient() {
        client.shutdownNow();
    }

    @Override
    protected PushFeed feed() {
        return feed;
    }

    @Override
    protected OptionalInt send(int first, int count) throws Exception {
        String body = IntStream.range(first, first + count)
                .mapToObj(i -> "{\"line\": \"" + i + " served\"}")
                .collect(Collectors.joining(",", "[", "]"));
        return OptionalInt.of(post(body, "Authorization", "Bearer " + TOKEN));
    }

    @Override
    protected boolean sendMalformed() throws Exception {
        post("{\"line\": \"no number\"}", "Authorization", "Bearer " + TOKEN);
        return true;
    }

    @Override
    protected OptionalInt sendWithWrongToken() throws Exception {
        return OptionalInt.of(post("{\"line\": \"1 x\"}", "Authorization", "Bearer wrong"));
    }

    @Override
    protected List<String> secrets() {
        return List.of(TOKEN);
    }

    @Test
    void objectsArraysAndLinesAreTaken() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed, sink)) {
            assertThat(post("{\"line\": \"1 a\"}")).isEqualTo(200);
            assertThat(post("[{\"line\": \"2 b\"}, {\"line\": \"2 b\"}]")).isEqualTo(200);
            assertThat(post("{\"line\": \"3 c\"}\n\n{\"line\": \"4 d\"}\nnot json\n"))
                    .isEqualTo(200);
            assertThat(post("")).isEqualTo(200);
            assertThat(sink.events())
                    .extracting(SecurityEvent::summary)
                    .containsExactly("1 a", "2 b", "2 b", "3 c", "4 d");
            assertThat(sink.events()).extracting(SecurityEvent::id).doesNotHaveDuplicates();
            assertThat(sink.events().getFirst().raw()).isEqualTo("{\"line\":\"1 a\"}");
            assertThat(sink.rejected()).hasSize(1);
        }
    }

    @Test
    void whatIsNotJsonAtAllIsRefusedAndShown() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed, sink)) {
            assertThat(post("hello=1&password=hunter2")).isEqualTo(400);
            assertThat(sink.rejected()).hasSize(1);
            assertThat(sink.rejected().getFirst().sample()).doesNotContain("hunter2");
        }
    }

    @Test
    void onlyPostWithATokenIsAnswered() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed, sink)) {
            assertThat(post("{\"line\": \"1 a\"}", "X-Watchfloor-Token", TOKEN)).isEqualTo(200);
            assertThat(post("{\"line\": \"1 a\"}", "X-Other", TOKEN)).isEqualTo(401);
            assertThat(post("{\"line\": \"1 a\"}", "Authorization", "Basic " + TOKEN))
                    .isEqualTo(401);
            HttpRequest get = HttpRequest.newBuilder(url())
                    .header("X-Watchfloor-Token", TOKEN)
                    .GET()
                    .build();
            assertThat(client.send(get, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(405);
            assertThat(sink.events()).hasSize(1);
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed, sink)) {
            assertThat(post("{\"line\": \"1 " + "x".repeat(BatchReceiver.LARGEST_BODY - 14) + "\"}"))
                    .isNotEqualTo(413);
            String large = "POST / HTTP/1.1\r\nHost: x\r\nX-Watchfloor-Token: " + TOKEN + "\r\nContent-Length: "
                    + (BatchReceiver.LARGEST_BODY + 1) + "\r\n\r\n";
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), feed.port())) {
                socket.getOutputStream().write(large.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(new byte[BatchReceiver.LARGEST_BODY + 1]);
                byte[] start = socket.getInputStream().readNBytes(12);
                assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
            }
        }
    }

    @Test
    void aClientThatDawdlesIsCutOff() throws Exception {
        feed = new HttpFeed(
                "127.0.0.1:0", new Secret(TOKEN), new LineEvents(), Clock.systemUTC(), Duration.ofMillis(200));
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed, sink);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), feed.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("POST / HT".getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            assertThat(post("{\"line\": \"1 a\"}")).isEqualTo(200);
        }
    }

    @Test
    void anEndpointThatIsNoneIsMisconfigured() {
        HttpFeed wrong = new HttpFeed("nowhere", new Secret(TOKEN), new LineEvents(), Clock.systemUTC());

        assertThatThrownBy(() -> wrong.listen(new RecordingSink()))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.category()).isEqualTo(ConnectorException.Category.MISCONFIGURED));
    }

    private int post(String body) throws Exception {
        return post(body, "X-Watchfloor-Token", TOKEN);
    }

    private int post(String body, String header, String value) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url())
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + feed.port() + "/any/path");
    }
}
