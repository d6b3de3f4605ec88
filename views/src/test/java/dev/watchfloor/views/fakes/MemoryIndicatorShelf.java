package dev.watchfloor.views.fakes;

import dev.watchfloor.app.intelligence.IndicatorFilter;
import dev.watchfloor.app.intelligence.IndicatorShelf;
import dev.watchfloor.app.intelligence.IndicatorSource;
import dev.watchfloor.app.intelligence.Intelligence;
import dev.watchfloor.app.intelligence.KeptIndicator;
import dev.watchfloor.app.intelligence.KeptIndicator.State;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.IndicatorPage.LeftOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Indicators that end with the test. What a source says is added, and never taken back. */
final class MemoryIndicatorShelf implements IndicatorShelf {
    private final ConcurrentSkipListMap<Long, KeptIndicator> rows =
            new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private final Map<String, Instant> updated = new TreeMap<>();
    private final Map<String, List<LeftOut>> leftOut = new HashMap<>();
    private long last;

    @Override
    public Cursor cursor(String source) {
        return Cursor.START;
    }

    @Override
    public synchronized boolean keep(String source, IndicatorPage page, Instant now, int room) {
        for (IndicatorPage.Part part : page.parts()) {
            part.indicators()
                    .forEach(indicator -> put(new KeptIndicator(++last, source, indicator, now, null, null, "")));
            leftOut.computeIfAbsent(source, first -> new ArrayList<>()).addAll(part.leftOut());
        }
        updated.put(source, now);
        return true;
    }

    @Override
    public boolean withdrawAll(String source, Instant now) {
        return false;
    }

    @Override
    public synchronized KeptIndicator own(Indicator indicator, String who, Instant now) {
        rows.values()
                .removeIf(row -> row.isOwn() && row.indicator().observable().equals(indicator.observable()));
        return put(new KeptIndicator(++last, Intelligence.OWN, indicator, now, null, null, who));
    }

    @Override
    public void dismiss(Collection<Long> ids, @Nullable String who, Instant now) {
        ids.forEach(id -> rows.computeIfPresent(
                id,
                (same, row) -> new KeptIndicator(
                        id,
                        row.source(),
                        row.indicator(),
                        row.added(),
                        row.withdrawn(),
                        who == null ? null : now,
                        who == null ? row.by() : who)));
    }

    @Override
    public Optional<KeptIndicator> find(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<KeptIndicator> page(IndicatorFilter filter, Instant now, long before, int limit) {
        return rows.values().stream()
                .filter(row -> (before == 0 || row.id() < before) && fits(filter, row, now))
                .limit(limit)
                .toList();
    }

    @Override
    public long count(IndicatorFilter filter, Instant now) {
        return rows.values().stream().filter(row -> fits(filter, row, now)).count();
    }

    @Override
    public synchronized List<IndicatorSource> sources(Instant now) {
        Map<String, List<KeptIndicator>> bySource = new TreeMap<>();
        updated.keySet().forEach(source -> bySource.put(source, new ArrayList<>()));
        rows.values()
                .forEach(row -> bySource.computeIfAbsent(row.source(), first -> new ArrayList<>())
                        .add(row));
        return bySource.entrySet().stream()
                .map(entry -> new IndicatorSource(
                        entry.getKey(),
                        entry.getValue().stream()
                                .filter(row -> row.state(now) == State.ACTIVE)
                                .count(),
                        entry.getValue().size(),
                        leftOut.getOrDefault(entry.getKey(), List.of()),
                        updated.get(entry.getKey())))
                .toList();
    }

    @Override
    public void scan(Instant now, Scan each) {
        rows.values().stream()
                .filter(row -> row.state(now) == State.ACTIVE || row.state(now) == State.WAITING)
                .forEach(row -> each.see(
                        row.id(),
                        row.indicator().observable().kind(),
                        row.indicator().observable().value()));
    }

    @Override
    public void forget(Instant before) {}

    private KeptIndicator put(KeptIndicator row) {
        rows.put(row.id(), row);
        return row;
    }

    private static boolean fits(IndicatorFilter filter, KeptIndicator row, Instant now) {
        State state = row.state(now);
        Indicator indicator = row.indicator();
        String text = filter.text().strip().toLowerCase(java.util.Locale.ROOT);
        return (!filter.onlyActive() || state == State.ACTIVE || state == State.WAITING)
                && (filter.source() == null || filter.source().equals(row.source()))
                && (filter.leastConfidence() <= 0 || indicator.confidence() >= filter.leastConfidence())
                && (filter.kinds().isEmpty()
                        || filter.kinds().contains(indicator.observable().kind()))
                && (text.isEmpty()
                        || (indicator.observable().value() + " " + indicator.description() + " " + indicator.labels())
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains(text));
    }
}
