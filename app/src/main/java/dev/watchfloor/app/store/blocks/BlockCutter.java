package dev.watchfloor.app.store.blocks;

import dev.watchfloor.app.timeline.StoredEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a row of events into blocks: as large as they may be, and a new one after each gap in the positions. Events are
 * as they come back later: times to the microsecond, texts within the bounds of the event. Not thread-safe.
 */
public final class BlockCutter implements AutoCloseable {
    /**
     * Most events in a block. Measured with records of 290 bytes: to read one event takes 170 us of processor time with
     * 128 to a block and 390 us with 256, for the same size on disk.
     */
    public static final int MOST_EVENTS = 128;
    /** A block is full when its texts have so many chars. */
    public static final int MOST_CHARS = 256 << 10;
    /** What an event counts for beside its texts. */
    private static final int PLAIN_EVENT = 200;

    private final BlockWriter writer = new BlockWriter();
    private final List<Block> blocks = new ArrayList<>();
    private final List<StoredEvent> open = new ArrayList<>(MOST_EVENTS);
    private int chars;

    /** The events in blocks. Costs about 4 us for each of them, on the calling thread. */
    public static List<Block> cut(List<StoredEvent> events) {
        try (BlockCutter cutter = new BlockCutter()) {
            events.forEach(cutter::add);
            return cutter.finish();
        }
    }

    /** @param event later in the log than those before */
    public void add(StoredEvent event) {
        if (!open.isEmpty() && open.getLast().position() + 1 != event.position()) {
            endBlock();
        }
        open.add(event);
        chars += PLAIN_EVENT + event.event().raw().length() + FieldColumns.chars(event.event());
        if (open.size() == MOST_EVENTS || chars >= MOST_CHARS) {
            endBlock();
        }
    }

    /** Ends the block, so that the next event begins another. */
    public void endBlock() {
        if (!open.isEmpty()) {
            blocks.add(writer.write(open));
            open.clear();
            chars = 0;
        }
    }

    /** All blocks so far. */
    public List<Block> finish() {
        endBlock();
        return List.copyOf(blocks);
    }

    @Override
    public void close() {
        writer.close();
    }
}
