package dev.watchfloor.app.rules;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.rules.tuning.KeptSuppressions;
import dev.watchfloor.app.rules.tuning.Suppression;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.engine.RuleCost;
import dev.watchfloor.app.sigma.run.RuleMatch;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Following;
import dev.watchfloor.app.timeline.StoreException;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
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
 * again from the last day. Findings themselves are asked about by nobody. It never makes the intake wait; while the store
 * cannot take what was found, it asks no further. Thread-safe.
 */
public final class RuleWatch implements AutoCloseable {
    /** Whom findings are from; no connector of an operator can be called so, for its name begins with a letter or digit. */
    public static final String CONNECTOR = "(rules)";

    private static final Logger LOG = LoggerFactory.getLogger(RuleWatch.class);

    private static final int MOST_WAITING = 50_000;

    private static final Duration MEMORY = Duration.ofHours(24);
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final Duration AHEAD = Duration.ofHours(1);

    private final EventStore events;
    private final UnaryOperator<String> typeOf;
    private final KeptSuppressions suppressions;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Runnable onFound;
    private final Following following;
    private final AtomicReference<@Nullable SigmaRules> wanted = new AtomicReference<>();
    private final AtomicLong asked = new AtomicLong();
    private final Map<String, Long> hits = new HashMap<>();
    private final List<Pin> running = new CopyOnWriteArrayList<>();
    private volatile Instant begun = Instant.EPOCH;
    private volatile long forgotten;
    private volatile Map<String, RuleCost> costs = Map.of();
    private volatile Map<String, String> stopped = Map.of();

    // The working thread's own.
    private @Nullable RuleFaces faces;
    private boolean isBegun;
    private @Nullable Found pending;

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
        following = new Following(events, Set.of(CONNECTOR), MOST_WAITING);
    }

    /** Begins with the events that no run before this has asked about. */
    public synchronized void start(SigmaRules rules) {
        if (!running.isEmpty()) {
            return;
        }
        wanted.set(rules);
        begun = clock.instant();
        // Subscribed before reading, so that nothing falls between.
        running.add(events.subscribe(following::offer));
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
            return new RuleState(asked.get(), following.waiting(), hits, forgotten, costs, stopped, Map.of());
        }
    }

    @Override
    public synchronized void close() {
        running.forEach(Pin::close);
        running.clear();
    }

    private void work() throws InterruptedException {
        commit();
        SigmaRules rules = wanted.getAndSet(null);
        if (rules != null) {
            try {
                begin(rules);
            } catch (StoreException failure) {
                wanted.compareAndSet(null, rules);
                throw failure;
            }
        }
        List<StoredEvent> batch = following.next();
        while (!batch.isEmpty()) {
            ask(batch);
            batch = following.next();
        }
    }

    private void begin(SigmaRules rules) throws InterruptedException {
        boolean isIdle = rules.rules().isEmpty();
        if (!isBegun) {
            Cursor cursor = events.cursor(CONNECTOR);
            if (!cursor.isStart() && !isIdle) {
                following.from(Long.parseLong(cursor.value()));
            }
            isBegun = true;
        }
        faces = isIdle ? null : new RuleFaces(rules, typeOf, nanos);
        costs = Map.of();
        stopped = Map.of();
        if (!rules.correlations().isEmpty()) {
            fill();
        }
    }

    /** Fills the windows of correlations with what was asked about in the last day, or came before all asking. */
    private void fill() throws InterruptedException {
        Instant now = clock.instant();
        long known = following.position();
        Instant before = begun.minus(MARGIN);
        RuleReplay.read(events, new TimeRange(now.minus(MEMORY), now.plus(AHEAD)), event -> {
            boolean isOld = known == Following.NONE ? event.received().isBefore(before) : event.position() <= known;
            if (isOld && !event.connector().equals(CONNECTOR)) {
                matches(event);
            }
        });
    }

    /**
     * An event is asked about once: correlations count it each time. So what was found is held until it is stored, and
     * nothing is asked meanwhile.
     */
    private void ask(List<StoredEvent> batch) throws InterruptedException {
        List<SecurityEvent> found = new ArrayList<>();
        Map<String, UUID> hiddenBy = new HashMap<>();
        RuleFaces asking = faces;
        if (asking != null) {
            asking.forgetTypes();
            for (StoredEvent event : batch) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (isAsked(event)) {
                    matches(event).forEach(match -> found.add(tuned(match, event, hiddenBy)));
                }
            }
        }
        costs = asking == null ? Map.of() : asking.costs();
        // Without rules there is nothing to remember, and a commit for nothing slows the intake.
        if (asking == null) {
            asked.addAndGet(batch.size());
        } else {
            pending = new Found(found, hiddenBy, batch.size(), following.upTo());
        }
        following.done();
        commit();
    }

    /** What came while nothing ran and is old, nobody waits for. */
    private boolean isAsked(StoredEvent event) {
        Instant time = event.event().time();
        return !event.received().isBefore(begun.minus(MARGIN))
                || !time.isBefore(begun.minus(MEMORY)) && time.isBefore(begun.plus(AHEAD));
    }

    private void commit() {
        Found now = pending;
        if (now == null) {
            return;
        }
        EventStore.Appended kept = events.append(CONNECTOR, now.events(), new Cursor(Long.toString(now.upTo())));
        pending = null;
        asked.addAndGet(now.asked());
        synchronized (hits) {
            for (StoredEvent finding : kept.stored()) {
                hits.merge(Objects.requireNonNull(finding.event().ruleId()), 1L, Long::sum);
            }
        }
        if (!now.events().isEmpty()) {
            onFound.run();
        }
        suppressions.hid(counted(kept.stored(), now.hiddenBy()));
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

    /**
     * What is to be stored.
     *
     * @param asked about so many events
     * @param upTo how far asking came with them
     */
    private record Found(List<SecurityEvent> events, Map<String, UUID> hiddenBy, int asked, long upTo) {}
}
