package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.Console;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules} as a script meets it. */
final class RulesCommandsTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private TestDesk desk;
    private Path rules;

    @BeforeEach
    void make() throws Exception {
        desk = new TestDesk(folder.resolve("profile")).make();
        rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("passwd.yml"), """
            title: Somebody reads the passwords
            id: 33333333-3333-4333-8333-333333333333
            logsource: {category: webserver}
            detection:
              selection: {cs-uri-query|contains: '/etc/passwd'}
              condition: selection
            level: high
            """);
        Files.writeString(rules.resolve("broken.yml"), "title: broken\n");
    }

    @Test
    void preferencesOfATypedRuleAreChangedByItsText() throws Exception {
        Path typed = Files.createDirectories(rules.resolve("typed"));
        Files.writeString(typed.resolve("slow-guessing-of-names.yml"), """
            title: Ours
            preferences: {names: 4 times, within: 14 days}
            """);
        Files.writeString(typed.resolve("many-new-services.yml"), """
            title: Ours too
            preferences: {new-services: 3 hours}
            """);
        assertThat(run("rules", "import", rules.toString())).isZero();
        assertThat(err.toString()).contains("\"new-services\" must be a whole number of times from 2 to 100");
        assertThat(run("rules", "off", "typed/blocked-but-served.yml")).isZero();
        assertThat(run("rules", "list", "--json")).isZero();
        assertThat(out.toString())
                .contains("\"file\":\"typed/slow-guessing-of-names.yml\",\"on\":true,\"rules\":1,\"by\":\"demo")
                .contains("\"file\":\"typed/many-new-services.yml\",\"on\":true,\"rules\":1,\"by\":\"\"")
                .contains("\"file\":\"typed/blocked-but-served.yml\",\"on\":false,\"rules\":0");
    }

    @Test
    void rulesAreKeptSwitchedAndForgotten() {
        assertThat(run("rules", "list", "--json")).isZero();
        assertThat(out.toString())
                .contains("\"file\":\"shipped/scanner.yml\",\"on\":false,\"rules\":0,\"by\":\"\",\"since\":null")
                .contains("\"file\":\"typed/blocked-but-served.yml\",\"on\":true,\"rules\":1,\"by\":\"\"")
                .contains("\"file\":\"typed/calls-in-equal-intervals.yml\",\"on\":false,\"rules\":0,\"by\":\"\"")
                .doesNotContain("passwd.yml");
        assertThat(run("rules", "import", rules.toString())).isZero();
        assertThat(err.toString()).contains("rejected: broken.yml  broken");
        assertThat(out.toString()).contains("1 rule is asked");
        assertThat(run("rules", "list", "--json")).isZero();
        assertThat(out.toString())
                .contains("\"file\":\"passwd.yml\",\"on\":true,\"rules\":1")
                .doesNotContain("broken");
        assertThat(run("rules", "off", "passwd.yml")).isZero();
        assertThat(run("rules", "list", "--json")).isZero();
        assertThat(out.toString()).contains("\"file\":\"passwd.yml\",\"on\":false,\"rules\":0");
        assertThat(run("rules", "on", "passwd.yml")).isZero();
        assertThat(run("rules", "remove", "passwd.yml")).isZero();
        assertThat(run("rules", "remove", "passwd.yml")).isEqualTo(1);
        assertThat(err.toString()).contains("The profile keeps no file of rules called \"passwd.yml\"");
        assertThat(run("audit", "list")).isZero();
        assertThat(out.toString()).contains("rules.put", "rules.switch", "rules.remove");
    }

    @Test
    void aRuleThatIsKeptTwiceIsToldAsNotAsked() throws Exception {
        Files.copy(rules.resolve("passwd.yml"), rules.resolve("again.yml"));
        Files.delete(rules.resolve("broken.yml"));
        assertThat(run("rules", "import", rules.toString())).isZero();
        assertThat(run("rules", "list")).isZero();
        assertThat(err.toString()).contains("not asked: passwd.yml", "Another rule has the same id.");
    }

    @Test
    void aFolderWithoutOneUsableRuleIsAFailure() throws Exception {
        Files.delete(rules.resolve("passwd.yml"));
        assertThat(run("rules", "import", rules.toString())).isEqualTo(1);
        Files.delete(rules.resolve("broken.yml"));
        assertThat(run("rules", "import", rules.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("There is no rule file in");
    }

    @Test
    void rulesAreTriedOnWhatIsKept() throws Exception {
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
        SecurityEvent request = SecurityEvent.of("a", hourAgo, Layer.PERIMETER, Kind.REQUEST)
                .source(Addresses.parse("203.0.113.7").orElseThrow())
                .path("/x?f=%2fetc%2fpasswd")
                .build();
        try (Console console = desk.open()) {
            console.events().append("edge", List.of(request), null);
        }
        assertThat(run("rules", "test", rules.toString())).as(err.toString()).isZero();
        assertThat(out.toString()).contains("Somebody reads the passwords", "1 event was looked at; 1 rule was asked");
        assertThat(run("rules", "test", rules.toString(), "--from", "-10m", "--json"))
                .isZero();
        assertThat(out.toString()).contains("\"events\":0");
        assertThat(run("rules", "test", rules.toString(), "--from", "soon")).isEqualTo(2);
        assertThat(run("rules", "list")).isZero();
        assertThat(out.toString()).doesNotContain("passwd.yml");
    }

    @Test
    void aRuleThatTheProgramBringsIsTriedByItsNameOrId() throws Exception {
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
        try (Console console = desk.open()) {
            console.events()
                    .append(
                            "idp",
                            IntStream.range(0, 8)
                                    .mapToObj(number -> SecurityEvent.of(
                                                    "r" + number,
                                                    hourAgo.minus(Duration.ofHours(4L * (7 - number))),
                                                    Layer.IDENTITY,
                                                    Kind.SIGN_IN)
                                            .source(Addresses.parse("203.0.113.7")
                                                    .orElseThrow())
                                            .outcome(Outcome.FAILURE)
                                            .user("user" + number)
                                            .build())
                                    .toList(),
                            null);
        }
        assertThat(run("rules", "test", "typed/slow-guessing-of-names.yml", "--from", "-7d"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains(
                        "One address is refused for many names over days",
                        "8 events were looked at; 1 rule was asked.",
                        "What is usual was learned from 0 events of the 90 days before.");
        assertThat(run("rules", "test", "6b0f1f5e-0b7c-4a7e-9a2e-6f3f0c1b8b10", "--json"))
                .isZero();
        assertThat(out.toString()).contains("\"typed\":1", "\"number\":1");
        assertThat(run("rules", "test", "shipped/password-spraying.yml")).isZero();
        assertThat(out.toString()).contains("2 rules were asked");
        assertThat(run("rules", "test", "typed/nobody.yml")).isEqualTo(1);
        assertThat(run("rules", "list")).isZero();
        assertThat(out.toString()).contains("What is usual is known of 0 users, 0 devices");
    }

    @Test
    void shippedRulesAreAskedWhenSwitchedOnAndStayWhenRemoved() {
        assertThat(run("rules", "on", "shipped/password-spraying.yml")).isZero();
        assertThat(run("rules", "list", "--json")).isZero();
        assertThat(out.toString()).contains("\"file\":\"shipped/password-spraying.yml\",\"on\":true,\"rules\":2");
        assertThat(run("rules", "remove", "shipped/password-spraying.yml")).isZero();
        assertThat(run("rules", "list", "--json")).isZero();
        assertThat(out.toString()).contains("\"file\":\"shipped/password-spraying.yml\",\"on\":false");
    }

    @Test
    void listsStandForPlaceholders() throws Exception {
        Path rule = Files.writeString(rules.resolve("odd.yml"), """
            title: Somebody odd
            logsource: {category: webserver}
            detection:
              selection: {cs-username|expand: '%odd%'}
              condition: selection
            """);
        assertThat(run("rules", "import", rule.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("Nobody keeps a list of values for the placeholder %odd%.");
        assertThat(run("rules", "lists", "set", "odd", "eve", "mallory*")).isZero();
        assertThat(run("rules", "import", rule.toString())).isZero();
        assertThat(run("rules", "lists", "show")).isZero();
        assertThat(out.toString()).contains("odd").contains("2");
        assertThat(run("rules", "lists", "show", "odd")).isZero();
        assertThat(out.toString()).isEqualTo("eve\nmallory*\n");
        assertThat(run("rules", "lists", "remove", "odd")).isZero();
        assertThat(run("rules", "list")).isZero();
        assertThat(err.toString()).contains("not asked: odd.yml  Somebody odd");
        Path lists = Files.writeString(folder.resolve("lists.yml"), "odd: [eve]\nservers: ['10.0.0.0/8']\n");
        assertThat(run("rules", "lists", "import", lists.toString())).isZero();
        assertThat(run("rules", "list", "--json")).isZero();
        assertThat(out.toString()).contains("\"file\":\"odd.yml\",\"on\":true,\"rules\":1");
        assertThat(run("rules", "lists", "set", "a b", "x")).isEqualTo(1);
        assertThat(run("rules", "lists", "remove", "nobody")).isEqualTo(1);
        assertThat(err.toString()).contains("The profile keeps no list called");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return desk.run(new PrintWriter(out, true), new PrintWriter(err, true), List.of(arguments));
    }
}
