package dev.watchfloor.app.store;

import dev.watchfloor.app.store.blocks.OpenBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The blocks used last, within a number of bytes. A block that was joined with others meanwhile still says the same of
 * its events, so an old one does no harm. Thread-safe.
 */
final class BlockCache {
    private final long mostBytes;
    private final LinkedHashMap<Long, OpenBlock> byFirst = new LinkedHashMap<>(64, 0.75f, true);
    private final TreeSet<Long> firsts = new TreeSet<>();
    private long bytes;

    BlockCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized @Nullable OpenBlock find(long position) {
        Long first = firsts.floor(position);
        OpenBlock block = first == null ? null : byFirst.get(first);
        return block != null && block.contains(position) ? block : null;
    }

    synchronized void add(OpenBlock block) {
        remove(block.first());
        byFirst.put(block.first(), block);
        firsts.add(block.first());
        bytes += block.memory();
        while (bytes > mostBytes && byFirst.size() > 1) {
            remove(byFirst.firstEntry().getKey());
        }
    }

    /** Forgets blocks that begin within. */
    synchronized void forget(long first, long last) {
        List<Long> within = new ArrayList<>(firsts.subSet(first, true, last, true));
        within.forEach(this::remove);
    }

    private void remove(long first) {
        OpenBlock removed = byFirst.remove(first);
        if (removed != null) {
            firsts.remove(first);
            bytes -= removed.memory();
        }
    }
}
