package dev.watchfloor.benchmark.live;

import dev.watchfloor.benchmark.events.GeneratedEvents;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** A busy sensor: appends lines to its file at a steady rate, each stamped with the time of its writing. For one thread. */
final class LineWriter {
    private static final long TICK_NANOS = 10_000_000;

    private final GeneratedEvents events;
    private final Path file;
    private final int rate;

    /** @param rate lines per second */
    LineWriter(GeneratedEvents events, Path file, int rate) {
        this.events = events;
        this.file = file;
        this.rate = rate;
    }

    /** Writes for so long; returns how many lines there are now. */
    long write(Duration length) throws IOException {
        long begun = System.nanoTime();
        long written = 0;
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long now = begun; now - begun < length.toNanos(); now = System.nanoTime()) {
                long due = (long) ((now - begun) / 1e9 * rate);
                if (due > written) {
                    // One write per tick, as a sensor flushes: lines are whole when they are seen.
                    StringBuilder lines = new StringBuilder((int) Math.min(1 << 20, (due - written) * 600));
                    Instant time = Instant.now();
                    for (; written < due; written++) {
                        lines.append(events.eveLine(written % events.total(), time))
                                .append('\n');
                    }
                    out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
                }
                LockSupport.parkNanos(TICK_NANOS);
            }
        }
        return written;
    }
}
