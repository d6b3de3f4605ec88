package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In what order and in what words plans are told. */
final class PlanWordsTest extends ActingRig {
    @Test
    void aRefusedPlanSaysSoFirstAndNeverThatItWillChangeSomething() {
        assertThat(deny("127.0.0.0/8")).isEqualTo(1);

        assertThat(out.lines().toList().getFirst()).startsWith("Refused: Block 127.0.0.0/8");
        assertThat(out.lines().toList().get(1)).contains("refused by rule loopback");
        assertThat(out).contains("would change  edge").doesNotContain("will change");
    }

    @Test
    void whatHasChangedIsSaidBeforeWhatIsSoNow() {
        assertThat(deny("203.0.113.0/24")).isZero();
        assertThat(run("denylist", "add", "203.0.113.0/24", "--reason", "already", "--target", "edge", "--yes"))
                .isZero();

        assertThat(run("plan", "dry-run", plan().toString())).isZero();

        List<String> lines = out.lines().toList();
        int said = lines.indexOf("  At edge things have changed since the plan was made. Now:");
        assertThat(said).isNotNegative();
        assertThat(lines.get(said + 1)).startsWith("  will change  edge: It is refused already.");
        assertThat(out).doesNotContain("At inner things");
    }

    @Test
    void aFolderInPlaceOfAFileIsCalledOne() throws Exception {
        Path lists = Files.createDirectory(folder.resolve("lists"));

        for (String[] line : new String[][] {
            {"plan", "deny", "--list", lists.toString(), "--reason", "x"},
            {"denylist", "import", lists.toString(), "--reason", "x"},
            {"plan", "apply", lists.toString()},
            {"playbooks", "save", lists.toString()}
        }) {
            assertThat(run(line)).as(String.join(" ", line)).isEqualTo(1);
            assertThat(err).isEqualToIgnoringNewLines("watchfloor: " + lists + " is a folder. Name a file in it.");
        }
    }

    @Test
    void watchSaysFirstWhatItGoesOnWith() throws Exception {
        inner.faults().etcdDown(true);
        assertThat(deny("203.0.113.0/24")).isZero();
        assertThat(run("plan", "apply", plan().toString(), "--yes")).isEqualTo(1);
        String id = latest();

        assertThat(run("watch", "--quiet", "--for", "1s")).isZero();

        assertThat(err.lines().toList().getFirst())
                .startsWith("watchfloor: goes on with Block 203.0.113.0/24 on 2 gateways, begun ")
                .contains(" UTC, ", " ago; waits for inner, until ")
                .endsWith(" UTC. See: watchfloor actions show " + id);
    }
}
