package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.Console;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.lab.DemoOperator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code incidents} as a script meets it. */
final class IncidentsCommandsTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private TestDesk desk;

    @BeforeEach
    void twoNetworksTouchAHoneypot() throws Exception {
        desk = new TestDesk(folder.resolve("profile")).make();
        try (Console console = desk.open()) {
            console.events()
                    .append(
                            "pot",
                            List.of(
                                    event("a", 0, Layer.DETECTION, Kind.DECOY, "203.0.113.7")
                                            .severity(Severity.HIGH)
                                            .build(),
                                    event("b", 1, Layer.DETECTION, Kind.DECOY, "198.51.100.9")
                                            .severity(Severity.HIGH)
                                            .build(),
                                    event("c", 2, Layer.PERIMETER, Kind.REQUEST, "203.0.113.7")
                                            .path("/v1/orders?page=1")
                                            .status(200)
                                            .bytesOut(1_234)
                                            .build()),
                            null);
            console.start();
            await().until(() -> console.incidents().list().size() == 2);
        }
    }

    @Test
    void anIncidentIsSeenWorkedOnAndClosed() {
        assertThat(run("incidents", "list")).isZero();
        assertThat(out.toString()).contains("INC-1", "INC-2", "203.0.113.0/24", "new");
        assertThat(run("incidents", "show", "1", "--reach")).isZero();
        assertThat(out.toString())
                .contains("What to do:", "1 × /v1/orders  1234 bytes", "Left: 1234 bytes in 1 answers before");
        assertThat(run("incidents", "show", "INC-1", "--reach", "--json")).isZero();
        assertThat(out.toString()).contains("\"before\":{\"answers\":1,\"bytes\":1234,\"unknownSize\":0}");

        assertThat(run("incidents", "acknowledge", "INC-1")).isZero();
        assertThat(run("incidents", "note", "INC-1", "--text", "Seen\u001b[31m red"))
                .isZero();
        assertThat(run("incidents", "close", "INC-1", "--verdict", "benign", "--reason", "An ordered scan"))
                .isZero();
        assertThat(run("incidents", "close", "INC-1", "INC-2", "--verdict", "benign"))
                .isZero();
        assertThat(out.toString()).contains("already so  INC-1  Nothing was changed.", "done  INC-2");
        assertThat(run("incidents", "list")).isZero();
        assertThat(out.toString()).doesNotContain("INC-1");
        assertThat(run("incidents", "reopen", "INC-2")).isZero();
        assertThat(run("incidents", "list", "--all")).isZero();
        assertThat(out.toString()).contains("closed: benign", "INC-2");
        assertThat(run("incidents", "show", "INC-1")).isZero();
        assertThat(out.toString()).contains("note").doesNotContain("\u001b");
        assertThat(run("audit", "list")).isZero();
        assertThat(out.toString()).contains("incident.open", "incident.acknowledge", "incident.close");
    }

    @Test
    void mergedOnesAreToldByTheOther() {
        assertThat(run("incidents", "merge", "INC-2", "--into", "INC-1")).isZero();
        assertThat(run("incidents", "list", "--all")).isZero();
        assertThat(out.toString()).contains("merged into INC-1");
        assertThat(run("incidents", "merge", "INC-1", "--into", "INC-2")).isEqualTo(1);
        assertThat(err.toString()).contains("cannot be merged into itself", "Nothing was changed.");
        assertThat(run("incidents", "split", "INC-2")).isZero();
        assertThat(run("incidents", "list")).isZero();
        assertThat(out.toString()).contains("INC-2").doesNotContain("merged");
    }

    @Test
    void oneIsGivenToAnOperatorAndToNobodyElse() {
        assertThat(run("incidents", "assign", "INC-1", "--to", "stranger")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no operator of this name. Nothing was changed.");
        String name = DemoOperator.NAME.toUpperCase(Locale.ROOT);
        assertThat(run("incidents", "assign", "INC-1", "--to", name)).isZero();
        assertThat(run("incidents", "show", "INC-1")).isZero();
        assertThat(out.toString()).contains("acknowledged", DemoOperator.NAME).doesNotContain(name);
        assertThat(run("incidents", "assign", "INC-1", "--to-nobody")).isZero();
        assertThat(run("incidents", "assign", "INC-1", "--to-nobody")).isZero();
        assertThat(out.toString()).contains("already so");
        assertThat(run("incidents", "assign", "INC-1")).isEqualTo(2);
    }

    @Test
    void whatIsNoIncidentIsSaid() {
        assertThat(run("incidents", "show", "INC-99")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no INC-99.");
        assertThat(run("incidents", "show", "seven")).isEqualTo(1);
        assertThat(err.toString()).contains("\"seven\" is no incident");
        assertThat(run("incidents", "close", "INC-1", "--verdict", "sure")).isEqualTo(2);
    }

    private static SecurityEventBuilder event(String id, long at, Layer layer, Kind kind, String source) {
        return SecurityEvent.of(id, NOW.plusSeconds(at), layer, kind)
                .source(Addresses.parse(source).orElseThrow());
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return desk.run(new PrintWriter(out, true), new PrintWriter(err, true), List.of(arguments));
    }
}
