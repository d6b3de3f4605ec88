package dev.watchfloor.connectors.apisix;

import dev.watchfloor.connectors.feeds.HttpFeed;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.testing.PushFeedContract;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The push feed contract on what http-logger posts. */
class ApisixHttpFeedTest extends PushFeedContract {
    private final HttpClient client = HttpClient.newHttpClient();
    private Connector connector;

    @BeforeEach
    void start() throws Exception {
        connector = ApisixFixture.connector(Map.of("log-listen", "127.0.0.1:0"), "unused");
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
        String body = IntStream.range(first, first + count)
                .mapToObj(ApisixHttpFeedTest::entry)
                .collect(Collectors.joining(",", "[", "]"));
        return post(body, ApisixFixture.LOG_TOKEN);
    }

    @Override
    protected boolean sendMalformed() throws Exception {
        post("{\"request\":{},\"response\":{},\"client_ip\":\"nobody\"}", ApisixFixture.LOG_TOKEN);
        return true;
    }

    @Override
    protected OptionalInt sendWithWrongToken() throws Exception {
        return post(entry(1), "wrong");
    }

    @Override
    protected List<String> secrets() {
        return List.of(ApisixFixture.LOG_TOKEN, "auth-one");
    }

    private static String entry(int number) {
        return "{\"request\":{\"method\":\"GET\",\"uri\":\"/open/" + number
                + "\",\"headers\":{\"apikey\":\"auth-one\"}},\"response\":{\"status\":200},\"client_ip\":\"192.0.2.5\","
                + "\"upstream\":\"127.0.0.1:1980\",\"start_time\":" + (1_795_487_975_946L + number)
                + ",\"route_id\":\"open\"}";
    }

    private OptionalInt post(String body, String token) throws Exception {
        int port = ((HttpFeed) feed()).port();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/apisix"))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return OptionalInt.of(
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    }
}
