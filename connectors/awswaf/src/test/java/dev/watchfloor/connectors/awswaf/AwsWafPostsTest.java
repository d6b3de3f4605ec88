package dev.watchfloor.connectors.awswaf;

import dev.watchfloor.connectors.feeds.HttpFeed;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.testing.PushFeedContract;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What Amazon Data Firehose posts. */
class AwsWafPostsTest extends PushFeedContract {
    private static final String TOKEN = "token-of-the-contract";
    private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");

    private final HttpClient client = HttpClient.newHttpClient();
    private Connector connector;

    @BeforeEach
    void start() throws Exception {
        connector = AwsWafFixture.connector(Map.of("log-http", "127.0.0.1:0"), Map.of("log-token", TOKEN));
    }

    @AfterEach
    void stop() {
        connector.close();
        client.close();
    }

    @Override
    protected PushFeed feed() {
        return (PushFeed) connector.events().orElseThrow();
    }

    @Override
    protected OptionalInt send(int first, int count) throws Exception {
        return post(
                TOKEN,
                IntStream.range(first, first + count)
                        .mapToObj(number -> AwsWafFixture.line(START.plusSeconds(number), number)));
    }

    @Override
    protected boolean sendMalformed() throws Exception {
        post(TOKEN, Stream.of("{\"no\":\"record\"}"));
        return true;
    }

    @Override
    protected OptionalInt sendWithWrongToken() throws Exception {
        return post("wrong", Stream.of(AwsWafFixture.line(START, 1)));
    }

    @Override
    protected List<String> secrets() {
        return List.of(TOKEN, "hunter2");
    }

    private OptionalInt post(String token, Stream<String> records) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ((HttpFeed) feed()).port() + "/"))
                .header("X-Amz-Firehose-Access-Key", token)
                .header("X-Amz-Firehose-Request-Id", "r1")
                .POST(HttpRequest.BodyPublishers.ofString(envelope(records)))
                .build();
        return OptionalInt.of(
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    }

    private static String envelope(Stream<String> records) {
        return records.map(record -> "{\"data\":\""
                        + Base64.getEncoder().encodeToString(record.getBytes(StandardCharsets.UTF_8)) + "\"}")
                .collect(Collectors.joining(",", "{\"requestId\":\"r1\",\"timestamp\":1,\"records\":[", "]}"));
    }
}
