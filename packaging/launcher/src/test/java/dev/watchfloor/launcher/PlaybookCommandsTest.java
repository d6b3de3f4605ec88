package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** {@code playbooks} and {@code plan playbook} as a script meets them. */
final class PlaybookCommandsTest extends ActingRig {

    @Test
    void shippedOnesAreListedAndShown() throws Exception {
        assertThat(run("playbooks", "list")).isZero();
        assertThat(out).contains("credential-stuffing", "1 (shipped)", "attacker=network", "scanner", "stolen-session");

        assertThat(run("playbooks", "show", "scanner")).isZero();
        assertThat(out).contains("playbook: scanner", "for: 7d");
        assertThat(run("playbooks", "show", "nosuch")).isEqualTo(1);
        assertThat(err).contains("There is no playbook \"nosuch\".");
    }

    @Test
    void savedTextIsTheNextVersionAndWhatIsWrongIsNamed() throws Exception {
        var file = folder.resolve("scanner.yaml");
        assertThat(run("playbooks", "show", "scanner")).isZero();
        String text = out;
        Files.writeString(file, text.replace("7d", "1h"));

        assertThat(run("playbooks", "save", file.toString(), "--check")).isZero();
        assertThat(run("playbooks", "save", file.toString())).isZero();
        assertThat(out).contains("as version 2.");
        assertThat(run("playbooks", "list", "--json")).isZero();
        assertThat(out).contains("\"name\":\"scanner\",\"version\":2,\"shipped\":false");

        Files.writeString(file, text.replace("block:", "blok:"));
        assertThat(run("playbooks", "save", file.toString())).isEqualTo(1);
        assertThat(err).contains("Step 1: needs one verb");

        assertThat(run("playbooks", "remove", "scanner")).isZero();
        assertThat(run("playbooks", "remove", "scanner")).isEqualTo(1);
    }

    @Test
    void playbookBecomesAPlanInAFileThatIsApplied() throws Exception {
        var plan = folder.resolve("stuffing.json");

        assertThat(run(
                        "plan",
                        "playbook",
                        "scanner",
                        "--set",
                        "scanner=203.0.113.0/24",
                        "--reason",
                        "INC-2",
                        "--out",
                        plan.toString()))
                .isZero();
        assertThat(refused(edge)).isEmpty();
        assertThat(run("plan", "apply", plan.toString(), "--yes")).isZero();
        assertThat(refused(edge)).isNotEmpty();
    }

    @Test
    void guardAndMissingValuesAreNamed() throws Exception {
        assertThat(run("plan", "playbook", "scanner", "--set", "scanner=127.0.0.1", "--reason", "x"))
                .isEqualTo(1);
        assertThat(out).contains("refused by rule loopback");
        assertThat(run("plan", "playbook", "scanner", "--reason", "x")).isEqualTo(1);
        assertThat(err).contains("The value of \"scanner\" is missing.");
    }
}
