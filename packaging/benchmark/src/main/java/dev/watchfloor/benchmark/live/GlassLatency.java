package dev.watchfloor.benchmark.live;

import dev.watchfloor.app.timeline.EventStore.Appended;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.benchmark.report.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Follows events from their writing over the store's commit into the window's model. Takes one event of each commit at
 * its beginning, one in its middle and one at its end. The store's thread gives, the FX thread sees; the samples are for
 * reading after both have ended.
 */
final class GlassLatency {
    private record Awaited(long position, Instant written) {}

    private final Queue<Awaited> awaited = new ConcurrentLinkedQueue<>();
    private final Samples toStore = new Samples();
    private final Samples toGlass = new Samples();
    private volatile boolean isCounting = true;

    /** Until an event is durable and can be queried, in milliseconds. */
    Samples toStore() {
        return toStore;
    }

    /** Until the window's model has it, in milliseconds. */
    Samples toGlass() {
        return toGlass;
    }

    /** Whether what comes now counts; not while the benchmark itself disturbs. */
    void count(boolean now) {
        isCounting = now;
    }

    /** Store's listener. */
    void stored(Appended appended) {
        int size = appended.stored().size();
        if (size == 0) {
            return;
        }
        for (int index : new int[] {0, size / 2, size - 1}) {
            StoredEvent event = appended.stored().get(index);
            if (isCounting) {
                toStore.add(since(event.event().time()));
            }
            awaited.add(new Awaited(event.position(), event.event().time()));
        }
    }

    /** FX thread. @param newest position of the newest event in the model */
    void shown(long newest) {
        for (@Nullable Awaited next = awaited.peek();
                next != null && next.position() <= newest;
                next = awaited.peek()) {
            awaited.poll();
            if (isCounting) {
                toGlass.add(since(next.written()));
            }
        }
    }

    private static double since(Instant time) {
        return Duration.between(time, Instant.now()).toNanos() / 1e6;
    }
}
