package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.audit.AuditProof;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code audit} as an auditor meets it. */
final class AuditTest {
    @TempDir
    Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private TestDesk desk;
    private Path key;
    private Path export;

    @BeforeEach
    void make() throws Exception {
        key = folder.resolve("ws.key");
        export = folder.resolve("audit.jsonl");
        desk = new TestDesk(folder.resolve("profile")).make();
        for (int at = 1; at < 4; at++) {
            assertThat(run("guard", "add", "range", "10." + at + ".0.0/16", "--name", "=1+1", "--reason", "=1+1"))
                    .as(err.toString())
                    .isZero();
        }
    }

    @Test
    void anExportedAuditIsVerifiedWithTheKeyAlone() throws Exception {
        assertThat(run("audit", "verify")).isZero();
        assertThat(run("audit", "key", "--out", key.toString())).isZero();
        assertThat(run("audit", "export", "--out", export.toString())).isZero();

        assertThat(plainly("audit", "verify", export.toString(), "--key", key.toString()))
                .as(err.toString())
                .isZero();
        long entries = Files.lines(export).count() - 1;
        assertThat(out.toString()).contains("verified  " + entries + " entries, up to number " + entries);
    }

    @Test
    void wordsOfTheRecordAreSentencesForPeopleAndStayForPrograms() throws Exception {
        try (Console console = desk.open()) {
            console.session().lock();
        }

        assertThat(run("audit", "list")).isZero();
        assertThat(out.toString()).contains("The operator locked the console.").doesNotContain("ASKED");
        assertThat(run("audit", "list", "--filter", "session.lock", "--json")).isZero();
        assertThat(out.toString()).contains("\"detail\":\"ASKED\"");
        assertThat(run("audit", "verify")).isZero();
    }

    @Test
    void theFirstBadRecordIsNamed() throws Exception {
        run("audit", "key", "--out", key.toString());
        run("audit", "export", "--out", export.toString());
        List<String> lines = new ArrayList<>(Files.readAllLines(export));
        int bad = 1;
        while (!lines.get(bad).contains("10.2.0.0")) {
            bad++;
        }
        lines.set(bad, lines.get(bad).replace("10.2.0.0", "10.9.0.0"));
        Files.write(export, lines);

        assertThat(plainly("audit", "verify", export.toString(), "--key", key.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).startsWith("BAD RECORD " + bad + "  hash  Entry " + bad + " was changed");
        plainly("audit", "verify", export.toString(), "--key", key.toString(), "--json");
        var found = new JsonMapper().readTree(out.toString());
        assertThat(found.path("bad").path("number").asInt()).isEqualTo(bad);
        assertThat(found.path("whole").asBoolean()).isFalse();
    }

    @Test
    void aFilteredExportSaysThatItIsNoChain() throws Exception {
        run("audit", "key", "--out", key.toString());
        assertThat(run("audit", "export", "--out", export.toString(), "--filter", "10.2."))
                .isZero();
        assertThat(out.toString()).contains("no chain");

        assertThat(plainly("audit", "verify", export.toString(), "--key", key.toString()))
                .isZero();
        assertThat(out.toString()).contains("no whole chain");
    }

    @Test
    void spreadsheetsRunNothingOfIt() throws Exception {
        run("audit", "export", "--out", export.toString(), "--format", "csv");

        assertThat(export).content().doesNotContain(",=").contains("10.2.0.0/16");
    }

    @Test
    void trustInAnotherWorkstationIsTakenBack() throws Exception {
        String other = Base64.getEncoder()
                .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPublic()
                        .getEncoded());
        String fingerprint = AuditProof.fingerprint(other);
        Files.writeString(key, other + "\n");
        assertThat(run("audit", "trust", key.toString(), "--reason", "the new desk", "--yes"))
                .isZero();

        assertThat(run("audit", "distrust", fingerprint, "--reason", "stolen")).isOne();
        assertThat(err.toString()).contains("Not confirmed");
        assertThat(run("audit", "distrust", fingerprint, "--reason", "stolen", "--yes", "--dry-run"))
                .isZero();
        assertThat(trusted()).contains(other);

        assertThat(run("audit", "distrust", fingerprint, "--reason", "stolen", "--yes"))
                .isZero();
        assertThat(out.toString()).startsWith("distrusted  " + fingerprint);
        assertThat(trusted()).doesNotContain(other).hasSize(1);
        assertThat(run("audit", "list", "--filter", "audit.distrust")).isZero();
        assertThat(out.toString()).contains(fingerprint, "stolen");

        assertThat(run("audit", "distrust", fingerprint, "--reason", "again", "--yes"))
                .isOne();
        assertThat(err.toString()).contains("No signatures of " + fingerprint + " count here.");
        String own = AuditProof.fingerprint(trusted().iterator().next());
        assertThat(run("audit", "distrust", own, "--reason", "mine", "--yes")).isOne();
        assertThat(err.toString()).contains("This workstation's own signatures always count here.");
    }

    private Set<String> trusted() throws Exception {
        try (Console console = desk.open()) {
            return console.auditProof().trustedKeys();
        }
    }

    @Test
    void aTimeWithoutAZoneAndAKeyThatIsNoneAreRefused() throws Exception {
        assertThat(run("audit", "list", "--from", "2026-11-24")).isEqualTo(2);
        Files.writeString(key, "no key");
        run("audit", "export", "--out", export.toString());
        assertThat(plainly("audit", "verify", export.toString(), "--key", key.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("holds no public key");
        assertThat(run("audit", "anchors", "set", "--syslog", "http://x", "--reason", "y"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("udp://HOST:PORT");
    }

    @Test
    void anAnchorIsPrinted() throws Exception {
        assertThat(run("audit", "anchors", "now")).isZero();
        assertThat(out.toString()).contains("noted  workstation folder  entry ").contains("WATCHFLOOR-AUDIT-1 ");
        assertThat(run("audit", "list", "--limit", "2")).isZero();
        assertThat(out.toString().lines()).hasSize(3);
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return desk.run(new PrintWriter(out, true), new PrintWriter(err, true), List.of(arguments));
    }

    /** Nobody signs in, and no profile is opened. */
    private int plainly(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return desk.plainly(new PrintWriter(out, true), new PrintWriter(err, true), List.of(arguments));
    }
}
