package dev.watchfloor.app.store;

import dev.watchfloor.app.store.blocks.Block;
import dev.watchfloor.app.store.blocks.DamagedBlockException;
import dev.watchfloor.app.store.blocks.OpenBlock;
import dev.watchfloor.app.timeline.StoredEvent;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds single events, each block once, and keeps the blocks used last. Thread-safe. */
final class BlockReads {
    private static final long CACHE_BYTES = 16L << 20;

    private static final int WORTH_HALVING = 8;

    private final Database database;
    private final DamageReport damage;
    private final BlockCache cache = new BlockCache(CACHE_BYTES);

    BlockReads(Database database, DamageReport damage) {
        this.database = database;
        this.damage = damage;
    }

    /** The events at these positions in this order; those that are not there, or cannot be read, are left out. */
    List<StoredEvent> read(long[] positions) {
        long[] sorted = positions.clone();
        Arrays.sort(sorted);
        Map<Long, StoredEvent> found = HashMap.newHashMap(sorted.length);
        long[] unknown = fromCache(sorted, found);
        database.readAll(halves(unknown).stream().map(this::finding).toList()).forEach(found::putAll);
        List<StoredEvent> events = new ArrayList<>(positions.length);
        for (long position : positions) {
            StoredEvent event = found.get(position);
            if (event != null) {
                events.add(event);
            }
        }
        return events;
    }

    /** Forgets what is kept of these positions. */
    void forget(long first, long last) {
        cache.forget(first, last);
    }

    private long[] fromCache(long[] sorted, Map<Long, StoredEvent> found) {
        long[] unknown = new long[sorted.length];
        int count = 0;
        for (long position : sorted) {
            OpenBlock block = cache.find(position);
            if (block == null) {
                unknown[count++] = position;
            } else {
                take(block, position, found);
            }
        }
        return Arrays.copyOf(unknown, count);
    }

    /** Most of a read is expanding blocks, which two threads do in half the time. */
    private static List<long[]> halves(long[] sorted) {
        if (sorted.length < WORTH_HALVING) {
            return sorted.length == 0 ? List.of() : List.of(sorted);
        }
        int middle = sorted.length / 2;
        return List.of(Arrays.copyOfRange(sorted, 0, middle), Arrays.copyOfRange(sorted, middle, sorted.length));
    }

    private SqlWork<Map<Long, StoredEvent>> finding(long[] sorted) {
        return connection -> {
            Map<Long, StoredEvent> found = HashMap.newHashMap(sorted.length);
            try (PreparedStatement finder = BlockRows.finder(connection)) {
                find(finder, sorted, found);
            }
            return found;
        };
    }

    private void find(PreparedStatement finder, long[] sorted, Map<Long, StoredEvent> found) throws SQLException {
        long behind = Long.MIN_VALUE;
        OpenBlock block = null;
        for (long position : sorted) {
            if (position >= behind) {
                Block row = BlockRows.find(finder, position);
                block = row == null ? null : open(row);
                behind = row == null ? position + 1 : Math.max(row.last(), position) + 1;
            }
            if (block != null && block.contains(position)) {
                take(block, position, found);
            }
        }
    }

    private @Nullable OpenBlock open(Block row) {
        try {
            OpenBlock block = new OpenBlock(row);
            cache.add(block);
            return block;
        } catch (DamagedBlockException broken) {
            damage.add(row.first(), row.events(), String.valueOf(broken.getMessage()));
            return null;
        }
    }

    private void take(OpenBlock block, long position, Map<Long, StoredEvent> found) {
        try {
            found.put(position, block.event(position));
        } catch (DamagedBlockException broken) {
            damage.add(block.first(), (int) (block.last() - block.first() + 1), String.valueOf(broken.getMessage()));
        }
    }
}
