package dev.watchfloor.views.intelligence;

import dev.watchfloor.app.intelligence.IndicatorFilter;
import dev.watchfloor.app.intelligence.IndicatorSource;
import dev.watchfloor.app.intelligence.Intelligence;
import dev.watchfloor.app.intelligence.KeptIndicator;
import dev.watchfloor.app.intelligence.MatchCount;
import dev.watchfloor.views.kit.Background;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the intelligence screen shows. FX thread only; the store is asked in the background. */
final class IntelligenceModel {
    /** Most rows; what is not among them is found by the filter. */
    static final int MOST = 500;

    /** Which indicators are shown. */
    enum Which {
        /** Those that events are held against. */
        ACTIVE,
        /** Those of them that the operators added. */
        OWN,
        /** Also what expired or was withdrawn. */
        ALL
    }

    private record Loaded(
            List<IndicatorSource> sources,
            List<KeptIndicator> indicators,
            long number,
            Map<String, MatchCount> matches) {}

    private final Intelligence intelligence;
    private final Background background;
    private final Runnable onChange;
    private Which which = Which.ACTIVE;
    private String text = "";
    private @Nullable String source;
    private @Nullable Loaded loaded;
    private String problem = "";
    private boolean loading;
    private boolean stale;

    /** @param onChange after anything shown changed */
    IntelligenceModel(Intelligence intelligence, Background background, Runnable onChange) {
        this.intelligence = intelligence;
        this.background = background;
        this.onChange = onChange;
    }

    /** Asks again; once more afterwards when asked meanwhile. */
    void load() {
        if (loading) {
            stale = true;
            return;
        }
        loading = true;
        stale = false;
        IndicatorFilter filter = filter();
        var unused = background.load(
                () -> new Loaded(
                        intelligence.sources(),
                        intelligence.page(filter, 0, MOST),
                        intelligence.count(filter),
                        intelligence.matches()),
                now -> {
                    loaded = now;
                    problem = "";
                    over();
                },
                sentence -> {
                    problem = sentence;
                    over();
                });
    }

    private void over() {
        loading = false;
        onChange.run();
        if (stale) {
            load();
        }
    }

    void show(Which wanted) {
        which = wanted;
        load();
    }

    void search(String words) {
        text = words;
        load();
    }

    /** Only what this source says, or again all when it is only this one already. */
    void only(String wanted) {
        source = wanted.equals(source) ? null : wanted;
        load();
    }

    @Nullable
    String onlySource() {
        return source;
    }

    boolean isFiltered() {
        return !text.isBlank() || source != null;
    }

    Which which() {
        return which;
    }

    boolean isKnown() {
        return loaded != null;
    }

    List<IndicatorSource> sources() {
        return loaded == null ? List.of() : loaded.sources();
    }

    List<IndicatorRow> rows() {
        Loaded now = loaded;
        return now == null
                ? List.of()
                : now.indicators().stream()
                        .map(kept -> new IndicatorRow(kept, now.matches().getOrDefault(kept.ruleId(), MatchCount.NONE)))
                        .toList();
    }

    /** How many fit, also beyond those that are shown. */
    long number() {
        return loaded == null ? 0 : loaded.number();
    }

    String problem() {
        return problem;
    }

    private IndicatorFilter filter() {
        String from = which == Which.OWN ? Intelligence.OWN : source;
        return new IndicatorFilter(text, Set.of(), from, 0, which != Which.ALL);
    }
}
