package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.index.KeptSegment;
import dev.watchfloor.app.store.blocks.BlockCutter;
import dev.watchfloor.app.store.blocks.RandomEvents;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Cursor;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {
    private final RandomEvents random = new RandomEvents(11);
    private final List<StoredEvent> events = random.events(1, 2_000);

    @TempDir
    Path folder;

    private Database database;
    private EventLog log;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, Clock.systemUTC(), Migrations.STEPS, FullDisk.scheme());
        log = new EventLog(database);
    }

    @AfterEach
    void close() {
        FullDisk.FULL.set(false);
        database.close();
    }

    @Test
    void eventsAreReadByPositionFromAllOverTheLogInTheOrderAsked() {
        append(1, 2_000, 37);
        long[] positions = new Random(1).longs(300, -5, 2_010).toArray();
        for (int time = 0; time < 2; time++) {
            List<StoredEvent> expected = new ArrayList<>();
            for (long position : positions) {
                if (position >= 1 && position <= 2_000) {
                    expected.add(events.get((int) position - 1));
                }
            }
            assertThat(log.read(positions)).isEqualTo(expected);
        }
        assertThat(log.find(2_001)).isEmpty();
    }

    @Test
    void anEmptyLogHasNothingToRead() {
        assertThat(log.firstPosition()).isEqualTo(1);
        assertThat(log.lastPosition()).isZero();
        assertThat(log.read(new long[] {1, 2})).isEmpty();
        assertThat(log.segments()).isEmpty();
        assertThat(records(0, 100)).isEmpty();
    }

    @Test
    void stretchesAreScannedInOrder() {
        append(1, 2_000, 13);
        assertThat(records(1, 2_000)).isEqualTo(events);
        assertThat(records(500, 777)).isEqualTo(events.subList(499, 777));
        List<String> ids = new ArrayList<>();
        log.scanIds(100, 200, (position, connector, id) -> ids.add(position + connector + id));
        assertThat(ids)
                .isEqualTo(events.subList(99, 200).stream()
                        .map(stored -> stored.position()
                                + stored.connector()
                                + stored.event().id())
                        .toList());
        List<String> raws = new ArrayList<>();
        log.originals(100, 200, (position, id, communityId, flow, raw) -> raws.add(raw));
        assertThat(raws)
                .isEqualTo(events.subList(99, 200).stream()
                        .map(stored -> stored.event().raw())
                        .toList());
    }

    @Test
    void recordsOfTheLargestSizeTakeSeveralParts() {
        List<StoredEvent> large = List.of(
                random.event(1, noise(SecurityEvent.LONGEST_RAW)), random.event(2, noise(SecurityEvent.LONGEST_RAW)));
        log.append("a", large, null);
        assertThat(number("SELECT MAX(CARDINALITY(content)) FROM blocks")).isGreaterThan(1);
        assertThat(log.read(new long[] {1, 2})).isEqualTo(large);
    }

    @Test
    void keepingASegmentJoinsItsSmallBlocksAndChangesNothingElse() {
        append(1, 2_000, 7);
        long before = number("SELECT COUNT(*) FROM blocks");
        log.keep(segment(1, 1_000));
        assertThat(number("SELECT COUNT(*) FROM blocks")).isLessThan(before * 6 / 10);
        assertThat(number("SELECT COUNT(*) FROM blocks WHERE first_position <= 1000"))
                .isLessThanOrEqualTo(1_000 / BlockCutter.MOST_EVENTS + 1);
        log.keep(segment(1_001, 900));
        long joined = number("SELECT COUNT(*) FROM blocks");
        log.keep(segment(1, 1_000));
        log.keep(segment(1_001, 900));
        assertThat(number("SELECT COUNT(*) FROM blocks")).isEqualTo(joined);
        assertThat(records(1, 2_000)).isEqualTo(events);
        assertThat(log.read(new long[] {1, 999, 1_000, 1_001, 1_900, 1_901, 2_000}))
                .extracting(StoredEvent::position)
                .containsExactly(1L, 999L, 1_000L, 1_001L, 1_900L, 1_901L, 2_000L);
    }

    @Test
    void headsAndColumnsComeBackAfterReopening() throws Exception {
        append(1, 2_000, 500);
        byte[] large = new byte[3_000_000];
        new Random(2).nextBytes(large);
        KeptSegment kept = new KeptSegment(
                new KeptSegment.Head(1, 1_000, -5, Long.MAX_VALUE, KeptSegment.FORMAT, new byte[] {1, 2}),
                List.of(new byte[0], large, new byte[] {7}));
        log.keep(kept);
        database.close();
        open();
        KeptSegment.Head head = log.segments().getFirst();
        assertThat(head).usingRecursiveComparison().isEqualTo(kept.head());
        for (int column = 0; column < 3; column++) {
            assertThat(log.column(1, column)).isEqualTo(kept.columns().get(column));
        }
        assertThat(log.column(1, 3)).isNull();
        assertThat(log.column(2, 0)).isNull();
        KeptRow row = log.kept().getFirst();
        assertThat(row.bytes()).isGreaterThan(3_000_000 + number("SELECT SUM(bytes) FROM blocks") / 3);
        assertThat(row.receivedFirst()).isLessThan(row.receivedLast());
    }

    @Test
    void aChangedColumnIsMissingAndAChangedHeadIsNotListed() {
        append(1, 2_000, 500);
        log.keep(segment(1, 1_000));
        log.keep(segment(1_001, 1_000));
        execute("UPDATE segment_columns SET content = ARRAY[X'0102'] WHERE first_position = 1 AND column_number = 1");
        execute("UPDATE segments SET latest = latest + 1 WHERE first_position = 1001");
        assertThat(log.column(1, 0)).isNotNull();
        assertThat(log.column(1, 1)).isNull();
        assertThat(log.segments()).extracting(KeptSegment.Head::first).containsExactly(1L);
    }

    @Test
    void aDroppedSegmentIsGoneAndItsNeighboursStayToTheLastEvent() {
        append(1, 2_000, 300);
        log.keep(segment(1, 400));
        log.read(new long[] {350, 450, 1_000});
        log.drop(401, 599);
        assertThat(records(1, 3_000))
                .isEqualTo(java.util.stream.Stream.concat(
                                events.subList(0, 400).stream(), events.subList(999, 2_000).stream())
                        .toList());
        assertThat(log.read(new long[] {400, 401, 999, 1_000}))
                .extracting(StoredEvent::position)
                .containsExactly(400L, 1_000L);
        log.drop(1, 400);
        assertThat(log.segments()).isEmpty();
        assertThat(log.column(1, 0)).isNull();
        assertThat(log.firstPosition()).isEqualTo(1_000);
        assertThat(log.lastPosition()).isEqualTo(2_000);
    }

    @Test
    void aDropThatWasCutShortLeavesEventsThatWereNeverSealedAndTheNextOneClearsUp() {
        append(1, 2_000, 300);
        log.keep(segment(1, 400));
        log.keep(segment(401, 400));
        log.keep(segment(801, 400));
        database.transact(connection -> {
            SegmentRows.deleteHead(connection, 1);
            return BlockRows.deleteSomeWithin(connection, 1, 100);
        });
        assertThat(log.segments()).extracting(KeptSegment.Head::first).containsExactly(401L, 801L);
        assertThat(records(1, 2_000))
                .isNotEmpty()
                .isEqualTo(log.read(LongStream.rangeClosed(1, 2_000).toArray()));
        assertThat(log.column(1, 0)).isNotNull();

        log.drop(401, 400);
        assertThat(log.column(1, 0)).isNull();
        assertThat(log.column(401, 0)).isNull();
        assertThat(log.column(801, 0)).isNotNull();
        assertThat(log.segments()).extracting(KeptSegment.Head::first).containsExactly(801L);
    }

    @Test
    void aFullDiskInTheMiddleOfKeepingLeavesEverythingAsItWas() {
        append(1, 2_000, 20);
        long blocks = number("SELECT COUNT(*) FROM blocks");
        FullDisk.FULL.set(true);
        assertThatThrownBy(() -> log.keep(segment(1, 1_500))).isInstanceOf(StoreException.class);
        FullDisk.FULL.set(false);
        assertThat(records(1, 2_000)).isEqualTo(events);
        if (log.segments().isEmpty()) {
            assertThat(number("SELECT COUNT(*) FROM blocks")).isEqualTo(blocks);
        }
        log.keep(segment(1, 1_500));
        assertThat(log.segments()).hasSize(1);
        assertThat(records(1, 2_000)).isEqualTo(events);
        assertThat(number("SELECT COUNT(*) FROM blocks")).isLessThan(blocks / 2);
    }

    @Test
    void eventsAndCursorAreThereBothOrNeither() {
        log.append("a", events.subList(0, 10), new Cursor("1"));
        assertThatThrownBy(() -> log.append("a", events.subList(0, 10), new Cursor("2")))
                .isInstanceOf(StoreException.class);
        assertThat(log.cursor("a")).isEqualTo(new Cursor("1"));
        assertThat(log.lastPosition()).isEqualTo(10);
    }

    @Test
    void aDamagedBlockCostsItsEventsAndIsReportedOnce() {
        append(1, 2_000, 100);
        log.keep(segment(1, 100));
        byte[] content = database.read(connection -> BlockRows.next(connection, 501, 501))
                .getFirst()
                .content();
        content[content.length / 2] ^= 1;
        database.transact(connection -> {
            try (var update = connection.prepareStatement("UPDATE blocks SET content = ? WHERE first_position = 501")) {
                update.setObject(1, ByteParts.of(content));
                return update.executeUpdate();
            }
        });
        execute("UPDATE blocks SET content = ARRAY[] WHERE first_position = 701");
        execute("UPDATE blocks SET content = ARRAY[X'00'] WHERE first_position = 1901");
        assertThat(log.damage()).isEqualTo(new Damage(0, 0, List.of()));
        List<StoredEvent> readable = events.stream()
                .filter(event -> (event.position() - 1) / 100 != 5
                        && (event.position() - 1) / 100 != 7
                        && (event.position() - 1) / 100 != 19)
                .toList();
        for (int time = 0; time < 2; time++) {
            assertThat(records(1, 2_000)).isEqualTo(readable);
            assertThat(log.read(new long[] {500, 501, 600, 601, 1_950}))
                    .extracting(StoredEvent::position)
                    .containsExactly(500L, 601L);
        }
        assertThat(log.damage()).isEqualTo(new Damage(3, 300, List.of(501L, 701L, 1_901L)));
        assertThat(log.lastPosition()).isEqualTo(2_000);

        log.keep(segment(1, 2_000));
        assertThat(records(1, 2_000)).isEqualTo(readable);
        log.drop(1, 1_000);
        assertThat(log.damage().firstPositions()).containsExactly(1_901L);
        assertThat(records(1, 2_000)).isEqualTo(readable.subList(800, readable.size()));
    }

    private void append(int first, int last, int batch) {
        for (int from = first - 1; from < last; from += batch) {
            log.append("a", events.subList(from, Math.min(last, from + batch)), null);
        }
    }

    private List<StoredEvent> records(long first, long last) {
        List<StoredEvent> read = new ArrayList<>();
        log.records(first, last, read::add);
        return read;
    }

    private static KeptSegment segment(long first, int rows) {
        return new KeptSegment(
                new KeptSegment.Head(first, rows, 0, 1, KeptSegment.FORMAT, new byte[] {9}),
                List.of(new byte[] {1, 2, 3}, new byte[1_000]));
    }

    private String noise(int length) {
        StringBuilder text = new StringBuilder(length);
        new Random(length).ints(length, '!', 0x2000).forEach(next -> text.append((char) next));
        return text.toString();
    }

    private long number(String sql) {
        return database.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private void execute(String sql) {
        database.transact(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
