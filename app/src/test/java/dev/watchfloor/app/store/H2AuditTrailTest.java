package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.audit.AuditVerification;
import dev.watchfloor.app.audit.ChainCheck;
import dev.watchfloor.app.audit.Change;
import dev.watchfloor.app.audit.Fault;
import dev.watchfloor.app.fakes.FakeSigner;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.timeline.StoreException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2AuditTrailTest {
    private static final int BEFORE_THE_CHAIN = Migrations.STEPS.indexOf("0012-audit-chain.sql");

    private final MovableClock clock = new MovableClock("2026-11-24T10:00:00.123456789Z");

    @TempDir
    Path folder;

    private Database database;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theChainGoesOnWhenTheProfileIsOpenedAgain() throws Exception {
        open().writerFor("ana@desk")
                .write("denylist.block", "203.0.113.9", "edge", "DONE", "Why.", new Change("a", "b"));
        database.close();
        H2AuditTrail trail = open();
        trail.writerFor("console").write("denylist.lift", "203.0.113.9", "edge", "DONE", "");

        List<AuditEntry> entries = trail.following(9, -1);
        assertThat(entries).extracting(AuditEntry::number).containsExactly(1L, 2L);
        assertThat(entries.getFirst().change()).isEqualTo(new Change("a", "b"));
        assertThat(entries.getFirst().workstation()).isEqualTo("soc-ws-04");
        assertThat(entries.getFirst().time()).isEqualTo(clock.instant());
        assertThat(verify(trail).bad()).isEmpty();
    }

    @Test
    void hostileTextComesBackFromTheFileAsItWasSigned() throws Exception {
        H2AuditTrail trail = open();
        trail.writerFor("a\u0000\uDC00b")
                .write("x\ty", "\uD83D\uDE00 e\u0301 ' -- ;", "\u2066", "é", "\uD800", new Change("\n", "'"));
        database.close();

        assertThat(verify(open()).bad()).isEmpty();
    }

    @Test
    void whatAnOlderVersionWroteIsKeptAndSealed() throws Exception {
        oldRows("first", "second");
        H2AuditTrail trail = open();
        trail.writerFor("ana@desk").write("guard.add", "10.0.0.0/8", "", "DONE", "");

        assertThat(trail.following(9, -1))
                .extracting(AuditEntry::number, AuditEntry::action, AuditEntry::detail)
                .satisfiesExactly(
                        one -> assertThat(one.toList()).contains(1L, "first"),
                        two -> assertThat(two.toList()).contains(2L, "second"),
                        begin -> assertThat(begin.toList()).contains(3L, H2AuditTrail.BEGIN),
                        four -> assertThat(four.toList()).contains(4L, "guard.add"));
        assertThat(verify(trail).bad()).isEmpty();
        assertThat(verify(trail).unsigned()).isEqualTo(2);

        database.close();
        assertThat(open().latest(9, Long.MAX_VALUE)).as("sealed once only").hasSize(4);
    }

    @Test
    void aChangeOfWhatAnOlderVersionWroteIsFound() throws Exception {
        oldRows("first", "second", "third");
        H2AuditTrail trail = open();
        sql("UPDATE audit SET detail = 'other' WHERE entry = 2");
        assertThat(verify(trail).bad()).hasValueSatisfying(bad -> {
            assertThat(bad.number()).isEqualTo(4);
            assertThat(bad.fault()).isEqualTo(Fault.LINK);
            assertThat(bad.sentence()).contains("3 unsigned entries");
        });
        sql("UPDATE audit SET detail = 'second' WHERE entry = 2");
        assertThat(verify(trail).bad()).isEmpty();
        sql("DELETE FROM audit WHERE entry = 1");
        assertThat(verify(trail).bad())
                .hasValueSatisfying(bad -> assertThat(bad.fault()).isEqualTo(Fault.GAP));
    }

    @Test
    void nothingIsWrittenBehindAnEntryThatSomebodyElseTouched() throws Exception {
        H2AuditTrail trail = open();
        trail.writerFor("ana@desk").write("guard.add", "10.0.0.0/8", "", "DONE", "");
        sql("UPDATE audit SET actor = 'bob@desk'");

        assertThatThrownBy(() -> trail.writerFor("ana@desk").write("guard.add", "::/8", "", "DONE", ""))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("audit verify");
        assertThat(trail.latest(9, Long.MAX_VALUE)).hasSize(1);
    }

    private H2AuditTrail open() throws Exception {
        database = Database.open(folder, clock);
        return H2AuditTrail.open(database, clock, FakeSigner.HERE);
    }

    private void oldRows(String... details) throws Exception {
        database = Database.open(folder, clock, Migrations.STEPS.subList(0, BEFORE_THE_CHAIN), "file:");
        for (int at = 0; at < details.length; at++) {
            sql("INSERT INTO audit(entry, written, actor, action, subject, target, outcome, detail) VALUES ("
                    + (at + 1)
                    + ", TIMESTAMP WITH TIME ZONE '2026-11-20 10:00:00.5+02:00', 'ana', 'a', 's', '', 'DONE', '"
                    + details[at] + "')");
        }
        database.close();
    }

    private void sql(String text) {
        database.transact(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(text);
            }
        });
    }

    private static AuditVerification verify(H2AuditTrail trail) {
        ChainCheck check = new ChainCheck(Set.of(FakeSigner.HERE.publicKey()), List.of());
        trail.following(100, -1).forEach(check::add);
        return check.verification();
    }
}
