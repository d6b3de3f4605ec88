package dev.watchfloor.app.store;

import dev.watchfloor.app.index.KeptSegment;
import dev.watchfloor.app.index.SegmentSource;
import dev.watchfloor.app.store.blocks.Block;
import dev.watchfloor.app.store.blocks.BlockCutter;
import dev.watchfloor.app.store.blocks.OpenBlock.IdReader;
import dev.watchfloor.app.timeline.EventStore.Statistics;
import dev.watchfloor.app.timeline.StoreReport;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.spi.Cursor;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The log of events in compressed blocks: appended to, read by position, and never changed but for whole segments that
 * leave it. A block that is damaged costs its own events and is reported. Thread-safe.
 */
final class EventLog implements SegmentSource {
    private final Database database;
    private final DamageReport damage = new DamageReport();
    private final BlockScan scan;
    private final BlockReads reads;
    /** Held while blocks are joined, cut or deleted. */
    private final ReentrantLock reshaping = new ReentrantLock();

    EventLog(Database database) {
        this.database = database;
        scan = new BlockScan(database, damage);
        reads = new BlockReads(database, damage);
    }

    /**
     * Stores the events and the cursor, both or neither. Compresses on the calling thread.
     *
     * @param cursorName whose cursor it is: a connector's or a file's
     * @param events in the order of their positions, all behind {@link #lastPosition}
     */
    void append(String cursorName, List<StoredEvent> events, @Nullable Cursor next) {
        List<Block> blocks = BlockCutter.cut(events);
        database.transact(connection -> {
            BlockRows.insert(connection, blocks);
            if (next != null) {
                CursorRows.write(connection, cursorName, next);
            }
            return true;
        });
    }

    Cursor cursor(String connector) {
        return database.read(connection -> CursorRows.read(connection, connector));
    }

    Optional<StoredEvent> find(long position) {
        return read(new long[] {position}).stream().findFirst();
    }

    /** The events at these positions in this order; those that are not there, or cannot be read, are left out. */
    List<StoredEvent> read(long[] positions) {
        return reads.read(positions);
    }

    /** First position in the log, 1 while it is empty. */
    long firstPosition() {
        return edge("SELECT first_position FROM blocks ORDER BY first_position FETCH FIRST 1 ROW ONLY", 1);
    }

    /** Last position in the log, 0 while it is empty. */
    long lastPosition() {
        return edge(
                "SELECT first_position + events - 1 FROM blocks ORDER BY first_position DESC FETCH FIRST 1 ROW ONLY",
                0);
    }

    /** Hands over the ids of a stretch, both ends included, in order; cheaper than {@link #records}. */
    void scanIds(long first, long last, IdReader reader) {
        scan.run(first, last, (block, from, to) -> block.ids(from, to, reader));
    }

    @Override
    public void records(long first, long last, RecordReader reader) {
        scan.run(first, last, (block, from, to) -> {
            for (long position = from; position <= to; position++) {
                reader.take(block.event(position));
            }
        });
    }

    @Override
    public void originals(long first, long last, OriginalReader reader) {
        scan.run(first, last, (block, from, to) -> block.originals(from, to, reader));
    }

    @Override
    public byte @Nullable [] column(long first, int column) {
        return database.read(connection -> SegmentRows.column(connection, first, column))
                .orElse(null);
    }

    /** The segments that were kept and whose heads are whole, oldest first. */
    List<KeptSegment.Head> segments() {
        return kept().stream().map(KeptRow::head).toList();
    }

    /** The same with what the log itself knows of them. */
    List<KeptRow> kept() {
        return database.read(SegmentRows::readAll);
    }

    /**
     * Writes a sealed segment down, in place of what was kept of it before, and joins its small blocks: all of it or
     * nothing.
     */
    void keep(KeptSegment segment) {
        KeptSegment.Head head = segment.head();
        reshaping.lock();
        try {
            SegmentCut cut = SegmentCut.joining(scan, head.first(), head.last());
            long columns = segment.columns().stream()
                    .mapToLong(column -> column.length)
                    .sum();
            KeptRow row = new KeptRow(
                    head, cut.receivedFirst(), cut.receivedLast(), cut.bytes() + columns + head.summary().length);
            database.transact(connection -> {
                cut.replace(connection);
                SegmentRows.write(connection, segment, row);
                return true;
            });
            reads.forget(head.first(), head.last());
        } finally {
            reshaping.unlock();
        }
    }

    /**
     * Deletes a segment with its events, whether or not it was kept. In small transactions: what one deletes H2 keeps
     * in memory until it ends, and writes it into the file once more when it is much, in pieces too long to be given
     * back. Cut short, some of the events stay, as if they had never been sealed; until the end, the columns do.
     */
    void drop(long first, int rows) {
        long last = first + rows - 1;
        reshaping.lock();
        try {
            SegmentCut cut = SegmentCut.around(scan, first, last);
            database.transact(connection -> {
                SegmentRows.deleteHead(connection, first);
                cut.deleteAtBorders(connection);
                return true;
            });
            boolean isMore = true;
            while (isMore) {
                isMore = database.transact(connection -> BlockRows.deleteSomeWithin(connection, first, last));
            }
            database.transact(connection -> {
                SegmentRows.deleteColumns(connection, first);
                SegmentRows.deleteColumnsBefore(connection);
                return true;
            });
            reads.forget(first, last);
            damage.forget(first, last);
        } finally {
            reshaping.unlock();
        }
    }

    /** Gives the space of what was dropped back to the disk, if it is much. */
    void giveBack() {
        database.giveBack();
    }

    /** What could not be read back so far. */
    Damage damage() {
        return damage.soFar();
    }

    long bytes() {
        return database.bytes();
    }

    /** Size of the blocks behind the last segment that was kept. */
    long openBytes() {
        return edge(
                "SELECT COALESCE(SUM(bytes), 0) FROM blocks WHERE first_position >"
                        + " COALESCE((SELECT MAX(first_position + events - 1) FROM segments), 0)",
                0);
    }

    /** What the log knows of itself, with what the caller counted. */
    StoreReport report(Statistics counted) {
        Damage found = damage();
        return new StoreReport(
                counted.events(),
                counted.bytes(),
                0,
                (int) edge("SELECT COUNT(*) FROM segments", 0),
                found.blocks(),
                found.events(),
                counted.earliest(),
                counted.latest(),
                received(firstPosition()),
                received(lastPosition()),
                0,
                0);
    }

    private @Nullable Instant received(long position) {
        return find(position).map(StoredEvent::received).orElse(null);
    }

    private long edge(String sql, long whenEmpty) {
        return database.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                return row.next() ? row.getLong(1) : whenEmpty;
            }
        });
    }
}
