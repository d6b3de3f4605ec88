package dev.watchfloor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.fakes.FakeGateway;
import dev.watchfloor.app.fakes.FakeProvider;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.intake.TestFactory;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsolesTest {
    @TempDir
    Path profile;

    private final TestOperator operator = new TestOperator();
    private final FakeGateway gateway = new FakeGateway();
    private final FakeProvider provider = new FakeProvider();

    @Test
    void openedConsoleActsRemembersAndEndsQuickly()
            throws ProfileException, ConnectorException, InterruptedException, InvalidAddressException {
        Session session = new Session(
                new SessionRef("s1", SessionRef.Kind.ONLINE),
                "u1",
                "j.tanaka",
                Addresses.parse("203.0.113.9").orElseThrow(),
                Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                List.of(),
                null,
                false);
        provider.add(session);
        Instant closing;
        try (Console console = open()) {
            console.connectors().add(new ConnectorDraft("gateway", "edge", Map.of(), Map.of()));
            console.connectors().add(new ConnectorDraft("provider", "idp", Map.of(), Map.of()));
            console.start();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> console.sessions().open().size() == 1
                            && console.response().denylistTargets().size() == 1);

            Report block = act(
                    console,
                    new ResponseRequest.Block(
                            Addresses.network("203.0.113.0/24"),
                            Instant.now().plusSeconds(3),
                            Set.of("edge"),
                            "stuffing"));
            Report revoke = act(
                    console, new ResponseRequest.RevokeSessions("idp", session.ref(), "j.tanaka", "stolen password"));

            assertThat(block.isComplete()).isTrue();
            assertThat(revoke.isComplete()).isTrue();
            assertThat(gateway.entries).hasSize(1);
            assertThat(console.sessions().open()).isEmpty();
            assertThat(console.audit().latest(100, Long.MAX_VALUE))
                    .extracting(AuditEntry::action)
                    .contains("connector.add", "denylist.block", "session.revoke");
            closing = Instant.now();
        }
        assertThat(Duration.between(closing, Instant.now())).isLessThan(Duration.ofSeconds(2));

        try (Console console = open()) {
            console.start();
            await().atMost(Duration.ofSeconds(15)).until(gateway.entries::isEmpty);
            await().untilAsserted(() -> assertThat(console.audit().latest(1, Long.MAX_VALUE))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.actor()).isEqualTo("console")));
        }
    }

    private static Report act(Console console, ResponseRequest request) throws InterruptedException {
        return console.response().apply(console.response().plan(request), result -> {});
    }

    private Console open() throws ProfileException {
        return operator.open(TestOperator.options(
                profile,
                Clock.systemUTC(),
                List.of(
                        new TestFactory("gateway", context -> gateway),
                        new TestFactory("provider", context -> provider))));
    }
}
