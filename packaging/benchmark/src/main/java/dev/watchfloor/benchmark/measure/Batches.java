package dev.watchfloor.benchmark.measure;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.benchmark.events.GeneratedEvents;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Generated events in batches as the console's intake makes them: one connector each, at most {@value #SIZE} events. Not
 * thread-safe.
 */
public final class Batches {
    /** Events per batch. */
    public static final int SIZE = 2_000;

    private final GeneratedEvents events;
    private final long end;
    private final Map<String, List<SecurityEvent>> waiting = new LinkedHashMap<>();
    private long next;

    /**
     * A batch.
     *
     * @param connector who brings it
     * @param events oldest first
     */
    public record Batch(String connector, List<SecurityEvent> events) {
        public Batch {
            events = List.copyOf(events);
        }

        /** As a store without an intake of its own would get them. @param position of the first */
        List<StoredEvent> stored(long position) {
            List<StoredEvent> stored = new ArrayList<>(events.size());
            for (SecurityEvent event : events) {
                stored.add(new StoredEvent(position + stored.size(), event.time(), connector, event));
            }
            return stored;
        }
    }

    /** From {@code first} inclusive to {@code end} exclusive. */
    public Batches(GeneratedEvents events, long first, long end) {
        this.events = events;
        this.next = first;
        this.end = end;
    }

    /** The next batch; an empty one when there are no more. */
    public Batch next() {
        while (next < end) {
            SecurityEvent event = events.event(next);
            String connector = events.connector(next);
            next++;
            List<SecurityEvent> list = waiting.computeIfAbsent(connector, fresh -> new ArrayList<>(SIZE));
            list.add(event);
            if (list.size() == SIZE) {
                waiting.remove(connector);
                return new Batch(connector, list);
            }
        }
        var rest = waiting.entrySet().iterator();
        if (!rest.hasNext()) {
            return new Batch("", List.of());
        }
        Map.Entry<String, List<SecurityEvent>> last = rest.next();
        rest.remove();
        return new Batch(last.getKey(), last.getValue());
    }
}
