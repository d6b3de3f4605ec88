package dev.watchfloor.app.incidents;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.incidents.Reach.Figure;
import dev.watchfloor.app.incidents.Reach.Served;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers the three questions about an incident out of the events. Thread-safe. */
final class ReachReader {
    private static final int PAGE = 5_000;
    private static final int MOST_EVENTS = 500_000;
    private static final int MOST_NAMES = 20_000;

    private final EventStore events;
    private final Clock clock;

    ReachReader(EventStore events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** @param contained when it was contained, or null */
    Reach read(Incident incident, @Nullable Instant contained) throws InterruptedException {
        List<AttackThread> threads = incident.threads();
        Instant now = clock.instant();
        Instant first = incident.head().started();
        Instant last = incident.head().latest();
        // Sources' clocks may be ahead of ours.
        TimeRange range = new TimeRange(first, (last.isAfter(now) ? last : now).plusMillis(1));
        TimeRange attackRange = new TimeRange(first, last.plusMillis(1));
        Query attack = ReachQueries.attack(threads);
        TimeRange counted = span(attack, attackRange);
        Query served = ReachQueries.served(threads);
        Sums sums = new Sums(contained);
        boolean isWhole = sum(served, range, sums);
        // Where one of the two is nothing, it counts no event and leads to none.
        TimeRange until = contained != null && contained.isAfter(first) ? new TimeRange(first, contained) : range;
        TimeRange since = contained != null && contained.isAfter(first) && contained.isBefore(range.to())
                ? new TimeRange(contained, range.to())
                : range;
        return new Reach(
                now,
                counted.from(),
                counted.to().minusMillis(1),
                new Figure("", events.count(attack, counted), 0, attack, counted),
                contained,
                figures(sums.servers, count -> ReachQueries.at(served, count.sample, count.connector), range),
                sums.servers.size(),
                figures(sums.routes, count -> ReachQueries.on(served, count.name), range),
                sums.routes.size(),
                new Served(
                        sums.before.requests + sums.after.requests,
                        sums.before.bytes + sums.after.bytes,
                        sums.before.unknown + sums.after.unknown,
                        served,
                        range),
                sums.before.told(served, until),
                sums.after.told(served, since),
                isWhole && !sums.isFull);
    }

    /** From the first to the latest of these events and a millisecond on; all of the range where there are none. */
    private TimeRange span(Query query, TimeRange range) {
        List<StoredEvent> first = events.page(query, range, Order.OLDEST_FIRST, 1, null);
        List<StoredEvent> last = events.page(query, range, Order.NEWEST_FIRST, 1, null);
        return first.isEmpty() || last.isEmpty()
                ? range
                : new TimeRange(
                        first.getFirst().event().time(),
                        last.getFirst().event().time().plusMillis(1));
    }

    private boolean sum(Query served, TimeRange range, Sums sums) throws InterruptedException {
        StoredEvent last = null;
        int read = 0;
        List<StoredEvent> page;
        do {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            page = events.page(served, range, Order.OLDEST_FIRST, PAGE, last);
            page.forEach(sums::add);
            read += page.size();
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE && read < MOST_EVENTS);
        return page.size() < PAGE;
    }

    private static List<Figure> figures(Map<String, Count> counts, Function<Count, Query> query, TimeRange range) {
        return counts.values().stream()
                .sorted(Comparator.comparingLong((Count count) -> count.events)
                        .reversed()
                        .thenComparing(count -> count.name))
                .limit(Reach.MOST_LINES)
                .map(count -> new Figure(count.name, count.events, count.bytes, query.apply(count), range))
                .toList();
    }

    /** What is summed while reading. */
    private static final class Sums {
        private final @Nullable Instant contained;
        private final Map<String, Count> servers = new HashMap<>();
        private final Map<String, Count> routes = new HashMap<>();
        private final Sum before = new Sum();
        private final Sum after = new Sum();
        private boolean isFull;

        Sums(@Nullable Instant contained) {
            this.contained = contained;
        }

        void add(StoredEvent stored) {
            SecurityEvent event = stored.event();
            (contained == null || event.time().isBefore(contained) ? before : after).add(event.bytesOut());
            String server = event.destination() == null ? stored.connector() : Addresses.canonical(event.destination());
            count(servers, server, stored);
            String path = event.path();
            if (path != null) {
                int query = path.indexOf('?');
                count(routes, query < 0 ? path : path.substring(0, query), stored);
            }
        }

        private void count(Map<String, Count> counts, String name, StoredEvent stored) {
            // Queries compare whatever the case, and what a figure leads to is what it counts.
            String key = folded(name);
            Count count = counts.get(key);
            if (count == null) {
                if (counts.size() >= MOST_NAMES) {
                    isFull = true;
                    return;
                }
                count = new Count(name, stored.connector(), stored.event());
                counts.put(key, count);
            }
            count.events++;
            count.bytes += Math.max(0, stored.event().bytesOut());
        }
    }

    /** As {@link String#regionMatches(boolean, int, String, int, int)} compares, letter by letter in no language. */
    private static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        name.chars().forEach(letter -> folded.append(Character.toLowerCase(Character.toUpperCase((char) letter))));
        return folded.toString();
    }

    private static final class Count {
        private final String name;
        private final String connector;
        private final SecurityEvent sample;
        private long events;
        private long bytes;

        Count(String name, String connector, SecurityEvent sample) {
            this.name = name;
            this.connector = connector;
            this.sample = sample;
        }
    }

    private static final class Sum {
        private long requests;
        private long bytes;
        private long unknown;

        void add(long size) {
            requests++;
            bytes += Math.max(0, size);
            unknown += size < 0 ? 1 : 0;
        }

        Served told(Query query, TimeRange range) {
            return new Served(requests, bytes, unknown, query, range);
        }
    }
}
