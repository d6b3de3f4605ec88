package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code detect} and {@code rules check} as a build pipeline meets them. */
final class DetectTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path rules;
    private Path events;

    @BeforeEach
    void write() throws IOException {
        rules = Files.createDirectories(folder.resolve("rules/deeper")).getParent();
        Files.writeString(rules.resolve("deeper/admin.yml"), """
            title: Somebody asks for the administration
            id: 11111111-1111-4111-8111-111111111111
            logsource: {category: webserver}
            detection:
              selection:
                cs-uri-stem|startswith: /admin
              condition: selection
            level: medium
            """);
        Files.writeString(rules.resolve("many.yaml"), """
            title: Many refusals
            id: 22222222-2222-4222-8222-222222222222
            correlation: {type: event_count, rules: [refused], group-by: [c-ip], timespan: 1m, condition: {gte: 2}}
            level: high
            ---
            title: A refusal
            name: refused
            logsource: {category: webserver}
            detection:
              selection: {sc-status: 403}
              condition: selection
            """);
        events = Files.writeString(folder.resolve("events.jsonl"), """
            {"cs-uri-stem":"/","sc-status":200,"time":"2026-01-01T00:00:00Z"}
            {"cs-uri-stem":"/Admin/x","sc-status":403,"c-ip":"192.0.2.1","time":"2026-01-01T00:00:01Z"}

            not json
            {"cs-uri-stem":"/y","sc-status":403,"c-ip":"192.0.2.1","time":"2026-01-01T00:00:30Z"}
            """);
    }

    @Test
    void eachMatchIsALineOfJson() throws IOException {
        assertThat(run("detect", "--rules", rules.toString(), events.toString()))
                .as(err.toString())
                .isZero();
        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).toString())
                .isEqualTo("{\"rule\":\"11111111-1111-4111-8111-111111111111\","
                        + "\"title\":\"Somebody asks for the administration\",\"level\":\"medium\",\"event\":1}");
        assertThat(lines.get(1).path("rule").asText()).isEqualTo("22222222-2222-4222-8222-222222222222");
        assertThat(lines.get(1).path("event").asInt()).isEqualTo(3);
        assertThat(lines.get(1).path("events").toString()).isEqualTo("[1,3]");
        assertThat(lines.get(1).path("group").toString()).isEqualTo("[\"192.0.2.1\"]");
        assertThat(err.toString()).contains("1 of 4 lines is no JSON object. It was not looked at.");
    }

    @Test
    void aLineThatIsTooLongOrNestedTooDeeplyIsNotCalledSomethingElse() throws IOException {
        Files.writeString(
                events,
                "{\"cs-uri-stem\":\"/admin" + "a".repeat(5 << 20) + "\"}\n"
                        + "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000) + "\n"
                        + "{\"cs-uri-stem\":\"/admin\"}\n");
        assertThat(run("detect", "--rules", rules.toString(), events.toString()))
                .isZero();
        assertThat(lines()).hasSize(1);
        assertThat(err.toString())
                .contains(
                        "1 of 3 lines is too long: more than 4 MiB,",
                        "1 of 3 lines is nested too deeply: more than 1,000 deep. It was not looked at.")
                .doesNotContain("no JSON object");
        assertThat(run("detect", "--strict", "--rules", rules.toString(), events.toString()))
                .isEqualTo(1);
    }

    @Test
    void whatIsThereOnlyForARejectedCorrelationIsNotAsked() throws IOException {
        Path many = rules.resolve("many.yaml");
        Files.writeString(many, Files.readString(many).replace("timespan: 1m", "timespan: 365d"));
        assertThat(run("detect", "--rules", rules.toString(), events.toString()))
                .isZero();
        assertThat(lines()).hasSize(1);
        assertThat(err.toString())
                .contains(
                        "left out: many.yaml  Many refusals  \"timespan\" is longer",
                        "left out: many.yaml  A refusal  It is there only for the correlation \"Many refusals\"");
    }

    @Test
    void whatCannotBeHonouredIsSaidAndStrictlyEndsAll() throws IOException {
        Files.writeString(
                rules.resolve("broken.yml"), "title: broken\nlogsource: {product: x}\ndetection: {s: {f|x: 1}}\n");
        assertThat(run("detect", "--rules", rules.toString(), events.toString()))
                .isZero();
        assertThat(err.toString()).contains("left out: broken.yml  broken  There is no modifier");
        assertThat(lines()).hasSize(2);
        out.getBuffer().setLength(0);
        assertThat(run("detect", "--strict", "--rules", rules.toString(), events.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(run("rules", "check", rules.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("rejected  broken.yml", "2 rules and 1 correlation can be honoured, 1 cannot");
    }

    @Test
    void rulesThatNothingCouldMatchAreNamedAndNoFailure() throws IOException {
        Path rule = Files.writeString(folder.resolve("idle.yml"), """
            title: Nobody reads this
            logsource: {product: windows}
            detection: {selection: {EventID: 1}, condition: selection}
            """);
        assertThat(run("rules", "check", rule.toString())).isZero();
        assertThat(out.toString())
                .contains(
                        "idle      idle.yml  Nobody reads this  No connector reads the log source \"windows\"",
                        "1 rule and 0 correlations can be honoured, 0 cannot.",
                        "1 of those that can be finds nothing in what the connectors read.");
        out.getBuffer().setLength(0);
        assertThat(run("rules", "check", "--json", rule.toString())).isZero();
        assertThat(out.toString()).contains("\"finding_nothing\":[{\"file\":\"idle.yml\"");
    }

    @Test
    void onlyRulesForTheLogSourceAreAsked() {
        assertThat(run("detect", "--rules", rules.toString(), "--logsource", "category=proxy", events.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("There is no rule to ask");
        assertThat(run("detect", "--rules", rules.toString(), "--logsource", "kind=x", events.toString()))
                .isEqualTo(1);
        assertThat(run("detect", "--rules", rules.toString(), "--logsource", "category=webserver", events.toString()))
                .isZero();
    }

    @Test
    void aPlaceholderTakesItsValuesFromAFile() throws IOException {
        Path rule = Files.writeString(folder.resolve("r.yml"), """
            title: t
            logsource: {category: webserver}
            detection:
              selection: {c-ip|expand: '%Known%'}
              condition: selection
            """);
        Path lists = Files.writeString(folder.resolve("l.yml"), "Known: [192.0.2.1]\n");
        assertThat(run("rules", "check", rule.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("%Known%");
        out.getBuffer().setLength(0);
        assertThat(run("detect", "--rules", rule.toString(), "--lists", lists.toString(), events.toString()))
                .isZero();
        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test
    void filesThatAreNotThereAreNamed() {
        assertThat(run("detect", "--rules", folder.resolve("none").toString(), events.toString()))
                .isEqualTo(1);
        assertThat(run(
                        "detect",
                        "--rules",
                        rules.toString(),
                        folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(run("detect", "--rules", rules.toString(), folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("There is no file").doesNotContain("Exception");
    }

    @Test
    void aPlaceWithoutRulesIsNoSuccess() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        assertThat(run("rules", "check", empty.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("There is no rule in");
    }

    @Test
    void aLinkToNothingIsNamed() throws IOException {
        Files.createSymbolicLink(rules.resolve("lost.yml"), folder.resolve("nowhere.yml"));

        assertThat(run("rules", "check", rules.toString())).isEqualTo(1);

        assertThat(out.toString()).contains("lost.yml  It is no file, or a link to none.");
    }

    private List<JsonNode> lines() {
        return out.toString().lines().map(DetectTest::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (IOException broken) {
            throw new IllegalStateException(line, broken);
        }
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
