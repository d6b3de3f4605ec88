package dev.watchfloor.app.intelligence;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.Observable.Kind;
import inet.ipaddr.IPAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What of an event is listed now. The index is made anew after a change, and each hour to let go of what expired.
 * {@link #matches} and {@link #refresh} are one thread's; the rest is thread-safe.
 */
final class IndicatorLookup {
    private static final Duration OLDEST_INDEX = Duration.ofHours(1);
    private static final int REMEMBERED = 10_000;
    private static final int REST = 4;
    /** Most different things of one event that match. */
    private static final int MOST_MATCHES = 10;

    private final IndicatorShelf shelf;
    private final Clock clock;
    private final AtomicBoolean isStale = new AtomicBoolean(true);
    private final Map<Long, Optional<KeptIndicator>> rows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Optional<KeptIndicator>> eldest) {
            return size() > REMEMBERED;
        }
    };
    private volatile IndicatorIndex index = IndicatorIndex.EMPTY;
    private volatile boolean isSettled;
    private Instant made = Instant.EPOCH;
    private long madeAt;
    private long cost;

    IndicatorLookup(IndicatorShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Indicators changed. */
    void stale() {
        isSettled = false;
        isStale.set(true);
    }

    /** Whether there is certainly nothing to match. */
    boolean isEmpty() {
        return isSettled && index.size() == 0;
    }

    int size() {
        return index.size();
    }

    long bytes() {
        return index.bytes();
    }

    /** Makes the index anew when it has to be: about a second for a million. No more than a fifth of the time is spent so. */
    void refresh() {
        Instant now = clock.instant();
        boolean isOld = !now.isBefore(made.plus(OLDEST_INDEX));
        long begun = System.nanoTime();
        if (!isOld && (!isStale.get() || begun - madeAt < REST * cost)) {
            return;
        }
        isStale.set(false);
        IndicatorIndex fresh = new IndicatorIndex(
                new IndicatorKeys(RandomGenerator.getDefault().nextLong()));
        shelf.scan(now, fresh::add);
        rows.clear();
        index = fresh;
        made = now;
        madeAt = System.nanoTime();
        cost = madeAt - begun;
        isSettled = !isStale.get();
    }

    List<IndicatorMatch> matches(StoredEvent event) {
        SecurityEvent of = event.event();
        List<IndicatorMatch> matches = new ArrayList<>();
        address(event, of.source(), "source.ip", matches);
        address(event, of.destination(), "destination.ip", matches);
        IndicatorIndex now = index;
        if (now.has(Kind.DOMAIN)
                || now.has(Kind.URL)
                || now.has(Kind.FILE_HASH)
                || now.has(Kind.JA3)
                || now.has(Kind.JA4)) {
            for (Mention mention : Mentions.of(of)) {
                mention(event, mention, matches);
            }
        }
        return matches;
    }

    private void address(StoredEvent event, @Nullable IPAddress address, String where, List<IndicatorMatch> matches) {
        if (address == null) {
            return;
        }
        Map<Observable, List<KeptIndicator>> saying = new LinkedHashMap<>();
        index.candidates(
                address,
                id -> holding(id, event)
                        .filter(row ->
                                isIn(address, row.indicator().observable().value()))
                        .ifPresent(
                                row -> saying.computeIfAbsent(row.indicator().observable(), first -> new ArrayList<>())
                                        .add(row)));
        saying.values().forEach(rowsOfOne -> add(new IndicatorMatch(event, where, rowsOfOne), matches));
    }

    private void mention(StoredEvent event, Mention mention, List<IndicatorMatch> matches) {
        Observable seen = mention.observable();
        exactly(event, seen, mention.where(), matches);
        if (seen.kind() == Kind.DOMAIN && index.has(Kind.DOMAIN)) {
            String name = seen.value();
            for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
                exactly(event, new Observable(Kind.DOMAIN, "*" + name.substring(dot)), mention.where(), matches);
            }
        }
    }

    private void exactly(StoredEvent event, Observable wanted, String where, List<IndicatorMatch> matches) {
        List<KeptIndicator> saying = new ArrayList<>();
        index.candidates(
                wanted.kind(),
                wanted.value(),
                id -> holding(id, event)
                        .filter(row -> row.indicator().observable().equals(wanted))
                        .ifPresent(saying::add));
        if (!saying.isEmpty()) {
            add(new IndicatorMatch(event, where, saying), matches);
        }
    }

    private static void add(IndicatorMatch match, List<IndicatorMatch> matches) {
        if (matches.size() < MOST_MATCHES) {
            matches.add(match);
        }
    }

    /** The indicator, if it holds now and held when the event happened. */
    private Optional<KeptIndicator> holding(long id, StoredEvent event) {
        return rows.computeIfAbsent(id, shelf::find).filter(row -> {
            Instant until = row.indicator().validUntil();
            return row.state(clock.instant()) == KeptIndicator.State.ACTIVE
                    && (until == null || event.event().time().isBefore(until));
        });
    }

    private static boolean isIn(IPAddress address, String network) {
        try {
            return Addresses.network(network).contains(address);
        } catch (InvalidAddressException damaged) {
            return false;
        }
    }
}
