package dev.watchfloor.connectors.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * What a connector over HTTP must make of everything that can go wrong on the wire: the right category, a sentence that
 * an operator understands, nothing secret, and no hanging.
 */
public abstract class HttpFailureContract {
    private static final String HTML = "<html><head><title>Sign in</title></head><body>Please sign in.</body></html>";

    /** A new connector for a product whose server is at {@code server}, a URL without path. It trusts nobody special. */
    protected abstract Connector connectorAt(URI server) throws ConnectorException;

    /** Asks the product for something; the default asks who it is. */
    protected void ask(Connector connector) throws ConnectorException, InterruptedException {
        connector.identity();
    }

    /** Secrets given to the connector that may appear in no sentence. */
    protected List<String> secrets() {
        return List.of();
    }

    @Test
    void wrongCredentialsAreSaidToBe() throws Exception {
        assertThat(failureOf(401, "", "{}").category()).isEqualTo(Category.UNAUTHENTICATED);
    }

    @Test
    void aMissingPermissionIsSaidToBe() throws Exception {
        assertThat(failureOf(403, "", "{}").category()).isEqualTo(Category.FORBIDDEN);
        assertThat(failureOf(403, "Content-Type: text/html\r\n", HTML).category())
                .isEqualTo(Category.FORBIDDEN);
    }

    @Test
    void aLimitTellsHowLongToWait() throws Exception {
        ConnectorException failure = failureOf(429, "Retry-After: 7\r\n", "");

        assertThat(failure.category()).isEqualTo(Category.RATE_LIMITED);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @Test
    void serverErrorsMayPass() throws Exception {
        for (int status : new int[] {500, 502, 503, 504}) {
            assertThat(failureOf(status, "", "").category()).isEqualTo(Category.UNREACHABLE);
            assertThat(failureOf(status, "Content-Type: text/html\r\n", HTML).category())
                    .isEqualTo(Category.UNREACHABLE);
        }
    }

    @Test
    void aPageInsteadOfDataIsMalformed() throws Exception {
        assertThat(failureOf(200, "Content-Type: text/html\r\n", HTML).category())
                .isEqualTo(Category.MALFORMED_DATA);
        assertThat(failureOf(200, "Content-Type: application/json\r\n", "").category())
                .isEqualTo(Category.MALFORMED_DATA);
    }

    @Test
    void redirectsAreNotFollowed() throws Exception {
        try (FaultyServer elsewhere = FaultyServer.answering(200, "", "{}")) {
            ConnectorException failure = failureOf(302, "Location: " + elsewhere.url() + "\r\n", "");

            assertThat(failure.category()).isEqualTo(Category.MALFORMED_DATA);
            assertThat(elsewhere.requests()).isZero();
        }
    }

    @Test
    void aConnectionThatBreaksInTheMiddleIsUnreachable() throws Exception {
        try (FaultyServer server = FaultyServer.droppingInTheMiddle()) {
            assertThat(failureAt(server.url()).category()).isEqualTo(Category.UNREACHABLE);
        }
    }

    @Test
    void nobodyThereIsUnreachable() throws Exception {
        int port = Ports.unused();
        assertThat(failureAt(URI.create("http://127.0.0.1:" + port)).category()).isEqualTo(Category.UNREACHABLE);
    }

    @Test
    void aCertificateThatNobodySignedIsRefused() throws Exception {
        try (FaultyServer server = FaultyServer.withoutGoodCertificate()) {
            assertThat(failureAt(server.url()).category()).isEqualTo(Category.UNTRUSTED);
            assertThat(server.requests()).as("requests that reached the server").isZero();
        }
    }

    @Test
    void anInterruptEndsAHangingCallWithinTwoSeconds() throws Exception {
        try (SilentServer silent = new SilentServer();
                Connector connector = connectorAt(URI.create("http://127.0.0.1:" + silent.port()))) {
            AtomicReference<Throwable> end = new AtomicReference<>();
            Thread caller = Thread.ofVirtual().start(() -> end.set(catchThrowable(() -> ask(connector))));
            assertThat(silent.awaitContact()).isTrue();

            caller.interrupt();

            assertThat(caller.join(Duration.ofSeconds(2))).as("ended in time").isTrue();
            assertThat(end.get()).isInstanceOfAny(InterruptedException.class, ConnectorException.class);
        }
    }

    @Test
    void closingEndsAHangingCallWithinTwoSeconds() throws Exception {
        try (SilentServer silent = new SilentServer()) {
            Connector connector = connectorAt(URI.create("http://127.0.0.1:" + silent.port()));
            AtomicReference<Throwable> end = new AtomicReference<>();
            Thread caller = Thread.ofVirtual().start(() -> end.set(catchThrowable(() -> ask(connector))));
            assertThat(silent.awaitContact()).isTrue();

            connector.close();

            assertThat(caller.join(Duration.ofSeconds(2))).as("ended in time").isTrue();
            assertThat(end.get()).isInstanceOfAny(InterruptedException.class, ConnectorException.class);
        }
    }

    @Test
    void healthTurnsAwayFromHealthyWithASentence() throws Exception {
        try (FaultyServer server = FaultyServer.answering(503, "", "");
                Connector connector = connectorAt(server.url())) {
            Health health = connector.checkHealth();

            assertThat(health.state()).isIn(Health.State.DOWN, Health.State.DEGRADED);
            isASentence(health.sentence());
        }
    }

    @Test
    void healthOfAHangingProductIsKnownInAFewSeconds() throws Exception {
        try (SilentServer silent = new SilentServer();
                Connector connector = connectorAt(URI.create("http://127.0.0.1:" + silent.port()))) {
            CompletableFuture<Health> answer = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    answer.complete(connector.checkHealth());
                } catch (InterruptedException unexpected) {
                    answer.completeExceptionally(unexpected);
                }
            });

