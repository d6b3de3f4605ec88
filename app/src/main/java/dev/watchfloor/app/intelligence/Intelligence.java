package dev.watchfloor.app.intelligence;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.connectors.spi.Indicator;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The indicators of this profile. Changes are durable, audited, and count for the next event. Thread-safe. */
public interface Intelligence {
    /** Whom operators' own indicators are from; no connector can be called so. */
    String OWN = "(own)";

    /** Whom matches are from. */
    String CONNECTOR = "(intelligence)";

    /** Most indicators that events are held against. */
    int MOST = 1_000_000;

    /** By name. */
    List<IndicatorSource> sources();

    /**
     * Those that fit, latest first.
     *
     * @param before only those of lower id; 0 starts at the latest
     * @param limit 1..10,000
     */
    List<KeptIndicator> page(IndicatorFilter filter, long before, int limit);

    long count(IndicatorFilter filter);

    Optional<KeptIndicator> find(long id);

    /**
     * Adds an own one; the same thing again takes the place of what was said of it.
     *
     * @throws UnfitIndicatorException when it is a network so wide (IPv4 beyond /8, IPv6 beyond /16) that a match would
     *     say nothing
     */
    KeptIndicator add(Indicator indicator) throws UnfitIndicatorException;

    /** They count no more, also when their source says them again. */
    void withdraw(Collection<KeptIndicator> indicators);

    /** Takes {@link #withdraw} back. */
    void restore(Collection<KeptIndicator> indicators);

    /** How many matches there were, by {@link KeptIndicator#ruleId()}. */
    Map<String, MatchCount> matches();

    /** What finds all events that say an indicator, and a few that have its words only. */
    Query eventsOf(KeptIndicator indicator);

    /** What finds the matches of an indicator. */
    Query matchesOf(KeptIndicator indicator);

    /**
     * Asks what is stored for an indicator.
     *
     * @param length how far back, from now
     * @param listener told at the start, after each step and at the end, on threads of the store: be quick
     * @return ends it when closed
     */
    Pin lookBack(KeptIndicator indicator, Duration length, Consumer<LookBack> listener);

    /** How it goes. Never blocks. */
    IntelligenceState state();

    /** Tells after indicators changed or matched, on the changing thread: be quick. */
    Pin subscribe(Runnable listener);
}
