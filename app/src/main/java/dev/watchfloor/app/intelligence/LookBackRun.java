package dev.watchfloor.app.intelligence;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.intelligence.LookBack.End;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.timeline.CompleteSearch;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.spi.Observable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One look back on a thread of its own: addresses are asked of the index; other things are searched for as words in the
 * records, and of what has the words only that counts which says the thing itself.
 */
final class LookBackRun {
    private static final int PAGE = 2_000;

    private final EventStore events;
    private final Observable wanted;
    private final TimeRange range;
    private final Consumer<LookBack> listener;
    private volatile boolean cancelled;
    private volatile LookBack now;

    private LookBackRun(EventStore events, Observable wanted, TimeRange range, Consumer<LookBack> listener) {
        this.events = events;
        this.wanted = wanted;
        this.range = range;
        this.listener = listener;
        now = new LookBack(range, 0, 0, 0, null, null, null);
    }

    static Pin start(EventStore events, Observable wanted, TimeRange range, Consumer<LookBack> listener) {
        LookBackRun run = new LookBackRun(events, wanted, range, listener);
        Thread.ofVirtual().name("look-back").start(run::run);
        return () -> run.cancelled = true;
    }

    /** What finds the events that say it, and a few more. */
    static Query query(Observable wanted) {
        String value = wanted.value();
        Query says = switch (wanted.kind()) {
            case ADDRESS, NETWORK -> network(value);
            case DOMAIN -> words(value.startsWith("*.") ? value.substring(1) : value);
            // Records write the slashes of a URL in several ways, and its parts apart.
            case URL -> words(String.valueOf(URI.create(value).getHost()));
            case FILE_HASH, JA3, JA4 -> words(value);
        };
        return says.and(new Query.Not(connector(Intelligence.CONNECTOR))).and(new Query.Not(connector("(rules)")));
    }

    static Query connector(String name) {
        return new Query.Text(Field.CONNECTOR, TextPattern.exactly(name));
    }

    private static Query words(String text) {
        return new Query.Anywhere(TextPattern.containing(text));
    }

    private static Query network(String value) {
        try {
            return new Query.Network(Field.RELATED_IP, Addresses.network(value));
        } catch (InvalidAddressException damaged) {
            return new Query.Or(List.of());
        }
    }

    private void run() {
        listener.accept(now);
        try {
            Query query = query(wanted);
            boolean isAddress = wanted.kind() == Observable.Kind.ADDRESS || wanted.kind() == Observable.Kind.NETWORK;
            boolean isComplete = isAddress ? ask(query) : search(query);
            tell(isComplete ? End.COMPLETE : End.CANCELLED);
        } catch (StoreException failure) {
            tell(End.FAILED);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            tell(End.CANCELLED);
        }
    }

    private boolean ask(Query query) {
        long number = events.count(query, range);
        if (number > 0) {
            now = new LookBack(
                    range,
                    number,
                    number,
                    number,
                    edge(query, Order.OLDEST_FIRST),
                    edge(query, Order.NEWEST_FIRST),
                    null);
        }
        return true;
    }

    private @Nullable Instant edge(Query query, Order order) {
        List<StoredEvent> one = events.page(query, range, order, 1, null);
        return one.isEmpty() ? null : one.getFirst().event().time();
    }

    private boolean search(Query query) throws InterruptedException {
        boolean isSearched = CompleteSearch.run(
                events,
                query,
                range,
                progress -> {
                    now = new LookBack(range, progress.searched(), progress.total(), 0, null, null, null);
                    listener.accept(now);
                },
                () -> cancelled);
        @Nullable StoredEvent last = null;
        List<StoredEvent> page = List.of();
        do {
            if (!isSearched || cancelled) {
                return false;
            }
            page = events.page(query, range, Order.OLDEST_FIRST, PAGE, last);
            page.stream().filter(this::says).forEach(this::count);
            last = page.isEmpty() ? null : page.getLast();
            listener.accept(now);
        } while (page.size() == PAGE);
        return true;
    }

    private boolean says(StoredEvent event) {
        boolean isBelow = wanted.value().startsWith("*.");
        return Mentions.of(event.event()).stream()
                .map(Mention::observable)
                .anyMatch(seen -> seen.equals(wanted)
                        || isBelow
                                && seen.kind() == wanted.kind()
                                && seen.value().endsWith(wanted.value().substring(1)));
    }

    private void count(StoredEvent event) {
        LookBack before = now;
        Instant time = event.event().time();
        now = new LookBack(
                range,
                before.searched(),
                before.total(),
                before.found() + 1,
                before.first() == null ? time : before.first(),
                time,
                null);
    }

    private void tell(End end) {
        LookBack last = now;
        now = new LookBack(range, last.searched(), last.total(), last.found(), last.first(), last.latest(), end);
        listener.accept(now);
    }
}
