package dev.watchfloor.connectors.kong;

import dev.watchfloor.connectors.feeds.HttpFeed;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.PushFeedContract;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the plugin http-log posts. */
class KongPostsTest extends PushFeedContract {
    private static final String TOKEN = "token-of-the-contract";
    private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");

    private final HttpClient client = HttpClient.newHttpClient();
    private Connector connector;

    @BeforeEach
    void start() throws Exception {
        KongFactory factory = new KongFactory();
        connector = factory.create(
                Settings.of(factory.settings(), Map.of("log-http", "127.0.0.1:0")),
                new ConnectorContext("kong", Clock.systemUTC(), key -> Optional.of(new Secret(TOKEN))));
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
                        .mapToObj(number -> KongFixture.line(START.plusSeconds(number), number)));
    }

    @Override
    protected boolean sendMalformed() throws Exception {
        post(TOKEN, Stream.of("{\"no\":\"record\"}"));
        return true;
    }

    @Override
    protected OptionalInt sendWithWrongToken() throws Exception {
        return post("wrong", Stream.of(KongFixture.line(START, 1)));
    }

    @Override
    protected List<String> secrets() {
        return List.of(TOKEN, "hunter2");
    }

    private OptionalInt post(String token, Stream<String> records) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ((HttpFeed) feed()).port() + "/"))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(records.collect(Collectors.joining(",", "[", "]"))))
                .build();
        return OptionalInt.of(
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    }
}
