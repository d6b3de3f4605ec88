package dev.watchfloor.app.incidents;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.ThreadStep;
import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Severity;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes an incident's line of the queue. Stateless. */
final class HeadWriter {
    private HeadWriter() {}

    /**
     * What a thread adds to a line, so that the thread itself need not be kept at hand.
     *
     * @param points of its score
     * @param events how many its steps stand for, of those that count
     * @param known how many they stand for in all
     */
    record Gist(
            String title,
            Severity severity,
            Instant started,
            Instant latest,
            List<String> networks,
            List<String> users,
            int points,
            long events,
            long known) {
        /** Whether it tells all that the other does and more: who reads only the last day again knows less of a long one. */
        boolean isFullerThan(Gist other) {
            return known > other.known && !started.isAfter(other.started) && !latest.isBefore(other.latest);
        }

        static Gist of(AttackThread thread) {
            return new Gist(
                    thread.title(),
                    thread.severity(),
                    thread.started(),
                    thread.latest(),
                    thread.entities().networks().first().stream()
                            .map(Addresses::canonical)
                            .toList(),
                    thread.entities().users().first(),
                    thread.score().points(),
                    thread.events(),
                    thread.steps().stream().mapToLong(ThreadStep::events).sum());
        }
    }

    /**
     * @param gists of its own thread and of those merged into it, its own first
     * @param told what was done to the ones merged into it
     */
    static IncidentHead write(long number, IncidentFold fold, Collection<Gist> gists, Collection<IncidentFold> told) {
        List<NotedEvent> events = Stream.concat(fold.events().stream(), eventsOf(fold, told).stream())
                .toList();
        Gist worst = gists.stream()
                .max(Comparator.comparing(Gist::severity).thenComparing(Gist::latest))
                .orElse(null);
        Severity own = fold.severity();
        Severity severity = own != null ? own : worst == null ? Severity.MEDIUM : worst.severity();
        Instant latest = latest(fold, gists, events);
        Instant closed = fold.closed();
        return new IncidentHead(
                number,
                fold.title().isEmpty() && worst != null ? worst.title() : fold.title(),
                severity,
                gists.stream().mapToInt(Gist::points).max().orElse(IncidentHead.UNKNOWN),
                fold.state(),
                fold.verdict(),
                fold.owner(),
                fold.tlp(),
                fold.pap(),
                fold.opened(),
                fold.changed(),
                started(fold, gists, events),
                latest,
                gists.stream()
                        .flatMap(gist -> gist.networks().stream())
                        .distinct()
                        .toList(),
                gists.stream().flatMap(gist -> gist.users().stream()).distinct().toList(),
                gists.stream().mapToLong(Gist::events).sum() + events.size(),
                (int) fold.tasks().stream().filter(task -> !task.isDone()).count(),
                fold.mergedInto(),
                closed != null && latest.isAfter(closed));
    }

    /** Events attached to those merged into one and not to itself, each once, earliest first. */
    static List<NotedEvent> eventsOf(IncidentFold fold, Collection<IncidentFold> told) {
        Map<Long, NotedEvent> events = new HashMap<>();
        told.forEach(other -> other.events().forEach(event -> events.put(event.position(), event)));
        fold.events().forEach(own -> events.remove(own.position()));
        return events.values().stream()
                .sorted(Comparator.comparing(NotedEvent::time).thenComparing(NotedEvent::position))
                .toList();
    }

    private static Instant started(IncidentFold fold, Collection<Gist> gists, List<NotedEvent> events) {
        return Stream.concat(gists.stream().map(Gist::started), events.stream().map(NotedEvent::time))
                .min(Comparator.naturalOrder())
                .orElse(fold.opened());
    }

    private static Instant latest(IncidentFold fold, Collection<Gist> gists, List<NotedEvent> events) {
        return Stream.concat(gists.stream().map(Gist::latest), events.stream().map(NotedEvent::time))
                .max(Comparator.naturalOrder())
                .orElse(fold.opened());
    }
}
