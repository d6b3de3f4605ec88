package dev.watchfloor.app.store;

import dev.watchfloor.app.index.Micros;
import dev.watchfloor.app.timeline.Purge;
import dev.watchfloor.app.timeline.RetentionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which segments a policy takes.
 *
 * @param taken oldest first
 */
record RetentionPlan(List<KeptRow> taken) {
    /** How far events may be dated after their receipt and be believed. */
    private static final Duration BELIEVED = Duration.ofDays(1);

    RetentionPlan {
        taken = List.copyOf(taken);
    }

    /**
     * @param kept all segments, oldest first
     * @param openBytes size of what is not yet in a segment
     */
    static RetentionPlan of(RetentionPolicy policy, List<KeptRow> kept, long openBytes, Instant now) {
        List<KeptRow> candidates = kept.isEmpty() ? List.of() : kept.subList(0, kept.size() - 1);
        Set<KeptRow> taken = new HashSet<>();
        Duration age = policy.age();
        if (age != null) {
            long oldest = Micros.of(now.minus(age));
            candidates.stream().filter(row -> lastMoment(row) < oldest).forEach(taken::add);
        }
        Long most = policy.bytes();
        if (most != null) {
            long bytes = openBytes + sum(kept) - sum(List.copyOf(taken));
            for (KeptRow row : candidates) {
                if (bytes > most && taken.add(row)) {
                    bytes -= row.bytes();
                }
            }
        }
        return new RetentionPlan(candidates.stream().filter(taken::contains).toList());
    }

    Purge purge() {
        return purge(taken);
    }

    static Purge purge(List<KeptRow> rows) {
        if (rows.isEmpty()) {
            return Purge.NOTHING;
        }
        return new Purge(
                rows.size(),
                rows.stream().mapToLong(row -> row.head().rows()).sum(),
                sum(rows),
                Micros.instant(rows.stream()
                        .mapToLong(row -> row.head().earliest())
                        .min()
                        .orElseThrow()),
                Micros.instant(rows.stream()
                        .mapToLong(row -> row.head().latest())
                        .max()
                        .orElseThrow()),
                Micros.instant(
                        rows.stream().mapToLong(KeptRow::receivedFirst).min().orElseThrow()),
                Micros.instant(
                        rows.stream().mapToLong(KeptRow::receivedLast).max().orElseThrow()));
    }

    private static long lastMoment(KeptRow row) {
        long believed = row.receivedLast() + BELIEVED.toNanos() / 1_000;
        return Math.max(
                row.receivedLast(),
                row.head().latest() > believed ? row.receivedLast() : row.head().latest());
    }

    private static long sum(List<KeptRow> rows) {
        return rows.stream().mapToLong(KeptRow::bytes).sum();
    }
}
