package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.audit.AnchorSettings;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.audit.AuditFile;
import dev.watchfloor.app.audit.Fault;
import dev.watchfloor.app.audit.KeptAuditProof;
import dev.watchfloor.app.audit.UnfitAnchorException;
import dev.watchfloor.app.export.AuditExports;
import dev.watchfloor.app.export.AuditFormat;
import dev.watchfloor.app.export.AuditSelection;
import dev.watchfloor.app.fakes.FakeSigner;
import dev.watchfloor.app.fakes.MovableClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptAuditProofTest {
    private final MovableClock clock = new MovableClock("2026-11-24T10:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private H2AuditTrail trail;
    private KeptAuditProof proof;

    @BeforeEach
    void open() throws Exception {
        open(FakeSigner.HERE);
    }

    @AfterEach
    void close() {
        proof.close();
        proof.noteLast();
        database.close();
    }

    @Test
    void anAuditThatWasCutOffWhileClosedIsFound() throws Exception {
        write(5);
        close();
        open();
        assertThat(proof.verify(true).bad()).isEmpty();
        assertThat(proof.verify(true).anchored()).isEqualTo(5);
        sql("DELETE FROM audit WHERE entry > 3");

        assertThat(proof.verify(true).bad()).hasValueSatisfying(bad -> {
            assertThat(bad.number()).isEqualTo(4);
            assertThat(bad.fault()).isEqualTo(Fault.TRUNCATED);
        });
    }

    @Test
    void theNextConsoleAuditsThatItWasCutOff() throws Exception {
        write(5);
        close();
        database = Database.open(folder.resolve("profile"), clock);
        sql("DELETE FROM audit WHERE entry > 3");
        database.close();
        open();
        proof.start();

        await().until(() -> actions().contains("audit.check"));
        assertThat(trail.latest(1, Long.MAX_VALUE).getFirst().detail()).contains("entry 5");
    }

    @Test
    void theTailWrittenAnewByTheSameWorkstationIsFound() throws Exception {
        write(5);
        close();
        database = Database.open(folder.resolve("profile"), clock);
        sql("DELETE FROM audit WHERE entry > 3");
        trail = H2AuditTrail.open(database, clock, FakeSigner.HERE);
        write(5);
        database.close();
        open();

        assertThat(proof.verify(true).bad()).hasValueSatisfying(bad -> {
            assertThat(bad.number()).isEqualTo(5);
            assertThat(bad.fault()).isEqualTo(Fault.REWRITTEN);
        });
    }

    @Test
    void entriesOfAnotherWorkstationCountOnceItIsTrusted() throws Exception {
        write(2);
        close();
        FakeSigner other = FakeSigner.named("soc-ws-09");
        open(other);
        write(1);
        close();
        open();
        assertThat(proof.verify(true).bad()).isEmpty();
        Path strangers = folder.resolve("workstation/audit");
        Files.walk(strangers).filter(file -> file.toString().endsWith(".keys")).forEach(KeptAuditProofTest::delete);

        assertThat(proof.verify(true).bad())
                .hasValueSatisfying(bad -> assertThat(bad.fault()).isEqualTo(Fault.UNKNOWN_KEY));
        assertThatThrownBy(() -> proof.trust("not a key", "why")).isInstanceOf(UnfitAnchorException.class);
        assertThatThrownBy(() -> proof.trust(other.publicKey(), " ")).isInstanceOf(UnfitAnchorException.class);
        proof.trust(other.publicKey(), "Moved to the new desk");

        assertThat(proof.verify(false).bad()).isEmpty();
        assertThat(actions()).contains("audit.trust");
    }

    @Test
    void aSyslogServerGetsTheAnchor() throws Exception {
        write(3);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> received = CompletableFuture.supplyAsync(() -> receive(server));
            proof.change(
                    AnchorSettings.checked("tcp://127.0.0.1:" + server.getLocalPort(), "", ""), "Kept for the auditor");
            proof.anchorNow();

            assertThat(received.get())
                    .matches("(?s)[0-9]+ <109>1 2026-11-24T10:00:00Z soc-ws-04 watchfloor [0-9]+ audit-anchor"
                            + " \\[anchor@32473 profile=\"" + proof.profile()
                            + "\" entry=\"4\" hash=\"[0-9a-f]{64}\"\\] WATCHFLOOR-AUDIT-1 .*");
            String message = received.get();
            int space = message.indexOf(' ');
            assertThat(message.length() - space - 1).isEqualTo(Integer.parseInt(message.substring(0, space)));
        }
    }

    @Test
    void aServerThatIsAwayIsAuditedOnceAndWhenItIsBack() throws Exception {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        int port = server.getLocalPort();
        server.close();
        proof.change(AnchorSettings.checked("tcp://127.0.0.1:" + port, "", ""), "Kept for the auditor");
        proof.anchorNow();
        write(1);
        proof.anchorNow();
        assertThat(proof.places()).anySatisfy(place -> {
            assertThat(place.place()).contains("syslog");
            assertThat(place.problem()).isNotEmpty();
        });
        assertThat(actions()).containsOnlyOnce("audit.anchor");

        proof.change(AnchorSettings.NONE, "It is gone");
        proof.anchorNow();
        assertThat(proof.places()).allMatch(place -> place.problem().isEmpty());
        assertThat(proof.verify(true).bad()).isEmpty();
    }

    @Test
    void anExportedFileIsVerifiedWithoutTheProfile() throws Exception {
        write(4);
        AuditExports exports = new AuditExports(trail, proof, trail.writerFor("ana@desk"), clock, permission -> {});
        Path whole = folder.resolve("audit.jsonl");
        Path some = folder.resolve("some.jsonl");
        Path sheet = folder.resolve("audit.csv");
        trail.writerFor("=cmd()").write("guard.add", "=1+1", "", "DONE", "a\"b");

        assertThat(exports.toFile(AuditSelection.ALL, AuditFormat.JSONL, whole, false))
                .isEqualTo(6);
        exports.toFile(new AuditSelection(null, null, "guard"), AuditFormat.JSONL, some, false);
        exports.toFile(AuditSelection.ALL, AuditFormat.CSV, sheet, false);

        Set<String> keys = Set.of(FakeSigner.HERE.publicKey());
        try (InputStream stream = Files.newInputStream(whole)) {
            AuditFile found = AuditFile.verify(stream, keys, List.of());
            assertThat(found.verification().bad()).isEmpty();
            assertThat(found.isComplete()).isTrue();
        }
        try (InputStream stream = Files.newInputStream(some)) {
            AuditFile found = AuditFile.verify(stream, keys, List.of());
            assertThat(found.verification().bad()).isEmpty();
            assertThat(found.isComplete()).isFalse();
        }
        assertThat(sheet).content().contains(",\"'=cmd()\",").contains(",\"'=1+1\",");
        assertThat(actions()).containsSubsequence("audit.export", "audit.export", "audit.export");
    }

    private void open(FakeSigner signer) throws Exception {
        database = Database.open(folder.resolve("profile"), clock);
        trail = H2AuditTrail.open(database, clock, signer);
        proof = new KeptAuditProof(
                trail,
                trail.writerFor("console"),
                trail.writerFor("ana@desk"),
                signer,
                new H2AuditSettings(database),
                folder.resolve("workstation"),
                clock);
    }

    private void write(int count) {
        for (int at = 0; at < count; at++) {
            trail.writerFor("ana@desk").write("denylist.block", "203.0.113." + at, "edge", "DONE", "Why " + count);
        }
    }

    private List<String> actions() {
        return trail.following(100, -1).stream().map(AuditEntry::action).toList();
    }

    private void sql(String text) {
        database.transact(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(text);
            }
        });
    }

    private static String receive(ServerSocket server) {
        try (Socket socket = server.accept()) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
