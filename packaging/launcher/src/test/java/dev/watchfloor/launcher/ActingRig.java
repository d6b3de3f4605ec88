package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.connectors.rigs.apisix.ApisixRig;
import dev.watchfloor.connectors.rigs.keycloak.KeycloakRig;
import dev.watchfloor.connectors.spi.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a profile with two gateways, "edge" and "inner", and an identity provider, "idp"; all in this process. */
abstract class ActingRig {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    TestDesk desk;
    ApisixRig edge;
    ApisixRig inner;
    KeycloakRig idp;
    String out = "";
    String err = "";

    @BeforeEach
    void connect() throws Exception {
        edge = ApisixRig.start(ApisixRig.Version.V3_18);
        inner = ApisixRig.start(ApisixRig.Version.V3_2);
        idp = KeycloakRig.start();
        desk = new TestDesk(profile());
        try (Console console = desk.open()) {
            add(console, "edge", edge);
            add(console, "inner", inner);
            console.connectors()
                    .add(new ConnectorDraft(
                            "keycloak",
                            "idp",
                            Map.of(
                                    "base-url", idp.baseUrl().toString(),
                                    "realm", idp.realm(),
                                    "client-id", idp.readerId(),
                                    "responder-client-id", idp.responderId()),
                            Map.of(
                                    "client-secret", new Secret(idp.readerSecret()),
                                    "responder-secret", new Secret(idp.responderSecret()))));
        }
    }

    @AfterEach
    void disconnect() {
        edge.close();
        inner.close();
        idp.close();
    }

    Path profile() {
        return folder.resolve("profile");
    }

    Path plan() {
        return folder.resolve("plan.json");
    }

    /** Runs a command line on the profile; what it printed is in {@link #out} and {@link #err}. */
    int run(String... arguments) {
        boolean isWhole = List.of(arguments).contains("--");
        return isWhole ? plainly(arguments) : written(desk::run, List.of(arguments));
    }

    /** Runs a command that signs nobody in, or says itself who does. */
    int plainly(String... arguments) {
        return written(desk::plainly, List.of(arguments));
    }

    /** Runs a command at another profile. */
    int at(TestDesk other, String... arguments) {
        return written(other::run, List.of(arguments));
    }

    @FunctionalInterface
    private interface Line {
        int run(PrintWriter out, PrintWriter err, List<String> arguments);
    }

    private int written(Line line, List<String> arguments) {
        StringWriter answers = new StringWriter();
        StringWriter errors = new StringWriter();
        int code = line.run(new PrintWriter(answers, true), new PrintWriter(errors, true), arguments);
        out = answers.toString();
        err = errors.toString();
        assertThat(out + err).doesNotContain("Exception", "\tat ", "\u001b");
        return code;
    }

    /** Makes a plan that blocks, kept in {@link #plan}. */
    int deny(String... more) {
        List<String> line =
                new ArrayList<>(List.of("plan", "deny", "--reason", "stuffing", "--out", plan().toString()));
        line.addAll(List.of(more));
        return run(line.toArray(String[]::new));
    }

    JsonNode json() throws Exception {
        return JSON.readTree(out);
    }

    /** The id of the latest action. */
    String latest() throws Exception {
        assertThat(run("actions", "list", "--json", "--limit", "1")).isZero();
        return json().get(0).path("id").asText();
    }

    /** What a gateway refuses, over all its global rules. */
    static Set<String> refused(ApisixRig gateway) {
        Set<String> refused = new TreeSet<>();
        gateway.globalRule("watchfloor")
                .ifPresent(rule -> rule.path("plugins")
                        .path("ip-restriction")
                        .path("blacklist")
                        .forEach(entry -> refused.add(entry.asText())));
        return refused;
    }

    private static void add(Console console, String name, ApisixRig gateway) throws Exception {
        console.connectors()
                .add(new ConnectorDraft(
                        "apisix",
                        name,
                        Map.of("admin-url", gateway.adminUrl().toString()),
                        Map.of("admin-key", new Secret(gateway.adminKey()))));
    }
}
