package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.audit.AnchorSettings;
import dev.watchfloor.app.audit.AnchorState;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.audit.Fault;
import dev.watchfloor.app.audit.KeptAuditProof;
import dev.watchfloor.app.audit.StampFinding;
import dev.watchfloor.app.fakes.FakeSigner;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.fakes.StampServer;
import dev.watchfloor.app.fakes.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time stamps of a profile's audit, as the console takes them. */
class StampedAuditTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("CN=Test Authority");
    private static final TestAuthority.Identity STAMPER =
            AUTHORITY.stamper("CN=Test Stamps", Instant.parse("2030-01-01T00:00:00Z"));

    private final MovableClock clock = new MovableClock("2026-11-24T10:00:00Z");

    @TempDir
    Path folder;

    private StampServer server;
    private Database database;
    private H2AuditTrail trail;
    private KeptAuditProof proof;

    @BeforeEach
    void open() throws Exception {
        server = new StampServer(AUTHORITY, STAMPER, clock);
        database = Database.open(folder.resolve("profile"), clock);
        trail = H2AuditTrail.open(database, clock, FakeSigner.HERE);
        proof = new KeptAuditProof(
                trail,
                trail.writerFor("console"),
                trail.writerFor("ana"),
                FakeSigner.HERE,
                new H2AuditSettings(database),
                folder.resolve("workstation"),
                clock);
    }

    @AfterEach
    void close() {
        proof.close();
        database.close();
        server.close();
    }

    @Test
    void aCutBehindAStampedAnchorIsFoundWithTheStampAlone() throws Exception {
        stampWith(server.address());
        write(4);
        proof.anchorNow();
        assertThat(proof.stamps()).singleElement().satisfies(stamp -> {
            assertThat(stamp.fits()).isTrue();
            assertThat(stamp.anchor().entry()).isEqualTo(5);
            assertThat(stamp.time()).isEqualTo(clock.instant());
            assertThat(stamp.authority()).isEqualTo("Test Stamps");
        });
        delete(".anchors");
        database.transact(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate("DELETE FROM audit WHERE entry > 2");
            }
        });

        assertThat(proof.verify(true).bad()).hasValueSatisfying(bad -> {
            assertThat(bad.number()).isEqualTo(3);
            assertThat(bad.fault()).isEqualTo(Fault.TRUNCATED);
        });
    }

    @Test
    void aServiceThatFailsHoldsNothingUpAndIsAskedAgain() throws Exception {
        server.answerWithStatus(503);
        stampWith(server.address());
        write(1);
        proof.anchorNow();
        write(1);
        proof.anchorNow();
        assertThat(state("workstation folder").problem()).isEmpty();
        assertThat(state("workstation folder").entry()).isEqualTo(newest());
        assertThat(state("time stamps").problem()).contains("HTTP status 503");
        assertThat(state("time stamps").entry()).isZero();
        assertThat(actions()).containsOnlyOnce("audit.anchor");

        server.answerWithStatus(200);
        long expected = newest();
        proof.anchorNow();
        assertThat(state("time stamps").problem()).isEmpty();
        assertThat(state("time stamps").entry()).isEqualTo(expected);
        assertThat(actions().stream().filter("audit.anchor"::equals)).hasSize(2);
    }

    @Test
    void theConsoleStampsByItselfAndThenRests() throws Exception {
        stampWith(server.address());
        proof.turn();
        assertThat(server.asked()).isOne();
        write(1);
        clock.advance(Duration.ofMinutes(14));
        proof.turn();
        assertThat(state("workstation folder").entry()).isEqualTo(newest());
        assertThat(server.asked()).isOne();
        clock.advance(Duration.ofMinutes(1));
        proof.turn();
        assertThat(server.asked()).isEqualTo(2);
        assertThat(state("time stamps").entry()).isEqualTo(newest());
        assertThat(proof.stamps()).allMatch(StampFinding::fits);
    }

    private void stampWith(String address) throws Exception {
        proof.change(AnchorSettings.checked("", address, AUTHORITY.pem()), "The auditor asks for it");
    }

    private AnchorState state(String place) {
        return proof.places().stream()
                .filter(state -> state.place().startsWith(place))
                .findFirst()
                .orElseThrow();
    }

    private void write(int count) {
        for (int at = 0; at < count; at++) {
            trail.writerFor("ana").write("denylist.block", "203.0.113." + at, "edge", "DONE", "Why");
        }
    }

    private long newest() {
        return trail.latest(1, Long.MAX_VALUE).getFirst().number();
    }

    private List<String> actions() {
        return trail.following(100, -1).stream().map(AuditEntry::action).toList();
    }

    private void delete(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("workstation"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                Files.delete(file);
            }
        }
    }
}
