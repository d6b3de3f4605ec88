package dev.watchfloor.app.baselines;

import dev.watchfloor.app.timeline.StoredEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is usual for users, devices, sessions, addresses and services. Events are learned in the order of their positions,
 * each once however often it comes; what was learned is kept together with the position, so that after a crash it goes on
 * where what is kept ends. Memory is bounded by {@link ActorKind} and {@link Aspect}. Thread-safe.
 */
public final class Baselines {
    /** What was not seen for longer counts as never seen. */
    public static final Duration MEMORY = Duration.ofDays(90);

    /** Actors in one transaction. */
    private static final int AT_ONCE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Baselines.class);

    private final BaselineShelf shelf;
    /** In the order of their kinds. */
    private final List<Pool> pools;

    private final Observations observations = new Observations();
    private long position = BaselineShelf.NONE;
    private volatile long kept = BaselineShelf.NONE;
    private boolean isLoaded;

    /** Knows nothing before {@link #load}. */
    public Baselines(BaselineShelf shelf) {
        this.shelf = shelf;
        pools = Arrays.stream(ActorKind.values()).map(Pool::new).toList();
    }

    /** Reads what is kept, once and before anything else; may take a second. */
    public synchronized void load() {
        isLoaded = true;
        position = shelf.position();
        kept = position;
        shelf.read(row -> {
            try {
                pool(row.actor()).put(row.actor().name(), Habits.read(row.content(), row.touched()));
            } catch (IOException unreadable) {
                // It is learned again; until then it is unknown.
                LOG.warn(
                        "What was learned about one {} cannot be read: {}",
                        row.actor().kind(),
                        unreadable.getMessage());
            }
        });
    }

    /** Of the last event that was learned, {@link BaselineShelf#NONE} before the first. */
    public synchronized long position() {
        return position;
    }

    /** Takes an event into account; one that was before this position has been. */
    public synchronized void learn(StoredEvent event) {
        if (event.position() <= position) {
            return;
        }
        position = event.position();
        long second = event.event().time().getEpochSecond();
        observations.of(event, observed -> {
            Pool pool = pool(observed.actor());
            Habits habits = pool.take(observed.actor().name());
            // Rows are kept some at a time; after a crash in between some hold more than the position says.
            if (habits.holds(event.position())) {
                pool.untouched(habits);
                return;
            }
            switch (observed) {
                case Observation.Value value -> habits.add(value.aspect(), value.value(), second);
                case Observation.Bytes bytes -> habits.addBytes(second, bytes.bytes());
                case Observation.Hour hour -> habits.addHour(second);
            }
            pool.changed(observed.actor().name(), habits, event.position());
        });
    }

    /** Remembers something that no event says by itself. @param at position of the event that is the occasion */
    public synchronized void note(Actor actor, Aspect aspect, String value, StoredEvent at) {
        Pool pool = pool(actor);
        Habits habits = pool.take(actor.name());
        habits.add(aspect, Names.bounded(value), at.event().time().getEpochSecond());
        pool.changed(actor.name(), habits, at.position());
    }

    /** Whether a value is usual for an actor. @param at by the time of the event in question */
    public synchronized Usual usual(Actor actor, Aspect aspect, String value, Instant at, Maturity maturity) {
        Values values = values(actor, aspect);
        return values == null
                ? new Usual.Unknown(Usual.Reason.TOO_LITTLE)
                : values.usual(Names.bounded(value), at.getEpochSecond(), maturity);
    }

    /** Whether an actor is usually there at this hour of the week. */
    public synchronized Usual usualHour(Actor actor, Instant at, Maturity maturity) {
        Habits habits = pool(actor).find(actor.name());
        Week week = habits == null ? null : habits.week();
        return week == null ? new Usual.Unknown(Usual.Reason.TOO_LITTLE) : week.usual(at.getEpochSecond(), maturity);
    }

    /** What was seen of a value, however little. */
    public synchronized Optional<Sightings> sightings(Actor actor, Aspect aspect, String value) {
        Values values = values(actor, aspect);
        Tally tally = values == null ? null : values.get(Names.bounded(value));
        return Optional.ofNullable(tally).map(Tally::sightings);
    }

    /** All values of an aspect. */
    public synchronized Map<String, Sightings> all(Actor actor, Aspect aspect) {
        Values values = values(actor, aspect);
        Map<String, Sightings> all = new HashMap<>();
        if (values != null) {
            values.all().forEach((value, tally) -> all.put(value, tally.sightings()));
        }
        return all;
    }

    /** Values first seen at this time or later, in no order. */
    public synchronized List<String> firstSince(Actor actor, Aspect aspect, Instant since) {
        return matching(actor, aspect, tally -> tally.first() >= since.getEpochSecond());
    }

    /** Values seen at this time or later, in no order. */
    public synchronized List<String> since(Actor actor, Aspect aspect, Instant since) {
        return matching(actor, aspect, tally -> tally.last() >= since.getEpochSecond());
    }

    /** How many bytes it was sent; empty when there were none. */
    public synchronized Optional<Traffic> traffic(Actor actor) {
        Habits habits = pool(actor).find(actor.name());
        return habits == null
                ? Optional.empty()
                : Optional.ofNullable(habits.volume()).map(Volume::traffic);
    }

    /** Actors of a kind that are remembered. */
    public synchronized int actors(ActorKind kind) {
        return pools.get(kind.ordinal()).size();
    }

    /** Actors of a kind that had to be forgotten since the start. */
    public synchronized long forgotten(ActorKind kind) {
        return pools.get(kind.ordinal()).forgotten();
    }

    /** How many actors are remembered, by kind; before {@link #load} those that are kept. May wait for a disk. */
    public synchronized Map<ActorKind, Remembered> remembered() {
        Map<ActorKind, Integer> counts = isLoaded ? Map.of() : shelf.counts();
        Map<ActorKind, Remembered> remembered = new EnumMap<>(ActorKind.class);
        for (ActorKind kind : ActorKind.values()) {
            int actors = isLoaded ? actors(kind) : counts.getOrDefault(kind, 0);
            remembered.put(kind, new Remembered(actors, forgotten(kind)));
        }
        return remembered;
    }

    /** Estimated bytes of memory for all. */
    public synchronized long weight() {
        return pools.stream().mapToLong(Pool::weight).sum();
    }

    /** Actors that changed since what was learned was kept last. */
    public synchronized int changes() {
        return pools.stream().mapToInt(Pool::changes).sum();
    }

    /**
     * Keeps what was learned, some actors in a transaction, so that nobody who writes waits long. Called by the thread
     * that learns. When it fails, the rest is still there to be kept the next time.
     */
    public void keep() {
        long upTo = position();
        if (upTo == kept) {
            return;
        }
        List<BaselineShelf.Row> rows = new ArrayList<>();
        List<Actor> removed = new ArrayList<>();
        boolean isAll = false;
        while (!isAll) {
            rows.clear();
            removed.clear();
            synchronized (this) {
                // What was told comes first: it keeps what is asked again from being told again.
                for (int place = pools.size() - 1; place >= 0; place--) {
                    pools.get(place).collect(rows, removed, AT_ONCE);
                }
            }
            isAll = rows.size() + removed.size() < AT_ONCE;
            shelf.change(rows, removed, isAll ? upTo : kept);
            synchronized (this) {
                rows.forEach(row -> pool(row.actor()).kept(row.actor()));
                removed.forEach(actor -> pool(actor).kept(actor));
            }
        }
        kept = upTo;
    }

    private List<String> matching(Actor actor, Aspect aspect, Predicate<Tally> wanted) {
        Values values = values(actor, aspect);
        List<String> matching = new ArrayList<>();
        if (values != null) {
            values.all().forEach((value, tally) -> {
                if (wanted.test(tally)) {
                    matching.add(value);
                }
            });
        }
        return matching;
    }

    private @Nullable Values values(Actor actor, Aspect aspect) {
        Habits habits = pool(actor).find(actor.name());
        return habits == null ? null : habits.values(aspect);
    }

    private Pool pool(Actor actor) {
        return pools.get(actor.kind().ordinal());
    }
}
