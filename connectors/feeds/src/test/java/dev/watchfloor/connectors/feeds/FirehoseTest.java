package dev.watchfloor.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.testing.Listening;
import dev.watchfloor.connectors.testing.PushFeedContract;
import dev.watchfloor.connectors.testing.RecordingSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The requests of Amazon Data Firehose, protocol 1.0. */
class FirehoseTest extends PushFeedContract {
    private static final String KEY = "an-access-key-that-is-secret";
    private static final String ID = "ed4acda5-034f-9f42-bba1-f29aea6d7d8f";

    private final HttpClient client = HttpClient.newHttpClient();
    private HttpFeed feed;

    @BeforeEach
    void chooseAPort() {
        feed = new HttpFeed("127.0.0.1:0", new Secret(KEY), new LineEvents(), Clock.systemUTC(), Envelope.FIREHOSE);
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
        return OptionalInt.of(post(
                        KEY,
                        envelope(IntStream.range(first, first + count)
                                .mapToObj(i -> "{\"line\": \"" + i + " served\"}")))
                .statusCode());
    }

    @Override
    protected boolean sendMalformed() throws Exception {
        post(KEY, envelope(Stream.of("{\"line\": \"no number\"}")));
        return true;
    }

    @Override
    protected OptionalInt sendWithWrongToken() throws Exception {
        return OptionalInt.of(
                post("wrong", envelope(Stream.of("{\"line\": \"1 x\"}"))).statusCode());
    }

    @Override
    protected List<String> secrets() {
        return List.of(KEY);
    }

    @Test
    void theAnswerHasTheIdOfTheRequest() throws Exception {
        try (Listening listening = new Listening(feed, new RecordingSink())) {
            assertThat(post(KEY, envelope(Stream.of("{\"line\": \"1 a\"}"))).body())
                    .matches("\\{\"requestId\":\"" + ID + "\",\"timestamp\":[0-9]{13}}");
            assertThat(post("wrong", "{}").body()).contains(ID, "\"errorMessage\":\"The token is missing or wrong.\"");
        }
    }

    @Test
    void aRecordMayHoldSeveralLinesAndTheBodyMayBePacked() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed, sink)) {
            String body = envelope(Stream.of("{\"line\": \"1 a\"}\n{\"line\": \"2 b\"}\n", "{\"line\": \"3 c\"}"));

            assertThat(post(KEY, packed(body.getBytes(StandardCharsets.UTF_8)), "gzip")
                            .statusCode())
                    .isEqualTo(200);

            assertThat(sink.events()).extracting(SecurityEvent::summary).containsExactly("1 a", "2 b", "3 c");
        }
    }

    @Test
    void aSmallBodyThatUnpacksToALargeOneIsRefused() throws Exception {
        try (Listening listening = new Listening(feed, new RecordingSink())) {
            byte[] bomb = packed(new byte[BatchReceiver.LARGEST_BODY * 4]);

            assertThat(post(KEY, bomb, "gzip").statusCode()).isEqualTo(413);
        }
    }

    @Test
    void whatIsNoEnvelopeIsRefused() throws Exception {
        try (Listening listening = new Listening(feed, new RecordingSink())) {
            for (String body : List.of("{\"line\": \"1 a\"}", "[]", "x", "{\"records\":[{\"data\":\"%%%\"}]}")) {
                assertThat(post(KEY, body).statusCode()).as(body).isEqualTo(400);
            }
        }
    }

    private static String envelope(Stream<String> records) {
        return records.map(record -> "{\"data\":\""
                        + Base64.getEncoder().encodeToString(record.getBytes(StandardCharsets.UTF_8)) + "\"}")
                .collect(Collectors.joining(",", "{\"requestId\":\"" + ID + "\",\"timestamp\":1,\"records\":[", "]}"));
    }

    private HttpResponse<String> post(String key, String body) throws Exception {
        return post(key, body.getBytes(StandardCharsets.UTF_8), "identity");
    }

    private HttpResponse<String> post(String key, byte[] body, String encoding) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + feed.port() + "/"))
                .header("X-Amz-Firehose-Access-Key", key)
                .header("X-Amz-Firehose-Request-Id", ID)
                .header("Content-Encoding", encoding)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
