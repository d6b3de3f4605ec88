package dev.watchfloor.connectors.opensearch;

import dev.watchfloor.connectors.spi.Cursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where an index feed is: documents from a moment on, without those that were read already. An index has no order of its
 * own that lasts, and documents come late; so the place trails behind the newest document, with a bounded memory of what
 * was read there. Immutable.
 *
 * @param from milliseconds since 1970; documents before it are not looked for again
 * @param seen documents at or after {@code from} that were read, in the order of their times
 */
record IndexCursor(long from, List<Seen> seen) {
    /** Most documents remembered: with more, those that come late are noticed for a shorter time only. */
    static final int MOST = 1_500;

    private static final int MARK = 12;

    /** @param mark short digest of the index's name and the document's id */
    record Seen(long time, String mark) {}

    IndexCursor {
        seen = List.copyOf(seen);
    }

    /** What cannot be read is the beginning. */
    static IndexCursor of(Cursor cursor) {
        List<Seen> seen = new ArrayList<>();
        String[] parts = cursor.value().split(";", -1);
        long from = number(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            int colon = parts[i].indexOf(':');
            if (colon > 0) {
                seen.add(new Seen(from + number(parts[i].substring(0, colon)), parts[i].substring(colon + 1)));
            }
        }
        return new IndexCursor(from, seen);
    }

    static String mark(String index, String id) {
        return java.util
                .UUID
                .nameUUIDFromBytes((index + "/" + id).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, MARK);
    }

    Set<String> marks() {
        Set<String> marks = new HashSet<>();
        seen.forEach(document -> marks.add(document.mark()));
        return marks;
    }

    /**
     * After {@code read}, which may be empty.
     *
     * @param now milliseconds since 1970; later documents move the place no further than it
     * @param late how long documents may be late
     */
    IndexCursor after(List<Seen> read, long now, Duration late) {
        if (read.isEmpty()) {
            return this;
        }
        List<Seen> all = new ArrayList<>(seen);
        all.addAll(read);
        all.sort(java.util.Comparator.comparingLong(Seen::time));
        long newest = all.getLast().time();
        long begin = Math.max(from, Math.min(newest, now) - late.toMillis());
        if (all.size() > MOST) {
            // Documents of one millisecond stay together: of those that are forgotten none is asked for again.
            long oldest = all.get(all.size() - MOST).time();
            begin = Math.max(begin, oldest == newest ? oldest : oldest + 1);
        }
        long place = begin;
        return new IndexCursor(
                place, all.stream().filter(document -> document.time() >= place).toList());
    }

    /** This, or {@code otherwise} where it lies after {@code last}: a clock went wrong, here or there. */
    IndexCursor notAfter(long last, long otherwise) {
        return from <= last ? this : new IndexCursor(Math.max(0, otherwise), List.of());
    }

    /** More documents of one millisecond than a cursor can hold. */
    boolean isFull() {
        return seen.size() > 3 * MOST / 2;
    }

    /** The millisecond after the newest document, with nothing remembered. */
    IndexCursor past() {
        return new IndexCursor(seen.isEmpty() ? from : seen.getLast().time() + 1, List.of());
    }

    Cursor written() {
        StringBuilder text = new StringBuilder(Long.toString(from));
        for (Seen document : seen) {
            text.append(';').append(document.time() - from).append(':').append(document.mark());
        }
        return new Cursor(text.toString());
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
    }
}
