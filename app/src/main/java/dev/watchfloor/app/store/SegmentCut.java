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
    private static final int MOST_WAITING = 8 * BlockCutter.MOST_EVENTS;

    private final long first;
    private final long last;
    private final List<Long> replaced = new ArrayList<>();
    private final List<Block> fresh = new ArrayList<>();
    private final List<Block> outside = new ArrayList<>();
    /** Small blocks that follow each other and are not yet handed to the cutter. */
    private final List<Piece> pieces = new ArrayList<>();

    private final BlockCutter cutter = new BlockCutter();
    private int waiting;
    private boolean isJoining;
    private long receivedFirst = Long.MAX_VALUE;
    private long receivedLast = Long.MIN_VALUE;
    private long bytes;

    private SegmentCut(long first, long last) {
        this.first = first;
        this.last = last;
    }

    /** A small block, or a part of one. */
    private record Piece(OpenBlock block, List<StoredEvent> events) {
        boolean isWhole() {
            return events.size() == block.last() - block.first() + 1;
        }
    }

    /** Works out how to join and cut. */
    static SegmentCut joining(BlockScan scan, long first, long last) {
        SegmentCut cut = new SegmentCut(first, last);
        try (BlockCutter cutter = cut.cutter) {
            scan.run(first, last, cut::take);
            cut.endJoining();
            cut.fresh.addAll(cutter.finish());
        }
        cut.fresh.forEach(block -> cut.bytes += block.content().length);
        return cut;
    }

    /** Works out how to cut at the borders, for deleting what is between. */
    static SegmentCut around(BlockScan scan, long first, long last) {
        SegmentCut cut = new SegmentCut(first, last);
        try (BlockCutter unused = cut.cutter) {
            scan.run(first, first, (block, from, to) -> cut.keepOutside(block));
            scan.run(last, last, (block, from, to) -> cut.keepOutside(block));
        }
        return cut;
    }

    /** Puts joined and cut blocks in place of those they were made of. */
    void replace(Connection connection) throws SQLException {
        BlockRows.delete(connection, replaced);
        BlockRows.insert(connection, outside);
        BlockRows.insert(connection, fresh);
    }

    /** Deletes what of the blocks over the borders is within; whole blocks within stay. */
    void deleteAtBorders(Connection connection) throws SQLException {
        BlockRows.delete(connection, replaced);
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

    private void take(OpenBlock block, long from, long to) throws DamagedBlockException {
        receivedFirst = Math.min(receivedFirst, Micros.of(block.received(from)));
        receivedLast = Math.max(receivedLast, Micros.of(block.received(to)));
        if (from == block.first() && to == block.last() && block.isFull()) {
            endJoining();
            bytes += block.bytes();
            return;
        }
        Piece piece = new Piece(block, events(block, from, to));
        if (!piece.isWhole()) {
            keepOutside(block);
        }
        pieces.add(piece);
        waiting += (int) (to - from + 1);
        // Bounds the memory that a segment of single events takes while it is joined.
        if (waiting >= MOST_WAITING) {
            join();
        }
    }

    /** A full block follows, or nothing. One small block alone stays as it is. */
    private void endJoining() {
        if (!isJoining && pieces.size() == 1 && pieces.getFirst().isWhole()) {
            bytes += pieces.getFirst().block().bytes();
            pieces.clear();
            waiting = 0;
        } else {
            join();
            cutter.endBlock();
        }
        isJoining = false;
    }

    private void join() {
        for (Piece piece : pieces) {
            if (piece.isWhole()) {
                replaced.add(piece.block().first());
            }
            piece.events().forEach(cutter::add);
        }
        pieces.clear();
        waiting = 0;
        isJoining = true;
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
