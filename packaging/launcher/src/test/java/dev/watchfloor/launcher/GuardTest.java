package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code guard} as a script meets it, and what it does to {@code denylist add}. */
final class GuardTest {
    @TempDir
    Path folder;

    private TestDesk desk;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void make() throws Exception {
        desk = new TestDesk(folder.resolve("profile")).make();
    }

    @Test
    void whatIsAddedIsListedAndRemoved() throws Exception {
        assertThat(run(
                        "guard",
                        "add",
                        "range",
                        "192.0.2.0/24",
                        "2001:DB8::/48",
                        "--name",
                        "Office",
                        "--reason",
                        "ours"))
                .isZero();
        assertThat(out.toString()).contains("guarded  range  2001:db8::/48  Office");
        assertThat(run(
                        "guard",
                        "add",
                        "break-glass",
                        "emergency",
                        "--provider",
                        "idp",
                        "--name",
                        "Safe",
                        "--reason",
                        "x"))
                .isZero();

        JsonNode listed = json("guard", "list", "--json");
        assertThat(listed.path("privateRanges").asText()).isEqualTo("approval");
        assertThat(listed.path("entries").findValuesAsText("value"))
                .containsExactly("192.0.2.0/24", "2001:db8::/48", "emergency");
        assertThat(listed.path("entries").get(2).path("provider").asText()).isEqualTo("idp");
        assertThat(listed.path("entries").get(0).path("owner").asText()).isNotBlank();
        assertThat(run("guard", "list")).isZero();
        assertThat(out.toString()).contains("only when a second person agrees", "break-glass", "KIND");

        assertThat(run("guard", "remove", "range", "192.0.2.0/24", "--reason", "sold"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Not confirmed");
        assertThat(run("guard", "remove", "range", "192.0.2.0/24", "--reason", "sold", "--yes"))
                .isZero();
        assertThat(json("guard", "list", "--json").path("entries")).hasSize(2);
    }

    @Test
    void aListOfNetworksComesFromAFile() throws Exception {
        Path list = Files.writeString(folder.resolve("cdn.txt"), "# as published\n173.245.48.0/20\n2400:cb00::/32\n");

        JsonNode added = json("guard", "add", "proxy", "@" + list, "--name", "CDN", "--reason", "in front", "--json");

        assertThat(added.path("added").findValuesAsText("value")).containsExactly("173.245.48.0/20", "2400:cb00::/32");
    }

    @Test
    void thePolicyForPrivateRangesIsShownAndChangedWithAReason() throws Exception {
        assertThat(run("guard", "private", "allowed")).isEqualTo(1);
        assertThat(err.toString()).contains("The reason is missing.");
        assertThat(run("guard", "private", "allowed", "--reason", "lab")).isZero();
        assertThat(json("guard", "private", "--json").path("privateRanges").asText())
                .isEqualTo("allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "range, 192.0.2.7/24, Did you mean 192.0.2.0/24?",
        "proxy, 0.0.0.0/0, is wider than /8",
        "egress, our.host, is not an IP address or network"
    })
    void whatIsNoNetworkIsSaidInASentence(String kind, String value, String said) {
        assertThat(run("guard", "add", kind, value, "--name", "x", "--reason", "y"))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("watchfloor: ").contains(said).doesNotContain("Exception");
    }

    @Test
    void whatIsNotUnderstoodIsUsage() {
        assertThat(run("guard")).isEqualTo(2);
        assertThat(run("guard", "add", "nonsense", "192.0.2.7", "--name", "x", "--reason", "y"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Known: range, proxy, egress, break-glass.");
        assertThat(run("guard", "add", "range", "--name", "x", "--reason", "y")).isEqualTo(2);
        assertThat(run("guard", "private", "sometimes")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "range, 192.0.2.128/25, 192.0.2.200, protected-range, refused",
        "proxy, 104.16.0.0/13, 104.16.0.0/16, trusted-proxy, refused",
        "egress, 198.51.100.77, 198.51.100.0/24, own-egress, refused",
        "range, 192.0.2.128/25, 10.9.8.7, private-range, left to a second person",
        "range, 192.0.2.128/25, 46.0.0.0/12, wide-network, left to a second person",
        "range, 192.0.2.128/25, 46.0.0.0/7, too-wide, refused",
        "range, 192.0.2.128/25, 127.0.0.1, loopback, refused"
    })
    void aRefusedBlockNamesItsRuleAndWritesNothing(
            String kind, String guarded, String network, String rule, String word) throws Exception {
        Path denied = Files.writeString(folder.resolve("denied.acl"), "");
        assertThat(run(
                        "connectors",
                        "add",
                        "--type",
                        "haproxy",
                        "--name",
                        "edge",
                        "--set",
                        "runtime=unix:" + folder.resolve("none.sock"),
                        "--set",
                        "acl-file=" + denied))
                .isZero();
        assertThat(run("guard", "add", kind, guarded, "--name", "Ours", "--reason", "ours"))
                .isZero();

        assertThat(run("denylist", "add", network, "--reason", "attack", "--yes"))
                .isEqualTo(1);

        assertThat(out.toString()).contains(word + " by rule " + rule + ": " + network + " ");
        JsonNode plan =
                new JsonMapper().readTree(json1("denylist", "add", network, "--reason", "attack", "--yes", "--json"));
        assertThat(plan.path("refusals").findValuesAsText("rule")).contains(rule);
        assertThat(Files.readString(denied)).isEmpty();
    }

    private String json1(String... arguments) {
        assertThat(run(arguments)).isEqualTo(1);
        return out.toString();
    }

    private JsonNode json(String... arguments) throws Exception {
        assertThat(run(arguments)).isZero();
        return new JsonMapper().readTree(out.toString());
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return desk.run(new PrintWriter(out, true), new PrintWriter(err, true), List.of(arguments));
    }
}
