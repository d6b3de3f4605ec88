package dev.watchfloor.app.rules;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.rules.tuning.KeptSuppressions;
import dev.watchfloor.app.rules.tuning.Suppression;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.engine.RuleCost;
import dev.watchfloor.app.sigma.run.RuleMatch;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.app.work.Recurring;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Cursor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds every event that is stored against the rules and stores what they find, with how far it came in one transaction:
 * after a restart or a crash it goes on behind the last event that was asked about, with the windows of correlations filled
 * again from the last day. Findings themselves are asked about by nobody. Thread-safe.
 */
public final class RuleWatch implements AutoCloseable {
    /** Whom findings are from; no connector of an operator can be called so, for its name begins with a letter or digit. */
    public static final String CONNECTOR = "(rules)";

    private static final Logger LOG = LoggerFactory.getLogger(RuleWatch.class);

    /** When more events wait than this, the intake waits too. */
    private static final int MOST_WAITING = 50_000;

    private static final int BATCH = 2_000;
    /** Before every position. */
    private static final long NONE = -1;

    private static final Duration MEMORY = Duration.ofHours(24);
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final Duration AHEAD = Duration.ofHours(1);

    private final EventStore events;
    private final UnaryOperator<String> typeOf;
    private final KeptSuppressions suppressions;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Runnable onFound;
    private final ConcurrentLinkedQueue<StoredEvent> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final AtomicReference<@Nullable SigmaRules> wanted = new AtomicReference<>();
    private final AtomicLong asked = new AtomicLong();
    private final Map<String, Long> hits = new HashMap<>();
    private final List<Pin> running = new CopyOnWriteArrayList<>();
    private volatile boolean ended;
    private volatile Instant begun = Instant.EPOCH;
    private volatile long forgotten;
    private volatile Map<String, RuleCost> costs = Map.of();
    private volatile Map<String, String> stopped = Map.of();

    // The working thread's own.
    private @Nullable RuleFaces faces;
    private final Set<Long> replayed = new HashSet<>();
    private long done = NONE;

    /**
     * @param typeOf the type of a connector by its name, or an empty text
     * @param suppressions asked about every finding
     * @param onFound told on the working thread after something was found, or a rule was stopped
     */
    public RuleWatch(
            EventStore events,
            UnaryOperator<String> typeOf,
            KeptSuppressions suppressions,
            Clock clock,
            Runnable onFound) {
        this(events, typeOf, suppressions, clock, System::nanoTime, onFound);
    }

    /** @param nanos by which rules are measured, in nanoseconds */
    RuleWatch(
            EventStore events,
            UnaryOperator<String> typeOf,
            KeptSuppressions suppressions,
            Clock clock,
            LongSupplier nanos,
            Runnable onFound) {
        this.nanos = nanos;
        this.events = events;
        this.typeOf = typeOf;
        this.suppressions = suppressions;
        this.clock = clock;
        this.onFound = onFound;
    }

    /** Begins with the events that no run before this has asked about. */
    public synchronized void start(SigmaRules rules) {
        if (!running.isEmpty()) {
            return;
        }
        wanted.set(rules);
        begun = clock.instant();
        // Subscribed before reading, so that nothing falls between; what is met twice is known by its position.
        running.add(events.subscribe(appended -> {
            if (!appended.connector().equals(CONNECTOR)) {
                offer(appended.stored());
            }
        }));
        Recurring working = Recurring.start("rules", this::work, Duration.ofMillis(200));
        running.add(working::close);
    }

    /** Other rules from the next event on; windows of correlations are filled from what happened in the last day. */
    public void use(SigmaRules rules) {
        wanted.set(rules);
    }

    /** How it goes. */
    public RuleState state() {
        synchronized (hits) {
            return new RuleState(asked.get(), waiting.size(), hits, forgotten, costs, stopped);
        }
    }

    @Override
    public synchronized void close() {
        ended = true;
        running.forEach(Pin::close);
        running.clear();
    }

    /** A slow watch slows the intake; nothing is dropped. */
    private void offer(List<StoredEvent> stored) {
        for (StoredEvent event : stored) {
            if (ended) {
                return;
            }
            try {
                room.acquire();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                return;
            }
            waiting.add(event);
        }
    }

    private void work() throws InterruptedException {
        SigmaRules rules = wanted.getAndSet(null);
        if (rules != null) {
            begin(rules);
        }
        List<StoredEvent> batch = next();
        while (!batch.isEmpty()) {
            ask(batch, null);
            batch = next();
        }
    }

