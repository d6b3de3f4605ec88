package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Denylists as files, in and out, as a script meets them. */
final class DenylistFilesTest extends ActingRig {

    @Test
    void oursAndForeignAreExportedAndImportedElsewhere() throws Exception {
        assertThat(run(
                        "denylist",
                        "add",
                        "203.0.113.0/24",
                        "2001:db8::/48",
                        "--reason",
                        "=1+1",
                        "--target",
                        "edge",
                        "--yes"))
                .isZero();
        addForeign("198.51.100.7");
        Path csv = folder.resolve("list.csv");

        assertThat(run("denylist", "export", "--out", csv.toString())).isZero();
        assertThat(err).contains("3 networks in ");
        assertThat(Files.readString(csv))
                .startsWith("network,refused_at,missing_at,owner,reason,since,until\r\n")
                .contains("198.51.100.7,edge,,,,,\r\n")
                .contains("203.0.113.0/24,edge,,", "\"'=1+1\"");
        assertThat(run("denylist", "export", "--out", csv.toString())).isEqualTo(1);
        assertThat(err).contains("already a file");
        assertThat(run("denylist", "export", "--format", "text")).isZero();
        assertThat(out.lines().filter(line -> !line.startsWith("#")))
                .containsExactlyInAnyOrder("198.51.100.7", "203.0.113.0/24", "2001:db8::/48");

        assertThat(run("denylist", "import", csv.toString(), "--target", "inner", "--reason", "moved", "--for", "8h"))
                .isEqualTo(1);
        assertThat(refused(inner)).doesNotContain("198.51.100.7");
        assertThat(run(
                        "denylist",
                        "import",
                        csv.toString(),
                        "--target",
                        "inner",
                        "--reason",
                        "moved",
                        "--for",
                        "8h",
                        "--yes"))
                .isZero();
        assertThat(refused(inner)).contains("198.51.100.7", "203.0.113.0/24", "2001:db8::/48");
    }

    @Test
    void listWithABadLineChangesNothing() throws Exception {
        Path list = Files.writeString(folder.resolve("list.txt"), "203.0.113.0/24\nnot an address\n");

        assertThat(run("denylist", "import", list.toString(), "--reason", "x", "--yes"))
                .isEqualTo(1);

        assertThat(err).contains("list.txt:2: ", "1 line of ", "Nothing was taken from it.");
        assertThat(edge.adminWrites()).isZero();
    }

    @Test
    void listThatTouchesTheConsoleIsRefusedWhole() throws Exception {
        Path list = Files.writeString(folder.resolve("list.txt"), "203.0.113.0/24\n127.0.0.1\n");

        assertThat(run("denylist", "import", list.toString(), "--reason", "x", "--yes"))
                .isEqualTo(1);

        assertThat(out).contains("refused by rule loopback");
        assertThat(edge.adminWrites()).isZero();
    }

    @Test
    void severalNetworksAreAddedAndRemovedAtOnce() throws Exception {
        assertThat(run("denylist", "add", "203.0.113.0/24", "198.51.100.7", "--reason", "x", "--yes"))
                .isZero();
        assertThat(refused(edge)).containsExactlyInAnyOrder("198.51.100.7", "203.0.113.0/24");

        assertThat(run("denylist", "remove", "203.0.113.0/24", "198.51.100.7", "--reason", "x", "--yes"))
                .isZero();
        assertThat(refused(edge)).isEmpty();
    }

    @Test
    void exportWithASilentGatewaySaysWhatIsMissing() throws Exception {
        inner.faults().etcdDown(true);

        assertThat(run("denylist", "export")).isEqualTo(1);

        assertThat(err).contains("No answer from inner");
        assertThat(out).startsWith("network,");
    }

    /** Somebody else adds an entry past the console. */
    private void addForeign(String entry) {
        ObjectNode rule = edge.globalRule("watchfloor")
                .map(found -> (ObjectNode) found.deepCopy())
                .orElseGet(JsonNodeFactory.instance::objectNode);
        rule.withObject("/plugins/ip-restriction").withArray("/blacklist").add(entry);
        edge.putGlobalRule("watchfloor", rule);
    }
}
