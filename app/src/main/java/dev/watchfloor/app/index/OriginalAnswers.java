package dev.watchfloor.app.index;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.timeline.StoredEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What searches through the records as received have found so far, for the last few conditions. Events that come in are
 * looked at for these at once. Thread-safe.
 */
final class OriginalAnswers {
    private static final int REMEMBERED = 16;

    private final Map<Query, Map<Long, Found>> leaves = new LinkedHashMap<>(32, 0.75f, true);

    /** Begins to remember these conditions. */
    synchronized void remember(Iterable<Query> wanted) {
        for (Query leaf : wanted) {
            leaves.computeIfAbsent(leaf, fresh -> new LinkedHashMap<>());
        }
        while (leaves.size() > REMEMBERED) {
            leaves.remove(leaves.keySet().iterator().next());
        }
    }

    /** Up to which offset of the segment that begins at {@code first} the condition was looked for. */
    synchronized int searched(Query leaf, long first) {
        Map<Long, Found> segments = leaves.get(leaf);
        Found found = segments == null ? null : segments.get(first);
        return found == null ? 0 : found.searched;
    }

    /** Puts down which offsets of a segment fit, and that all below {@code searched} were looked at. */
    synchronized void found(Query leaf, long first, int[] offsets, int searched) {
        Map<Long, Found> segments = leaves.get(leaf);
        if (segments != null) {
            Found found = segments.computeIfAbsent(first, fresh -> new Found());
            for (int offset : offsets) {
                found.add(offset);
            }
            found.searched = Math.max(found.searched, searched);
        }
    }

    /** Looks at an event that comes in. */
    synchronized void arrived(StoredEvent stored, long first) {
        if (leaves.isEmpty()) {
            return;
        }
        int offset = (int) (stored.position() - first);
        leaves.forEach((leaf, segments) -> {
            Found found = segments.computeIfAbsent(first, fresh -> new Found());
            if (matches(
                    leaf,
                    stored.event().id(),
                    stored.event().communityId(),
                    stored.event().flow(),
                    stored.event().raw())) {
                found.add(offset);
            }
            if (found.searched == offset) {
                found.searched = offset + 1;
            }
        });
    }

    synchronized void forget(long first) {
        leaves.values().forEach(segments -> segments.remove(first));
    }

    /** The rows of a segment that are known to fit. */
    Bits rows(Query leaf, Segment segment, int rows) {
        long[] offsets = offsets(leaf, segment.first());
        if (offsets.length == 0) {
            return Bits.NONE;
        }
        long[] words = Bits.words(rows);
        boolean any = false;
        for (int row = 0; row < rows; row++) {
            int offset = segment.offset(row);
            if (offset >> 6 < offsets.length && (offsets[offset >> 6] >> offset & 1) != 0) {
                words[row >> 6] |= 1L << row;
                any = true;
            }
        }
        return any ? Bits.of(words) : Bits.NONE;
    }

    private synchronized long[] offsets(Query leaf, long first) {
        Map<Long, Found> segments = leaves.get(leaf);
        Found found = segments == null ? null : segments.get(first);
        return found == null ? new long[0] : found.offsets.clone();
    }

    /** Whether what no column has fits the condition. */
    static boolean matches(Query leaf, String id, @Nullable String communityId, @Nullable String flow, String raw) {
        return switch (leaf) {
            case Query.Anywhere(var pattern) ->
                pattern.isWithin(raw)
                        || pattern.isWithin(id)
                        || communityId != null && pattern.isWithin(communityId)
                        || flow != null && pattern.isWithin(flow);
            case Query.Text(var field, var pattern) -> matches(field, pattern, id, communityId, flow, raw);
            case Query.Has(var field) ->
                switch (field) {
                    case RAW -> !raw.isEmpty();
                    case ID -> true;
                    case COMMUNITY_ID -> communityId != null;
                    case FLOW -> flow != null;
                    default -> throw new IllegalArgumentException("not asked of records: " + field);
                };
            default -> throw new IllegalArgumentException("not asked of records: " + leaf);
        };
    }

    private static boolean matches(
            Field field,
            TextPattern pattern,
            String id,
            @Nullable String communityId,
            @Nullable String flow,
            String raw) {
        return switch (field) {
            case RAW -> !raw.isEmpty() && pattern.isWithin(raw);
            case ID -> pattern.matches(id);
            case COMMUNITY_ID -> communityId != null && pattern.matches(communityId);
            case FLOW -> flow != null && pattern.matches(flow);
            default -> throw new IllegalArgumentException("not asked of records: " + field);
        };
    }

    /** The conditions that are remembered now. */
    synchronized List<Query> remembered() {
        return List.copyOf(leaves.keySet());
    }

    private static final class Found {
        private long[] offsets = new long[0];
        private int searched;

        void add(int offset) {
            if (offset >> 6 >= offsets.length) {
                offsets = java.util.Arrays.copyOf(offsets, Math.max((offset >> 6) + 1, offsets.length * 2));
            }
            offsets[offset >> 6] |= 1L << offset;
        }
    }
}
