package dev.watchfloor.app.sigma.correlating;

import dev.watchfloor.app.sigma.SigmaCorrelation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The matches of one group that may still count together. Not thread-safe. */
final class Window {
    private static final long NEVER = Long.MIN_VALUE;
    /** An event may be so much later than others told before it, and by a whole time span, in milliseconds. */
    private static final long GRACE = 300_000;
    /** Sums are exact to so many parts of the time span. */
    private static final int STEPS = 1_000;

    private final List<String> group;
    private final int most;
    /** In order of time. */
    private final List<Sighting> sightings = new ArrayList<>(2);

    private long quietUntil = NEVER;

    /** @param most how many matches are kept */
    Window(List<String> group, int most) {
        this.group = group;
        this.most = most;
    }

    /** Takes a match in; says when that makes a time in which all is there. */
    Optional<CorrelationMatch> add(Sighting sighting, SigmaCorrelation correlation) {
        long span = correlation.within().toMillis();
        int place = keep(sighting, correlation);
        long old = newest() - span - Math.max(span, GRACE);
        int gone = 0;
        while (gone < sightings.size() && (sightings.get(gone).time() < old || sightings.size() - gone > most)) {
            gone++;
        }
        sightings.subList(0, gone).clear();
        int from = Math.max(place - gone, 0);
        return mayHold(from, sighting.time() + span, span, correlation)
                ? firstMatch(from, sighting.time() + span, span, correlation)
                : Optional.empty();
    }

    /** Whether any window that ends between these has as many matches as the condition asks for at the least. */
    private boolean mayHold(int from, long until, long span, SigmaCorrelation correlation) {
        if (!Figure.isCount(correlation)) {
            return true;
        }
        int first = since(sightings.get(from).time() - span, from);
        for (int last = from; last < sightings.size() && sightings.get(last).time() <= until; last++) {
            while (sightings.get(first).time() < sightings.get(last).time() - span) {
                first++;
            }
            if (!correlation.condition().isAbove(last - first + 1)) {
                return true;
            }
        }
        return false;
    }

    private Optional<CorrelationMatch> firstMatch(int from, long until, long span, SigmaCorrelation correlation) {
        Figure figure = Figure.of(correlation);
        int first = since(sightings.get(from).time() - span, from);
        sightings.subList(first, from).forEach(figure::take);
        for (int last = from; last < sightings.size() && sightings.get(last).time() <= until; last++) {
            long end = sightings.get(last).time();
            figure.take(sightings.get(last));
            while (sightings.get(first).time() < end - span) {
                figure.drop(sightings.get(first++));
            }
            boolean isNextSame =
                    last + 1 < sightings.size() && sightings.get(last + 1).time() == end;
            if (end > quietUntil && !isNextSame && correlation.condition().holds(figure.value())) {
                quietUntil = end + span;
                return Optional.of(match(correlation, figure.value(), sightings.subList(first, last + 1)));
            }
        }
        return Optional.empty();
    }

    /** The first sighting at that time or later, at or before {@code place}. */
    private int since(long time, int place) {
        int first = place;
        while (first > 0 && sightings.get(first - 1).time() >= time) {
            first--;
        }
        return first;
    }

    /** @return where it stands */
    private int keep(Sighting sighting, SigmaCorrelation correlation) {
        int place = place(sighting.time());
        switch (correlation.type()) {
            case VALUE_SUM, VALUE_AVG -> {
                long step = Math.max(1, correlation.within().toMillis() / STEPS);
                boolean isClose = place > 0 && sightings.get(place - 1).time() / step == sighting.time() / step;
                if (isClose) {
                    sightings.set(place - 1, sightings.get(place - 1).and(sighting));
                    return place - 1;
                }
            }
            case VALUE_COUNT -> {
                // Of one value the newest says all.
                for (int earlier = place - 1; earlier >= 0; earlier--) {
                    if (Objects.equals(sightings.get(earlier).value(), sighting.value())) {
                        sightings.remove(earlier);
                        place--;
                        break;
                    }
                }
            }
            case EVENT_COUNT, TEMPORAL, TEMPORAL_ORDERED, VALUE_PERCENTILE -> {}
        }
        sightings.add(place, sighting);
        return place;
    }

    private CorrelationMatch match(SigmaCorrelation correlation, BigDecimal figure, List<Sighting> window) {
        return new CorrelationMatch(
                correlation,
                group,
                figure,
                Instant.ofEpochMilli(window.getFirst().time()),
                Instant.ofEpochMilli(window.getLast().time()),
                window.stream()
                        .skip(Math.max(0, window.size() - CorrelationMatch.MOST_EVENTS))
                        .map(Sighting::event)
                        .toList());
    }

    private int place(long time) {
        int place = sightings.size();
        while (place > 0 && sightings.get(place - 1).time() > time) {
            place--;
        }
        return place;
    }

    /** How many matches it holds. */
    int size() {
        return sightings.size();
    }

    /** Time of the newest match, epoch milliseconds. */
    long newest() {
        return sightings.isEmpty() ? NEVER : sightings.getLast().time();
    }
}
