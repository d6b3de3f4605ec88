package dev.watchfloor.app.rules;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.baselines.BaselineShelf;
import dev.watchfloor.app.baselines.Baselines;
import dev.watchfloor.app.rules.tuning.KeptSuppressions;
import dev.watchfloor.app.rules.tuning.Suppression;
import dev.watchfloor.app.rules.typed.ReadyRule;
import dev.watchfloor.app.rules.typed.TypedInputs;
import dev.watchfloor.app.rules.typed.TypedMatch;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Following;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.work.Recurring;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds every event that is stored against the typed rules, beside {@link RuleWatch}, and teaches the baselines. Events are
 * taken in the order of their positions. What was learned is kept with its position now and then, findings before that: a
 * crash in between asks about the same events again with the same knowledge, and what was found then is known by its id.
 * It never makes the intake wait: what it cannot follow it reads from the store later. Thread-safe.
 */
final class TypedWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TypedWatch.class);

    /** More are read from the store instead of being held. */
    private static final int MOST_WAITING = 20_000;

    private static final Duration MEMORY = Duration.ofHours(24);
    private static final Duration BETWEEN_KEEPING = Duration.ofMinutes(2);
    /** So many rows are written within the time that closing has. */
    private static final int MOST_AT_CLOSE = 5_000;

    private final EventStore events;
    private final Baselines baselines;
    private final TypedFaces faces;
    private final KeptSuppressions suppressions;
    private final Clock clock;
    private final Runnable onFound;
    private final Following following;
    private final AtomicReference<@Nullable List<ReadyRule>> wanted = new AtomicReference<>();
    private final Map<String, Long> hits = new HashMap<>();
    private final List<Pin> running = new CopyOnWriteArrayList<>();
    private volatile TypedState asked = TypedState.NONE;
    private volatile Instant begun = Instant.EPOCH;

    // The working thread's own.
    private boolean isLoaded;
    private boolean isFirst;
    private Instant kept = Instant.EPOCH;
    private List<SecurityEvent> found = new ArrayList<>();
    private final Map<String, UUID> hiddenBy = new HashMap<>();
    /** Whether something found is not stored yet: what was learned from it must not be kept before. */
    private volatile boolean isOwing;

    TypedWatch(EventStore events, TypedInputs inputs, KeptSuppressions suppressions, Clock clock, Runnable onFound) {
        this(events, inputs, suppressions, clock, System::nanoTime, onFound);
    }

    /** @param nanos by which rules are measured, in nanoseconds */
    TypedWatch(
            EventStore events,
            TypedInputs inputs,
            KeptSuppressions suppressions,
            Clock clock,
            LongSupplier nanos,
            Runnable onFound) {
        this.events = events;
        baselines = inputs.baselines();
        this.suppressions = suppressions;
        this.clock = clock;
        this.onFound = onFound;
        faces = new TypedFaces(inputs, nanos);
        following = new Following(events, Set.of(), MOST_WAITING);
    }

    /** Begins behind the last event that was learned. Of all history, what came before the first start is learned only. */
    synchronized void start(List<ReadyRule> rules) {
        if (!running.isEmpty()) {
            return;
        }
        wanted.set(rules);
        begun = clock.instant();
        kept = begun;
        running.add(events.subscribe(following::offer));
        Recurring working = Recurring.start("typed-rules", this::work, Duration.ofMillis(200));
        running.add(working::close);
    }

    /** Other rules from the next event on. */
    void use(List<ReadyRule> rules) {
        wanted.set(rules);
    }

    /** How it goes since the start; findings that are stored. */
    TypedState state() {
        TypedState now = asked;
        synchronized (hits) {
            return new TypedState(hits, now.unknown(), now.costs(), now.stopped());
        }
    }

    @Override
    public synchronized void close() {
        boolean wasRunning = !running.isEmpty();
        running.forEach(Pin::close);
        running.clear();
        if (!wasRunning || isOwing || baselines.changes() > MOST_AT_CLOSE) {
            return;
        }
        try {
            baselines.keep();
        } catch (StoreException failure) {
            LOG.warn("What was learned lately is learned again at the next start: {}", failure.getMessage());
        }
    }

    private void work() throws InterruptedException {
        if (!isLoaded) {
            baselines.load();
            isFirst = baselines.position() == BaselineShelf.NONE;
            following.from(baselines.position());
            isLoaded = true;
        }
        commit();
        List<StoredEvent> batch = following.next();
        while (!batch.isEmpty()) {
            List<ReadyRule> rules = wanted.getAndSet(null);
            if (rules != null) {
                faces.use(rules);
            }
            try {
                ask(batch);
            } catch (StoreException failure) {
                // What was learned already is known by its position.
                following.again();
                throw failure;
            }
            following.done();
            commit();
            keepSometimes();
            batch = following.next();
        }
        keepSometimes();
    }

    private void ask(List<StoredEvent> batch) throws InterruptedException {
        for (StoredEvent event : batch) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (!isAsked(event)) {
                faces.learn(event);
                continue;
            }
            for (TypedMatch match : faces.add(event)) {
                isOwing = true;
                found.add(tuned(match, hiddenBy));
            }
        }
        TypedState before = asked;
        asked = faces.state(Map.of());
        if (!asked.stopped().equals(before.stopped())) {
            asked.stopped().forEach((rule, why) -> LOG.warn("rule {}: {}", rule, why));
            onFound.run();
        }
    }

    /** What was found is told once only, and so held until it is stored. */
    private void commit() {
        if (!isOwing) {
            return;
        }
        // The cursor of that name is the other watch's.
        EventStore.Appended appended = events.append(RuleWatch.CONNECTOR, found, null);
        Map<UUID, Long> hidden = new HashMap<>();
        for (StoredEvent finding : appended.stored()) {
            UUID by = hiddenBy.get(finding.event().id());
            if (by != null) {
                hidden.merge(by, 1L, Long::sum);
            }
            synchronized (hits) {
                hits.merge(Objects.requireNonNull(finding.event().ruleId()), 1L, Long::sum);
            }
        }
        found = new ArrayList<>();
        hiddenBy.clear();
        isOwing = false;
        onFound.run();
        suppressions.hid(hidden);
    }

    /** Findings of our own are no events, and what was old when it came, or came long ago, nobody waits for. */
    private boolean isAsked(StoredEvent event) {
        Instant received = event.received();
        return !event.connector().equals(RuleWatch.CONNECTOR)
                && !event.event().time().isBefore(received.minus(MEMORY))
                && !received.isBefore(isFirst ? begun : begun.minus(MEMORY));
    }

    private SecurityEvent tuned(TypedMatch match, Map<String, UUID> hiddenBy) {
        SecurityEvent loud = Finding.of(match, null);
        Optional<Suppression> by = suppressions.of(loud);
        by.ifPresent(each -> hiddenBy.put(loud.id(), each.id()));
        return by.map(each -> Finding.of(match, each)).orElse(loud);
    }

    private void keepSometimes() {
        Instant now = clock.instant();
        if (Duration.between(kept, now).compareTo(BETWEEN_KEEPING) >= 0) {
            kept = now;
            baselines.keep();
        }
    }
}
