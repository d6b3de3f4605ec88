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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What of an event is listed now. The index is made anew after a change, and each hour to let go of what expired. Each
 * index knows up to which change it was made: whether it is stale, or there is nothing to match, is one comparison, which
 * no change can slip past.
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
    private final LongSupplier nanos;
    /** How often indicators changed. */
    private final AtomicLong changes = new AtomicLong();

    private final Map<Long, Optional<KeptIndicator>> rows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Optional<KeptIndicator>> eldest) {
            return size() > REMEMBERED;
        }
    };
    private volatile Made made = new Made(IndicatorIndex.EMPTY, -1, Instant.EPOCH);
    private volatile boolean isUrgent;
    private long rowsOf = -1;
    private long madeAt;
    private long cost;

    /** An index, the last change that is in it, and when it was made. */
    private record Made(IndicatorIndex index, long of, Instant at) {}

    IndicatorLookup(IndicatorShelf shelf, Clock clock) {
        this(shelf, clock, System::nanoTime);
    }

    /** @param nanos tells how long making the index takes */
    IndicatorLookup(IndicatorShelf shelf, Clock clock, LongSupplier nanos) {
        this.shelf = shelf;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** A source changed what it says: that counts within some seconds. */
    void stale() {
        changes.incrementAndGet();
    }

    /** Somebody here changed something: that counts for the next event. */
    void staleAtOnce() {
        // Before the change is counted: whoever sees it counted sees that it is urgent.
        isUrgent = true;
        changes.incrementAndGet();
    }

    /** Whether there is certainly nothing to match. */
    boolean isEmpty() {
        Made last = made;
        return last.of() == changes.get() && last.index().size() == 0;
    }

    int size() {
        return made.index().size();
    }

    long bytes() {
        return made.index().bytes();
    }

    /**
     * Makes the index anew when it has to be: about a second for a million. For what sources say, no more than a fifth of
     * the time is spent so.
     */
    void refresh() {
        Instant now = clock.instant();
        Made last = made;
        long change = changes.get();
        boolean isOld = !now.isBefore(last.at().plus(OLDEST_INDEX));
        boolean isResting = !isUrgent && nanos.getAsLong() - madeAt < REST * cost;
        if (!isOld && (last.of() == change || isResting)) {
            return;
        }
        isUrgent = false;
        long upTo = changes.get();
        long begun = nanos.getAsLong();
        IndicatorIndex fresh = new IndicatorIndex(
                new IndicatorKeys(RandomGenerator.getDefault().nextLong()));
        shelf.scan(now, fresh::add);
        made = new Made(fresh, upTo, now);
        madeAt = nanos.getAsLong();
        cost = madeAt - begun;
    }

    List<IndicatorMatch> matches(StoredEvent event) {
        long change = changes.get();
        if (change != rowsOf) {
            // What was withdrawn since counts no more, also while the index is the old one.
            rows.clear();
            rowsOf = change;
        }
        SecurityEvent of = event.event();
        List<IndicatorMatch> matches = new ArrayList<>();
        address(event, of.source(), "source.ip", matches);
        address(event, of.destination(), "destination.ip", matches);
        IndicatorIndex now = made.index();
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
        made.index()
                .candidates(
                        address,
                        id -> holding(id, event)
                                .filter(row -> isIn(
                                        address, row.indicator().observable().value()))
                                .ifPresent(row -> saying.computeIfAbsent(
                                                row.indicator().observable(), first -> new ArrayList<>())
                                        .add(row)));
        saying.values().forEach(rowsOfOne -> add(new IndicatorMatch(event, where, rowsOfOne), matches));
    }

    private void mention(StoredEvent event, Mention mention, List<IndicatorMatch> matches) {
        Observable seen = mention.observable();
        exactly(event, seen, mention.where(), matches);
        if (seen.kind() == Kind.DOMAIN && made.index().has(Kind.DOMAIN)) {
            String name = seen.value();
            for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
                exactly(event, new Observable(Kind.DOMAIN, "*" + name.substring(dot)), mention.where(), matches);
            }
        }
    }

    private void exactly(StoredEvent event, Observable wanted, String where, List<IndicatorMatch> matches) {
        List<KeptIndicator> saying = new ArrayList<>();
        made.index()
                .candidates(
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