            Health health = answer.get(8, TimeUnit.SECONDS);

            assertThat(health.state()).isEqualTo(Health.State.DOWN);
            isASentence(health.sentence());
        }
    }

    @Test
    void theSelfTestFailsWithSentences() throws Exception {
        try (FaultyServer server = FaultyServer.answering(401, "", "{}");
                Connector connector = connectorAt(server.url())) {
            List<SelfCheck> checks = connector.selfTest();

            assertThat(checks).extracting(SelfCheck::verdict).contains(SelfCheck.Verdict.FAILED);
            checks.forEach(check -> isASentence(check.sentence()));
        }
    }

    /** A proxy or a portal answers everything with its sign-in page: nothing of the product is proven by it. */
    @Test
    void noCheckPassesOnAPageInsteadOfData() throws Exception {
        try (FaultyServer server = FaultyServer.answering(200, "Content-Type: text/html\r\n", HTML);
                Connector connector = connectorAt(server.url())) {
            List<SelfCheck> checks = connector.selfTest();

            assertThat(checks)
                    .extracting(SelfCheck::verdict)
                    .contains(SelfCheck.Verdict.FAILED)
                    .containsOnly(SelfCheck.Verdict.FAILED, SelfCheck.Verdict.SKIPPED);
            assertThat(server.requests()).as("requests").isPositive();
        }
    }

    private ConnectorException failureOf(int status, String headers, String body) throws Exception {
        try (FaultyServer server = FaultyServer.answering(status, headers, body)) {
            return failureAt(server.url());
        }
    }

    private ConnectorException failureAt(URI url) throws Exception {
        try (Connector connector = connectorAt(url)) {
            Throwable failure = catchThrowable(() -> ask(connector));
            assertThat(failure).isInstanceOf(ConnectorException.class);
            ConnectorException known = (ConnectorException) failure;
            isASentence(known.sentence());
            return known;
        }
    }

    private void isASentence(String sentence) {
        assertThat(sentence).matches("(?s)[\\p{Lu}\\p{N}\"/*].*[.!]").doesNotContain("Exception", "java.");
        secrets().forEach(secret -> assertThat(sentence).doesNotContain(secret));
    }
}
