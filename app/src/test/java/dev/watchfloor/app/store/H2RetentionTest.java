package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.audit.ChainCheck;
import dev.watchfloor.app.fakes.FakeSigner;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.index.KeptSegment;
import dev.watchfloor.app.index.Micros;
import dev.watchfloor.app.store.blocks.RandomEvents;
import dev.watchfloor.app.timeline.Purge;
import dev.watchfloor.app.timeline.RetentionPolicy;
import dev.watchfloor.app.timeline.RetentionRefusedException;
import dev.watchfloor.app.timeline.StoredEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class H2RetentionTest {
    private static final int ROWS = 50;
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final MovableClock clock = new MovableClock("2026-01-06T00:00:00Z");
    private final RandomEvents random = new RandomEvents(3);
    private final List<Long> forgotten = new ArrayList<>();

    @TempDir
    Path folder;

    private Database database;
    private EventLog log;
    private H2AuditTrail audit;
    private H2Retention retention;

    /** Five segments, one a day from {@link #BEGIN} on, and the beginning of a sixth. */
    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, clock);
        log = new EventLog(database);
        audit = H2AuditTrail.open(database, clock, FakeSigner.HERE);
        retention = retention(0);
        for (int day = 0; day < 5; day++) {
            segment(day, BEGIN.plus(Duration.ofDays(day)), Duration.ZERO);
        }
        log.append("a", received(5L * ROWS + 1, 10, clock.instant()), null);
    }

    @AfterEach
    void close() {
        retention.close();
        database.close();
    }

    @Test
    void nothingGoesUntilAPolicyIsSet() throws Exception {
        assertThat(retention.policy()).isEqualTo(RetentionPolicy.OFF);
        assertThat(retention.preview(RetentionPolicy.OFF)).isEqualTo(Purge.NOTHING);
        retention.turn();
        assertThat(events()).isEqualTo(260);
        assertThat(audit.latest(10, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void whatThePreviewSaysIsWhatGoes() throws Exception {
        RetentionPolicy policy = new RetentionPolicy(Duration.ofDays(3), null);
        Purge preview = retention.preview(policy);
        assertThat(preview.segments()).isEqualTo(2);
        assertThat(preview.events()).isEqualTo(100);
        assertThat(preview.oldestReceived()).isEqualTo(BEGIN);
        assertThat(preview.newestReceived()).isBefore(BEGIN.plus(Duration.ofDays(2)));
        assertThat(events()).isEqualTo(260);

        assertThat(retention.apply(policy)).isEqualTo(preview);
        assertThat(events()).isEqualTo(160);
        assertThat(log.firstPosition()).isEqualTo(101);
        assertThat(forgotten).containsExactly(1L, 51L);
        assertThat(retention.preview(policy)).isEqualTo(Purge.NOTHING);
    }

    @Test
    void theAuditIsNeverPurged() throws Exception {
        audit.writerFor("ann@desk").write("denylist.block", "203.0.113.9", "edge", "DONE", "Long ago");
        clock.advance(Duration.ofDays(3_000));

        assertThat(retention
                        .apply(new RetentionPolicy(Duration.ofDays(1), null))
                        .events())
                .isPositive();

        ChainCheck check = new ChainCheck(Set.of(FakeSigner.HERE.publicKey()), List.of());
        audit.following(100, -1).forEach(check::add);
        assertThat(check.verification().bad()).isEmpty();
        assertThat(audit.following(1, -1)).extracting(AuditEntry::detail).containsExactly("Long ago");
    }

    @Test
    void aPurgeIsInTheAuditBeforeItBeginsAndWithWhatItDid() throws Exception {
        retention.apply(new RetentionPolicy(Duration.ofDays(3), null));
        List<AuditEntry> entries = audit.latest(10, Long.MAX_VALUE).reversed();
        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly("retention.change", "retention.purge", "retention.purge");
        assertThat(entries).extracting(AuditEntry::outcome).containsExactly("DONE", "STARTED", "DONE");
        assertThat(entries).extracting(AuditEntry::actor).containsOnly("ann@desk");
        assertThat(entries.getFirst().detail()).isEqualTo("Keep everything became Keep at most 72 hours and any size");
        assertThat(entries.getLast().detail())
                .contains("100 events in 2 segments")
                .contains("Before: 250 events in 5 segments")
                .contains("After: 150 events in 3 segments");
    }

    @Test
    void byAgeASegmentWaitsForItsLatestEventAndForItsReceipt() throws Exception {
        segment(6, BEGIN, Duration.ofDays(5));
        segment(7, BEGIN, Duration.ZERO);
        segment(8, BEGIN, Duration.ZERO);
        assertThat(retention
                        .preview(new RetentionPolicy(Duration.ofDays(4), null))
                        .segments())
                .as("the first day and the one before the newest; not the one whose events are of later")
                .isEqualTo(3);
        retention.apply(new RetentionPolicy(Duration.ofDays(4), null));
        assertThat(log.segments())
                .extracting(KeptSegment.Head::first)
                .doesNotContain(1L, 351L)
                .contains(401L);
    }

    @Test
    void anEventFromTheFarFutureHoldsNothingForEver() throws Exception {
        segment(6, BEGIN, Duration.ofDays(365_000));
        segment(7, BEGIN.plus(Duration.ofDays(5)), Duration.ZERO);
        retention.apply(new RetentionPolicy(Duration.ofDays(2), null));
        assertThat(log.segments()).extracting(KeptSegment.Head::first).doesNotContain(301L);
    }

    @Test
    void bySizeTheOldestGoUntilTheRestFits() throws Exception {
        long all =
                log.openBytes() + log.kept().stream().mapToLong(KeptRow::bytes).sum();
        long first = log.kept().getFirst().bytes();
        Purge purge = retention.apply(new RetentionPolicy(null, all - first - 1));
        assertThat(purge.segments()).isEqualTo(2);
        assertThat(log.firstPosition()).isEqualTo(101);
        assertThat(retention.policy().bytes()).isEqualTo(all - first - 1);
    }

    @Test
    void theNewestSegmentAlwaysStays() throws Exception {
        clock.advance(Duration.ofDays(1_000));
        assertThat(retention.apply(new RetentionPolicy(Duration.ofDays(1), 0L)).segments())
                .isEqualTo(4);
        assertThat(log.segments()).hasSize(1);
        assertThat(events()).isEqualTo(60);
    }

    @Test
    void thePolicyHoldsAfterReopeningAndIsCarriedOutOnceADay() throws Exception {
        retention.apply(new RetentionPolicy(Duration.ofDays(3), null));
        database.close();
        database = Database.open(folder, clock);
        log = new EventLog(database);
        audit = H2AuditTrail.open(database, clock, FakeSigner.HERE);
        retention = retention(0);
        assertThat(retention.policy()).isEqualTo(new RetentionPolicy(Duration.ofDays(3), null));

        clock.advance(Duration.ofDays(1));
        retention.turn();
        assertThat(events()).isEqualTo(110);
        clock.advance(Duration.ofHours(23));
        retention.turn();
        assertThat(events()).isEqualTo(110);
        clock.advance(Duration.ofHours(1));
        retention.turn();
        assertThat(events()).isEqualTo(60);
        assertThat(audit.latest(1, Long.MAX_VALUE).getFirst().actor()).isEqualTo("console");
    }

    @Test
    void eachSegmentThatGoesIsTold() throws Exception {
        List<Purge> told = new ArrayList<>();
        Purge gone = retention.apply(new RetentionPolicy(Duration.ofDays(3), null), told::add);
        assertThat(told).extracting(Purge::events).containsExactly(50L, 100L);
        assertThat(told.getLast()).isEqualTo(gone);
    }

    @ParameterizedTest
    @CsvSource({
        "retention.age,PT1S",
        "retention.age,-PT5H",
        "retention.age,P1Y",
        "retention.bytes,1",
        "retention.bytes,x"
    })
    void aPolicyThatNobodyCouldHaveSetTakesNothing(String setting, String content) {
        new H2Settings(database).put(setting, Optional.of(content));
        H2Retention real = retention(64_000_000);
        assertThat(real.policy()).isEqualTo(RetentionPolicy.OFF);
        clock.advance(Duration.ofDays(2));
        real.turn();
        assertThat(events()).isEqualTo(260);
    }

    @Test
    void policiesThatWouldTakeEverythingAreRefusedInWords() {
        H2Retention real = retention(64_000_000);
        assertThatThrownBy(() -> real.apply(new RetentionPolicy(Duration.ofHours(23), null)))
                .isInstanceOf(RetentionRefusedException.class)
                .hasMessageContaining("one day");
        assertThatThrownBy(() -> real.preview(new RetentionPolicy(Duration.ofDays(1_000_000_000), null)))
                .isInstanceOf(RetentionRefusedException.class)
                .hasMessageContaining("100 years");
        assertThatThrownBy(() -> real.apply(new RetentionPolicy(null, 1_000L)))
                .isInstanceOf(RetentionRefusedException.class)
                .hasMessageContaining("64.0 MB");
        assertThat(real.policy()).isEqualTo(RetentionPolicy.OFF);
        assertThat(events()).isEqualTo(260);
    }

    private H2Retention retention(long leastBytes) {
        return new H2Retention(
                database,
                log,
                audit.writerFor("ann@desk"),
                audit.writerFor("console"),
                clock,
                forgotten::add,
                leastBytes);
    }

    /** @param ahead how far the latest event is dated after its receipt */
    private void segment(int number, Instant received, Duration ahead) {
        List<StoredEvent> events = received((long) number * ROWS + 1, ROWS, received);
        log.append("a", events, null);
        log.keep(new KeptSegment(
                new KeptSegment.Head(
                        events.getFirst().position(),
                        ROWS,
                        Micros.of(received.minusSeconds(60)),
                        Micros.of(received.plus(ahead)),
                        KeptSegment.FORMAT,
                        new byte[0]),
                List.of(new byte[100])));
    }

    private List<StoredEvent> received(long first, int count, Instant received) {
        return LongStream.range(first, first + count)
                .mapToObj(position -> new StoredEvent(
                        position,
                        received.plusSeconds(position - first),
                        "a",
                        random.event(position).event()))
                .toList();
    }

    private int events() {
        int[] count = new int[1];
        log.scanIds(0, 10_000, (position, connector, id) -> count[0]++);
        return count[0];
    }
}
