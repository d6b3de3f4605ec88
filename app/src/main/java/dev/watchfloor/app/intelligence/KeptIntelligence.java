package dev.watchfloor.app.intelligence;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.intake.ConnectorDesk;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.intake.IndicatorSink;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.timeline.Breakdown;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.app.work.Listeners;
import dev.watchfloor.app.work.Recurring;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Indicators on a shelf, and every event held against them. Does nothing by itself until {@link #start}. Thread-safe. */
public final class KeptIntelligence implements Intelligence, IndicatorSink, AutoCloseable {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final Duration UPKEEP = Duration.ofHours(24);
    private static final int MOST_VALUES = 10_000;
    private static final int MOST_NAMED = 3;

    private final IndicatorShelf shelf;
    private final EventStore events;
    private final AuditLog audit;
    private final String who;
    private final Clock clock;
    private final Listeners listeners = new Listeners();
    private final IndicatorLookup lookup;
    private final IndicatorWatch watch;
    private final List<Pin> running = new CopyOnWriteArrayList<>();
    /** The upkeep's own. */
    private Set<String> connected = Set.of();
    /** The upkeep's own: when what is long over is forgotten next. */
    private Instant forgetting = Instant.MIN;

    /** @param who adds and withdraws here */
    public KeptIntelligence(IndicatorShelf shelf, EventStore events, AuditLog audit, String who, Clock clock) {
        this.shelf = shelf;
        this.events = events;
        this.audit = audit;
        this.who = who;
        this.clock = clock;
        lookup = new IndicatorLookup(shelf, clock);
        watch = new IndicatorWatch(events, lookup, clock, listeners::tell);
    }

    /** Begins to match. What a connector said that there is no more is withdrawn: nobody would ever take it back. */
    public synchronized void start(ConnectorDesk connectors) {
        if (!running.isEmpty()) {
            return;
        }
        // On a thread of its own: whoever starts the console does not wait for it, and a full disk does not stop the
        // rest.
        Recurring upkeep = Recurring.start("intelligence-upkeep", () -> keepUp(connectors), UPKEEP);
        running.add(connectors.subscribe(upkeep::wake));
        running.add(upkeep::close);
        begin();
    }

    /** Begins to match. */
    void begin() {
        watch.start();
    }

    private void keepUp(ConnectorDesk connectors) {
        withdrawOrphans(connectors);
        Instant now = clock.instant();
        if (!now.isBefore(forgetting)) {
            shelf.forget(now.minus(REMEMBERED));
            forgetting = now.plus(UPKEEP);
        }
    }

    @Override
    public Cursor cursor(String source) {
        return shelf.cursor(source);
    }

    @Override
    public void keep(String source, IndicatorPage page) {
        boolean isChanged = true;
        try {
            isChanged =
                    shelf.keep(source, WideNetworks.leftOut(page), clock.instant(), Math.max(0, MOST - lookup.size()));
        } finally {
            // Of a page that broke off, some may be kept.
            if (isChanged) {
                changed();
            }
        }
    }

    @Override
    public List<IndicatorSource> sources() {
        return shelf.sources(clock.instant());
    }

    @Override
    public List<KeptIndicator> page(IndicatorFilter filter, long before, int limit) {
        return shelf.page(filter, clock.instant(), before, limit);
    }

    @Override
    public long count(IndicatorFilter filter) {
        return shelf.count(filter, clock.instant());
    }

    @Override
    public Optional<KeptIndicator> find(long id) {
        return shelf.find(id);
    }

    @Override
    public KeptIndicator add(Indicator indicator) throws UnfitIndicatorException {
        if (WideNetworks.isTooWide(indicator.observable())) {
            throw new UnfitIndicatorException(WideNetworks.REASON);
        }
        KeptIndicator kept = shelf.own(indicator, who, clock.instant());
        lookup.staleAtOnce();
        audit.write(
                "indicator.add",
                indicator.observable().value(),
                "",
                "DONE",
                "Confidence " + (indicator.confidence() == Indicator.UNKNOWN ? "unknown" : indicator.confidence())
                        + (indicator.validUntil() == null ? "" : ", until " + indicator.validUntil()) + ".");
        listeners.tell();
        return kept;
    }

    @Override
    public void withdraw(Collection<KeptIndicator> indicators) {
        dismiss(indicators, who, "indicator.withdraw", "Counts no more, also when its source says it again.");
    }

    @Override
    public void restore(Collection<KeptIndicator> indicators) {
        dismiss(indicators, null, "indicator.restore", "Counts again.");
    }

    @Override
    public Map<String, MatchCount> matches() {
        Map<String, MatchCount> counts = new HashMap<>();
        for (Breakdown.Value value : values(TimeRange.EVER)) {
            counts.put(value.text(), new MatchCount(0, value.events()));
        }
        Instant now = clock.instant();
        for (Breakdown.Value value : values(new TimeRange(now.minus(DAY), now.plus(DAY)))) {
            counts.computeIfPresent(value.text(), (text, count) -> new MatchCount(value.events(), count.ever()));
        }
        return counts;
    }

    @Override
    public Query eventsOf(KeptIndicator indicator) {
        return LookBackRun.query(indicator.indicator().observable());
    }

    @Override
    public Query matchesOf(KeptIndicator indicator) {
        return LookBackRun.connector(CONNECTOR)
                .and(new Query.Text(Field.RULE_ID, TextPattern.exactly(indicator.ruleId())));
    }

    @Override
    public Pin lookBack(KeptIndicator indicator, Duration length, Consumer<LookBack> listener) {
        Instant now = clock.instant();
        return LookBackRun.start(
                events, indicator.indicator().observable(), new TimeRange(now.minus(length), now), listener);
    }

    @Override
    public IntelligenceState state() {
        return new IntelligenceState(lookup.size(), watch.asked(), watch.waiting(), watch.found(), lookup.bytes());
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    @Override
    public void close() {
        running.forEach(Pin::close);
        running.clear();
        watch.close();
    }

    private List<Breakdown.Value> values(TimeRange range) {
        return events.breakdown(LookBackRun.connector(CONNECTOR), range, Field.RULE_ID, MOST_VALUES)
                .values();
    }

    private void dismiss(
            Collection<KeptIndicator> indicators,
            @org.jspecify.annotations.Nullable String by,
            String act,
            String words) {
        if (indicators.isEmpty()) {
            return;
        }
        shelf.dismiss(indicators.stream().map(KeptIndicator::id).toList(), by, clock.instant());
        lookup.staleAtOnce();
        String named =
                indicators.stream().limit(MOST_NAMED).map(KeptIndicator::ruleId).collect(Collectors.joining(", "));
        audit.write(
                act,
                indicators.size() <= MOST_NAMED ? named : named + " and " + (indicators.size() - MOST_NAMED) + " more",
                "",
                "DONE",
                words);
        listeners.tell();
    }

    private void withdrawOrphans(ConnectorDesk connectors) {
        Set<String> names =
                connectors.list().stream().map(ConnectorStatus::name).collect(Collectors.toSet());
        // Told of each page that a connector brings, and only another list of them concerns us.
        if (names.equals(connected)) {
            return;
        }
        for (IndicatorSource source : sources()) {
            boolean isGone = !source.name().equals(OWN) && !names.contains(source.name());
            if (isGone && shelf.withdrawAll(source.name(), clock.instant())) {
                changed();
            }
        }
        connected = names;
    }

    private void changed() {
        lookup.stale();
        listeners.tell();
    }
}
