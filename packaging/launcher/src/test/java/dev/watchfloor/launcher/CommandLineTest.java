package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a script meets it: exit codes, sentences, JSON. */
final class CommandLineTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private TestDesk desk;

    @BeforeEach
    void make() throws Exception {
        desk = new TestDesk(folder.resolve("profile")).make();
    }

    @Test
    void helpAndVersionAreDone() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("lab", "watch", "connectors", "sessions", "denylist", "Exit codes");
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("Watchfloor");
    }

    @Test
    void whatIsNotUnderstoodIsUsage() {
        assertThat(run("frobnicate")).isEqualTo(2);
        assertThat(run("connectors")).isEqualTo(2);
        assertThat(run("connectors", "add", "--name", "x")).isEqualTo(2);
        assertThat(run("lab", "--screen", "nowhere")).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void typesListAllProductsWithTheirSettings() throws Exception {
        assertThat(run("connectors", "types", "--json")).isZero();

        JsonNode types = new JsonMapper().readTree(out.toString());
        assertThat(types.findValuesAsText("type"))
                .containsExactlyInAnyOrder(
                        "accesslog",
                        "apisix",
                        "awswaf",
                        "caddy",
                        "cloudflare",
                        "cowrie",
                        "crowdsec",
                        "endlessh",
                        "entra",
                        "glewlwyd",
                        "google",
                        "haproxy",
                        "indicator-list",
                        "kafka",
                        "keycloak",
                        "kong",
                        "misp-feed",
                        "modsecurity",
                        "okta",
                        "opencanary",
                        "opensearch",
                        "spamhaus-drop",
                        "sharedsignals",
                        "suricata",
                        "syslog",
                        "taxii",
                        "zeek");
        assertThat(types.findValues("secret")).anyMatch(JsonNode::asBoolean);
    }

    @Test
    void whatToDoAtAProductIsShownToBeCopied() throws Exception {
        assertThat(run("connectors", "set-up", "crowdsec")).isZero();
        assertThat(out.toString().lines()).contains("cscli bouncers add watchfloor");

        assertThat(run("connectors", "set-up", "nope")).isEqualTo(1);
        assertThat(err.toString()).contains("no connector type \"nope\"", "suricata");

        out.getBuffer().setLength(0);
        assertThat(run("connectors", "set-up", "suricata", "--json")).isZero();
        assertThat(new JsonMapper().readTree(out.toString()).at("/0/text").asText())
                .isEqualTo("/var/log/suricata/eve*.json");
    }

    @Test
    void aConnectorIsAddedListedCheckedAndRemoved() throws Exception {
        Path eve = Files.writeString(folder.resolve("eve.json"), "");

        assertThat(inProfile(
                        "connectors",
                        "add",
                        "--type",
                        "suricata",
                        "--name",
                        "IDS edge",
                        "--set",
                        "path=" + eve,
                        "--dry-run"))
                .isZero();
        assertThat(out.toString()).contains("passed", "There is no record yet.");
        assertThat(inProfile("connectors", "list")).isZero();
        assertThat(out.toString()).doesNotContain("IDS edge");
        assertThat(inProfile("connectors", "add", "--type", "suricata", "--name", "IDS edge", "--set", "path=" + eve))
                .isZero();
        assertThat(inProfile("connectors", "list")).isZero();
        assertThat(out.toString()).contains("IDS edge", "suricata");
        assertThat(inProfile("connectors", "check", "IDS edge")).isZero();
        assertThat(inProfile("connectors", "add", "--type", "suricata", "--name", "IDS edge", "--set", "path=" + eve))
                .isEqualTo(1);
        assertThat(inProfile("connectors", "remove", "IDS edge")).isZero();
        assertThat(inProfile("connectors", "check", "IDS edge")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no connector named");
    }

    @Test
    void aSecretOnTheCommandLineIsRefused() {
        assertThat(inProfile(
                        "connectors",
                        "add",
                        "--type",
                        "apisix",
                        "--name",
                        "gw",
                        "--set",
                        "admin-url=http://127.0.0.1:1",
                        "--secret",
                        "admin-key=s3cr3t"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("@FILE").doesNotContain("s3cr3t");
    }

    @Test
    void aSlipOfAConnectorIsToldBeforeAnybodySignsIn() {
        String nowhere = folder.resolve("no-profile").toString();

        assertThat(run("connectors", "add", "--profile", nowhere, "--type", "nope", "--name", "x"))
                .isEqualTo(2);
        assertThat(run(
                        "connectors",
                        "add",
                        "--profile",
                        nowhere,
                        "--type",
                        "suricata",
                        "--name",
                        "x",
                        "--set",
                        "path=/var/log/eve.json",
                        "--set",
                        "poll=abc"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("There is no connector type \"nope\".", "such as 10s, 5m or 1h")
                .doesNotContain("There is no profile");
    }

    @Test
    void wrongSettingsAreSaidInASentence() {
        assertThat(inProfile("connectors", "add", "--type", "nope", "--name", "x"))
                .isEqualTo(2);
        assertThat(inProfile("connectors", "add", "--type", "suricata", "--name", "x"))
                .isEqualTo(2);
        assertThat(inProfile("connectors", "add", "--type", "suricata", "--name", "x", "--set", "colour=red"))
                .isEqualTo(2);
        assertThat(inProfile("connectors", "add", "--type", "apisix", "--name", "x", "--set", "admin-key=k"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--secret admin-key=@FILE");
        assertThat(err.toString().lines()).hasSize(4).allMatch(line -> line.startsWith("watchfloor: "));
    }

    @Test
    void aProfileNamedBeforeTheCommandIsTheOneUsed() throws Exception {
        List<String> line =
                new ArrayList<>(new TestDesk(folder.resolve("early")).make().signIn());
        line.addAll(List.of(
                "connectors",
                "add",
                "--type",
                "suricata",
                "--name",
                "Early",
                "--set",
                "path=" + folder.resolve("eve.json")));
        assertThat(desk.plainly(new PrintWriter(out, true), new PrintWriter(err, true), line))
                .as(err.toString())
                .isZero();

        assertThat(inProfile("connectors", "list")).isZero();
        assertThat(out.toString().lines().toList().getLast()).doesNotContain("Early");
    }

    @Test
    void hostBitsAndMissingGatewaysAreRefusedBeforeAnyWrite() {
        assertThat(inProfile("denylist", "add", "203.0.113.7/24", "--reason", "test", "--yes"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Did you mean 203.0.113.0/24?");
        assertThat(inProfile("denylist", "add", "203.0.113.7", "--reason", "test", "--yes"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("denylist");
    }

    private int inProfile(String... arguments) {
        return desk.run(new PrintWriter(out, true), new PrintWriter(err, true), List.of(arguments));
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
