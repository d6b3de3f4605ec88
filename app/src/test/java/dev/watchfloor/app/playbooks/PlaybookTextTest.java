package dev.watchfloor.app.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A playbook says what it means, or is refused with all that is wrong. */
class PlaybookTextTest {
    private static final String GOOD = """
            playbook: keep-out
            title: Keep out
            parameters:
              attacker: network
              victim: user
            steps:
              - block: attacker
                for: 4h
                targets: [edge, inner]
              - revoke-sessions-of: victim
            """;

    @Test
    void readsVerbsWithTheirParameters() throws RefusedPlaybookException {
        Playbook playbook = PlaybookText.read(GOOD, 3);

        assertThat(playbook.version()).isEqualTo(3);
        assertThat(playbook.steps())
                .containsExactly(
                        new PlaybookStep.BlockNetwork("attacker", Duration.ofHours(4), List.of("edge", "inner")),
                        new PlaybookStep.RevokeSessionsOf("victim"));
    }

    @Test
    void shippedOnesAreThree() {
        assertThat(ShippedPlaybooks.all())
                .extracting(kept -> kept.playbook().name())
                .containsExactly("credential-stuffing", "scanner", "stolen-session");
    }

    @Test
    void allProblemsAreNamedTogether() {
        String text = GOOD.replace("for: 4h", "fro: 4h")
                .replace("revoke-sessions-of: victim", "revoke-sessions-of: attacker")
                .replace("title: Keep out", "titel: Keep out");

        RefusedPlaybookException refused =
                catchThrowableOfType(RefusedPlaybookException.class, () -> PlaybookText.read(text, 1));

        assertThat(refused.problems())
                .anyMatch(problem -> problem.equals("\"titel\" is not a key of a playbook."))
                .anyMatch(problem -> problem.equals("Step 1: \"fro\" does not belong to \"block\"."))
                .anyMatch(problem ->
                        problem.startsWith("Step 2: \"revoke-sessions-of\" is done to a parameter of the kind user"))
                .anyMatch(problem -> problem.equals("No step uses the parameter \"victim\"."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just words",
                "[1, 2]",
                "playbook: a\n  title: : b",
                "a: &a [*a, *a]",
                "playbook: Has Spaces\ntitle: t\nsteps: []",
                "playbook: x\ntitle: t\nsteps:\n  - explode: all",
                "playbook: x\ntitle: t\nparameters: {a: network}\nsteps:\n  - block: a\n    for: for ever",
                "playbook: x\ntitle: t\nparameters: {a: network}\nsteps:\n  - block: a\n    targets: []",
                "--- {playbook: x}\n--- {playbook: y}",
                "playbook: !!java.net.URL ['http://127.0.0.1/']",
            })
    void whatIsNoPlaybookIsRefusedInPlainWords(String text) {
        assertThatThrownBy(() -> PlaybookText.read(text, 1))
                .isInstanceOf(RefusedPlaybookException.class)
                .hasMessageEndingWith(".");
    }

    @Test
    void aliasesThatGrowWithoutEndAreRefused() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
        for (int level = 1; level < 30; level++) {
            text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(level, level, level - 1, level - 1));
        }

        assertThatThrownBy(() -> PlaybookText.read(text.toString(), 1)).isInstanceOf(RefusedPlaybookException.class);
    }

    @Test
    void cutOffAnywhereItIsReadOrRefusedButNeverFails() {
        for (int length = 0; length < GOOD.length(); length++) {
            String cut = GOOD.substring(0, length);
            try {
                PlaybookText.read(cut, 1);
            } catch (RefusedPlaybookException refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "steps: [block ! line 1, column 14 ! expected ',' or ']', but got",
                "'title: a\n\tx: b' ! line 2, column 1 ! (TAB)",
                "'title: \"open' ! line 1, column 13 ! found unexpected end of stream"
            })
    void whatIsNoYamlIsSaidWithThePlaceAndTheReason(String text, String place, String reason) {
        assertThatThrownBy(() -> PlaybookText.read(text, 1))
                .isInstanceOf(RefusedPlaybookException.class)
                .hasMessageContaining("It is not YAML, " + place + ": ")
                .hasMessageContaining(reason)
                .hasMessageEndingWith(".");
    }
}
