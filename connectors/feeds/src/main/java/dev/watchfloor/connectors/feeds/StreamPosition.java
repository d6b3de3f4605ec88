package dev.watchfloor.connectors.feeds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where one stream is: the newest time seen, and the events already seen in the window before it. Immutable.
 *
 * <p>For sources that are asked by time: Keycloak's order inside a millisecond is not stable and an event may be committed after a later one, so a time alone
 * is no cursor. Ids are kept as eight bytes of their SHA-256 to fit {@link #MOST_SEEN} of them into a cursor.
 *
 * @param floor events before this are never asked for, in milliseconds since the epoch
 * @param newest time of the newest event seen
 * @param seen time of each event in the window, by its short id
 */
public record StreamPosition(long floor, long newest, Map<String, Long> seen) {
    /** Beyond this many events in the window the window is narrowed. Two streams of them fit into a cursor. */
    public static final int MOST_SEEN = 2_000;

    private static final int SHORT_ID = 11;
    private static final int AGE = 4;
    private static final long OLDEST_AGE = (1L << 24) - 1;

    public StreamPosition {
        seen = Map.copyOf(seen);
    }

    /** Nothing seen yet; events from {@code floor} on are wanted. */
    public static StreamPosition startingAt(long floor) {
        return new StreamPosition(floor, floor, Map.of());
    }

    /** From when on events must be read. */
    public long from(Duration overlap) {
        return Math.max(floor, newest - overlap.toMillis());
    }

    /** Whether it was in a page before. */
    public boolean hasSeen(String id) {
        return seen.containsKey(shortId(id));
    }

    /**
     * After {@code times}, the time of each newly seen event by its id.
     *
     * @param overlap length of the window
     */
    public StreamPosition after(Map<String, Long> times, Duration overlap) {
        if (times.isEmpty()) {
            return this;
        }
        Map<String, Long> all = new HashMap<>(seen);
        times.forEach((id, time) -> all.put(shortId(id), time));
        long last = Math.max(
                newest, times.values().stream().mapToLong(Long::longValue).max().orElse(newest));
        long start = Math.max(floor, last - overlap.toMillis());
        all.values().removeIf(time -> time < start);
        if (all.size() <= MOST_SEEN) {
            return new StreamPosition(floor, last, all);
        }
        List<Map.Entry<String, Long>> byTime = new ArrayList<>(all.entrySet());
        byTime.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        Map<String, Long> kept = new HashMap<>();
        byTime.subList(0, MOST_SEEN).forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        // What is forgotten must not be asked for again, or it would come twice.
        long narrowed = byTime.get(MOST_SEEN).getValue() + 1;
        kept.values().removeIf(time -> time < narrowed);
        return new StreamPosition(narrowed, Math.max(last, narrowed), kept);
    }

    /** After everything up to {@code time}, in milliseconds since the epoch, was asked for; what was seen stays so. */
    public StreamPosition advancedTo(long time) {
        return new StreamPosition(floor, Math.max(newest, time), seen);
    }

    /** As text, in a third of a cursor's length at most. */
    public String encoded() {
        StringBuilder text = new StringBuilder();
        text.append(Long.toString(floor, 36))
                .append('.')
                .append(Long.toString(newest, 36))
                .append('.');
        seen.forEach((id, time) -> text.append(id).append(age(newest - time)));
        return text.toString();
    }

    /** Empty when {@code text} is not what {@link #encoded()} writes. */
    public static Optional<StreamPosition> decoded(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3 || parts[2].length() % (SHORT_ID + AGE) != 0) {
            return Optional.empty();
        }
        try {
            long floor = Long.parseLong(parts[0], 36);
            long newest = Long.parseLong(parts[1], 36);
            Map<String, Long> seen = new HashMap<>();
            for (int at = 0; at < parts[2].length(); at += SHORT_ID + AGE) {
                String id = parts[2].substring(at, at + SHORT_ID);
                byte[] age = Base64.getUrlDecoder().decode(parts[2].substring(at + SHORT_ID, at + SHORT_ID + AGE));
                seen.put(id, newest - ((age[0] & 0xff) << 16 | (age[1] & 0xff) << 8 | age[2] & 0xff));
            }
            return Optional.of(new StreamPosition(floor, newest, seen));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static String age(long millis) {
        long bounded = Math.clamp(millis, 0, OLDEST_AGE);
        byte[] bytes = {(byte) (bounded >> 16), (byte) (bounded >> 8), (byte) bounded};
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String shortId(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, Long.BYTES));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