    private void begin(SigmaRules rules) throws InterruptedException {
        boolean isStart = faces == null && done == NONE;
        if (isStart) {
            Cursor cursor = events.cursor(CONNECTOR);
            done = cursor.isStart() ? NONE : Long.parseLong(cursor.value());
        }
        boolean isIdle = rules.rules().isEmpty();
        faces = isIdle ? null : new RuleFaces(rules, typeOf, nanos);
        costs = Map.of();
        stopped = Map.of();
        boolean isFirst = done == NONE;
        if (!isIdle && (isStart && !isFirst || !rules.correlations().isEmpty())) {
            catchUp(isFirst);
        }
    }

    /**
     * Fills the windows of correlations from the last day and asks about what nobody has asked about. The cursor goes on
     * when all of it was: after a crash in between it is asked again, and what was found then is known by its id.
     */
    private void catchUp(boolean isFirst) throws InterruptedException {
        Instant now = clock.instant();
        long known = done;
        List<StoredEvent> missed = new ArrayList<>();
        RuleReplay.read(events, new TimeRange(now.minus(MEMORY), now.plus(AHEAD)), event -> {
            if (event.connector().equals(CONNECTOR)) {
                return;
            }
            if (event.position() > known && !event.received().isBefore(begun.minus(MARGIN))) {
                // It may come as news too.
                replayed.add(event.position());
            }
            if (isFirst ? event.received().isBefore(begun) : event.position() <= known) {
                matches(event);
                return;
            }
            missed.add(event);
            if (missed.size() == BATCH) {
                ask(missed, known);
                missed.clear();
            }
        });
        ask(missed, known);
        events.append(CONNECTOR, List.of(), cursor(done));
    }

    private List<StoredEvent> next() {
        List<StoredEvent> batch = new ArrayList<>();
        StoredEvent event;
        while (batch.size() < BATCH && (event = waiting.poll()) != null) {
            room.release();
            if (!replayed.remove(event.position())) {
                batch.add(event);
            }
        }
        return batch;
    }

    /** @param upTo how far asking came when this batch was asked about; null for as far as the batch goes */
    private void ask(List<StoredEvent> batch, @Nullable Long upTo) {
        if (batch.isEmpty()) {
            return;
        }
        List<SecurityEvent> found = new ArrayList<>();
        Map<String, UUID> hiddenBy = new HashMap<>();
        RuleFaces asking = faces;
        if (asking != null) {
            asking.forgetTypes();
        }
        for (StoredEvent event : batch) {
            for (RuleMatch match : matches(event)) {
                found.add(tuned(match, event, hiddenBy));
                synchronized (hits) {
                    hits.merge(match.rule().key(), 1L, Long::sum);
                }
            }
            done = Math.max(done, event.position());
        }
        // Without rules there is nothing to remember, and a commit for nothing slows the intake.
        if (asking != null) {
            EventStore.Appended kept = events.append(CONNECTOR, found, cursor(upTo == null ? done : upTo));
            suppressions.hid(counted(kept.stored(), hiddenBy));
        }
        costs = asking == null ? Map.of() : asking.costs();
        asked.addAndGet(batch.size());
        if (!found.isEmpty()) {
            onFound.run();
        }
    }

    /** What a suppression means is kept as well, only quietly: what is not kept nobody can ask about. */
    private SecurityEvent tuned(RuleMatch match, StoredEvent event, Map<String, UUID> hiddenBy) {
        SecurityEvent loud = Finding.of(match, event, null);
        Optional<Suppression> by = suppressions.of(loud);
        by.ifPresent(each -> hiddenBy.put(loud.id(), each.id()));
        return by.map(each -> Finding.of(match, event, each)).orElse(loud);
    }

    private static Map<UUID, Long> counted(List<StoredEvent> kept, Map<String, UUID> hiddenBy) {
        Map<UUID, Long> counted = new HashMap<>();
        for (StoredEvent finding : kept) {
            UUID by = hiddenBy.get(finding.event().id());
            if (by != null) {
                counted.merge(by, 1L, Long::sum);
            }
        }
        return counted;
    }

    private static Cursor cursor(long position) {
        return position == NONE ? Cursor.START : new Cursor(Long.toString(position));
    }

    private List<RuleMatch> matches(StoredEvent event) {
        RuleFaces asking = faces;
        if (asking == null) {
            return List.of();
        }
        List<RuleMatch> matches = asking.add(event);
        forgotten = asking.forgotten();
        if (asking.stopped().size() != stopped.size()) {
            stopped = asking.stopped();
            stopped.forEach((rule, why) -> LOG.warn("rule {}: {}", rule, why));
            onFound.run();
        }
        return matches;
    }
}
