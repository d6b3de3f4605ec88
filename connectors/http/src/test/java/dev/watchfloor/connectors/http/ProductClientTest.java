package dev.watchfloor.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Secret;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductClientTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final MockWebServer server = new MockWebServer();
    private ProductClient client;

    @BeforeEach
    void start() throws Exception {
        server.start();
        client = new ProductClient(options(server.url("/base/").uri()));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void pathsQueriesHeadersAndBodiesAreSentAsGiven() throws Exception {
        answer(200, "{\"a\":1}");

        Answer answer = client.send(ProductRequest.put("realms", "a/b", "c.d:e")
                .query("q", "x y&z")
                .header("X-API-KEY", new Secret("s3cret"))
                .json(Json.object().put("n", 1)));

        RecordedRequest seen = server.takeRequest();
        assertThat(seen.getMethod()).isEqualTo("PUT");
        assertThat(seen.getTarget()).startsWith("/base/realms/a%2Fb/c.d:e?q=");
        assertThat(seen.getUrl().queryParameter("q")).isEqualTo("x y&z");
        assertThat(seen.getHeaders().get("X-API-KEY")).isEqualTo("s3cret");
        assertThat(seen.getHeaders().get("Content-Type")).startsWith("application/json");
        assertThat(seen.getBody().utf8()).isEqualTo("{\"n\":1}");
        assertThat(answer.json().path("a").asInt()).isEqualTo(1);
    }

    @Test
    void anIdNeverReachesAnotherPath() {
        for (String id : new String[] {".", ".."}) {
            assertThatThrownBy(() -> client.delete("users", id))
                    .isInstanceOfSatisfying(
                            ConnectorException.class,
                            failure -> assertThat(failure.category()).isEqualTo(Category.REJECTED));
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void formsAreEncoded() throws Exception {
        answer(200, "{}");

        client.send(ProductRequest.post("token").form(Map.of("password", "a&b=c ü")));

        RecordedRequest seen = server.takeRequest();
        assertThat(seen.getHeaders().get("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(seen.getBody().utf8()).isEqualTo("password=a%26b%3Dc+%C3%BC");
    }

    @ParameterizedTest
    @CsvSource({
        "400, REJECTED",
        "401, UNAUTHENTICATED",
        "403, FORBIDDEN",
        "404, MALFORMED_DATA",
        "408, UNREACHABLE",
        "409, REJECTED",
        "429, RATE_LIMITED",
        "302, MALFORMED_DATA",
        "500, UNREACHABLE",
        "503, UNREACHABLE"
    })
    void eachStatusHasItsCategory(int status, Category category) {
        answer(status, "<html>secret-in-a-page</html>");
        // The library asks once more after a 408.
        answer(status, "<html>secret-in-a-page</html>");

        assertThatThrownBy(() -> client.get("x")).isInstanceOfSatisfying(ConnectorException.class, failure -> {
            assertThat(failure.category()).isEqualTo(category);
            assertThat(failure.sentence()).contains("Gateway").endsWith(".").doesNotContain("secret-in-a-page");
        });
    }

    @Test
    void waitsAreReadInSecondsAndAsDates() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "7")
                .build());
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .setHeader("Retry-After", "Tue, 24 Nov 2026 10:00:30 GMT")
                .build());
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "999999999")
                .build());

        assertThat(failure().retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(failure().retryAfter().orElseThrow()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
        assertThat(failure().retryAfter()).contains(Duration.ofDays(1));
    }

    @Test
    void anAnswerThatIsNotJsonIsMalformedAndNotQuoted() throws Exception {
        answer(200, "<html>sign in here</html>");
        Answer page = client.get("x");

        assertThatThrownBy(page::json).isInstanceOfSatisfying(ConnectorException.class, failure -> {
            assertThat(failure.category()).isEqualTo(Category.MALFORMED_DATA);
            assertThat(failure.sentence()).doesNotContain("sign in here");
        });
    }

    @Test
    void answersBeyondTheBoundAreNotRead() throws Exception {
        answer(200, "x".repeat(2_000));
        try (ProductClient small =
                new ProductClient(options(server.url("/").uri()).withLargestAnswer(1_000))) {
            assertThatThrownBy(() -> small.get("x"))
                    .isInstanceOfSatisfying(
                            ConnectorException.class,
                            failure -> assertThat(failure.category()).isEqualTo(Category.MALFORMED_DATA));
        }
    }

    @Test
    void theClockOfTheProductIsComparedWithOurs() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Date", "Tue, 24 Nov 2026 10:01:00 GMT")
                .body("{}")
                .build());

        assertThat(client.get("x").clockOffset().orElseThrow())
                .isBetween(Duration.ofSeconds(58), Duration.ofSeconds(61));
    }

    @Test
    void aProductThatHangsIsGivenUp() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        try (ProductClient hasty = new ProductClient(
                options(server.url("/").uri()).withTimeouts(Duration.ofMillis(300), Duration.ofMillis(300)))) {
            assertThatThrownBy(() -> hasty.get("x"))
                    .isInstanceOfSatisfying(
                            ConnectorException.class,
                            failure -> assertThat(failure.category()).isEqualTo(Category.UNREACHABLE));
        }
    }

    @Test
    void aConnectionThatIsDroppedIsUnreachable() {
        server.enqueue(new MockResponse.Builder()
                .body("{\"begun\":\"" + "x".repeat(50_000) + "\"}")
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());

        assertThat(failure().category()).isEqualTo(Category.UNREACHABLE);
    }

    @Test
    void aCertificateIsTrustedOnlyWhenItsAuthorityIsNamed(@TempDir Path folder) throws Exception {
        HeldCertificate held = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        Path pem = folder.resolve("authority.pem");
        Files.writeString(pem, held.certificatePem());
        try (MockWebServer tls = new MockWebServer()) {
            tls.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(held)
                    .build()
                    .sslSocketFactory());
            tls.start();
            tls.enqueue(new MockResponse.Builder().body("{}").build());
            URI place = tls.url("/").uri();

            try (ProductClient stranger = new ProductClient(options(place))) {
                assertThatThrownBy(() -> stranger.get("x"))
                        .isInstanceOfSatisfying(
                                ConnectorException.class,
                                failure -> assertThat(failure.category()).isEqualTo(Category.UNTRUSTED));
            }
            try (ProductClient friend = new ProductClient(options(place).withTrusted(Optional.of(pem)))) {
                assertThat(friend.get("x").status()).isEqualTo(200);
            }
        }
    }

    @Test
    void aCertificateFileThatCannotBeReadIsAMisconfiguration(@TempDir Path folder) throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing here");

        for (Path file : new Path[] {empty, folder.resolve("missing.pem")}) {
            assertThatThrownBy(() -> new ProductClient(
                            options(URI.create("https://gateway.example")).withTrusted(Optional.of(file))))
                    .isInstanceOfSatisfying(
                            ConnectorException.class,
                            failure -> assertThat(failure.category()).isEqualTo(Category.MISCONFIGURED));
        }
    }

    @Test
    void secretsThatCannotBeSentAreNotQuoted() {
        assertThatThrownBy(() -> client.send(ProductRequest.get("x").header("X-API-KEY", new Secret("line\nbreak-1"))))
                .isInstanceOfSatisfying(ConnectorException.class, failure -> {
                    assertThat(failure.category()).isEqualTo(Category.MISCONFIGURED);
                    assertThat(failure.sentence()).doesNotContain("break-1");
                });
    }

    @Test
    void descriptionsHoldNoSecret() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Set-Cookie", "sid=s3cret")
                .body("{\"token\":\"s3cret\"}")
                .build());
        ProductRequest request =
                ProductRequest.get("x").query("token", "s3cret").bearer(new Secret("s3cret"));

        assertThat(request.toString() + client + client.ask(request)).doesNotContain("s3cret");
    }

    @Test
    void aClosedClientSaysSo() {
        client.close();
        client.close();

        assertThat(failure().sentence()).contains("closed");
    }

    private ConnectorException failure() {
        try {
            client.get("x");
        } catch (ConnectorException failure) {
            return failure;
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("expected a failure");
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private static ProductOptions options(URI base) {
        return ProductOptions.of("Gateway", base, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
