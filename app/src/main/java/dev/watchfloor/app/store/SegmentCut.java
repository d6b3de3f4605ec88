package dev.watchfloor.app.store;

import dev.watchfloor.app.index.Micros;
import dev.watchfloor.app.store.blocks.Block;
import dev.watchfloor.app.store.blocks.BlockCutter;
import dev.watchfloor.app.store.blocks.DamagedBlockException;
import dev.watchfloor.app.store.blocks.OpenBlock;
import dev.watchfloor.app.timeline.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What has to change among the blocks so that a stretch of the log has blocks of its own: those that reach over its
 * borders are cut, small neighbours within are joined. Worked out beside the database's writer, then carried out in one
 * transaction; doing it again changes nothing. Not thread-safe.
 */
final class SegmentCut {
    private final long first;
    private final long last;
    private final List<Long> replaced = new ArrayList<>();
    private final List<Block> fresh = new ArrayList<>();
    private final List<Block> outside = new ArrayList<>();
    private long receivedFirst = Long.MAX_VALUE;
    private long receivedLast = Long.MIN_VALUE;
    private long bytes;

    private SegmentCut(long first, long last) {
        this.first = first;
        this.last = last;
    }

    /** Works out how to join and cut. */
    static SegmentCut joining(BlockScan scan, long first, long last) {
        SegmentCut cut = new SegmentCut(first, last);
        try (BlockCutter cutter = new BlockCutter()) {
            scan.run(first, last, (block, from, to) -> cut.join(block, from, to, cutter));
            cut.fresh.addAll(cutter.finish());
        }
        cut.fresh.forEach(block -> cut.bytes += block.content().length);
        return cut;
    }

    /** Works out how to cut at the borders, for deleting what is between. */
    static SegmentCut around(BlockScan scan, long first, long last) {
        SegmentCut cut = new SegmentCut(first, last);
        scan.run(first, first, (block, from, to) -> cut.keepOutside(block));
        scan.run(last, last, (block, from, to) -> cut.keepOutside(block));
        return cut;
    }

    /** Puts joined and cut blocks in place of those they were made of. */
    void replace(Connection connection) throws SQLException {
        BlockRows.delete(connection, replaced);
        BlockRows.insert(connection, outside);
        BlockRows.insert(connection, fresh);
    }

    /** Deletes everything within the borders. */
    void delete(Connection connection) throws SQLException {
        BlockRows.delete(connection, replaced);
        BlockRows.deleteWithin(connection, first, last);
        BlockRows.insert(connection, outside);
    }

    /** When the first of the events was received, in {@link Micros}. */
    long receivedFirst() {
        return Math.min(receivedFirst, receivedLast);
    }

    long receivedLast() {
        return receivedLast == Long.MIN_VALUE ? 0 : receivedLast;
    }

    /** Size of the blocks afterwards. */
    long bytes() {
        return bytes;
    }

    private void join(OpenBlock block, long from, long to, BlockCutter cutter) throws DamagedBlockException {
        receivedFirst = Math.min(receivedFirst, Micros.of(block.received(from)));
        receivedLast = Math.max(receivedLast, Micros.of(block.received(to)));
        boolean isWhole = from == block.first() && to == block.last();
        if (isWhole && block.isFull()) {
            cutter.endBlock();
            bytes += block.bytes();
            return;
        }
        List<StoredEvent> within = events(block, from, to);
        if (!isWhole) {
            keepOutside(block);
        } else {
            replaced.add(block.first());
        }
        within.forEach(cutter::add);
    }

    private void keepOutside(OpenBlock block) throws DamagedBlockException {
        if (block.first() >= first && block.last() <= last || replaced.contains(block.first())) {
            return;
        }
        List<StoredEvent> before = events(block, block.first(), Math.min(first - 1, block.last()));
        List<StoredEvent> after = events(block, Math.max(last + 1, block.first()), block.last());
        replaced.add(block.first());
        outside.addAll(BlockCutter.cut(before));
        outside.addAll(BlockCutter.cut(after));
    }

    private static List<StoredEvent> events(OpenBlock block, long from, long to) throws DamagedBlockException {
        List<StoredEvent> events = new ArrayList<>();
        for (long position = from; position <= to; position++) {
            events.add(block.event(position));
        }
        return events;
    }
}
