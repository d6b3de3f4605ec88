package dev.watchfloor.views.query;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Breakdown;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Background;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts by value of what the query wants: a few fields' most frequent values, or one field in full. Loads in the
 * background; of several questions under way the newest wins. FX thread only.
 */
public final class StatisticsModel {
    /** Values of each field among several. */
    static final int TOP = 5;
    /** Values of one field in full. */
    static final int MOST = 1_000;

    /** Fields that can be chosen. */
    static final List<Field> FIELDS =
            Arrays.stream(Field.values()).filter(Value::isCountable).toList();

    private final EventStore store;
    private final Background background;
    private final Runnable onChange;
    private final List<Field> chosen = new ArrayList<>(List.of(
            Field.SEVERITY, Field.ACTION, Field.OUTCOME, Field.SOURCE, Field.USER, Field.RULE_NAME, Field.CONNECTOR));
    private List<Breakdown> top = List.of();
    private @Nullable Field grouping;
    private @Nullable Breakdown groups;
    private String problem = "";
    private int question;

    /** @param onChange after what is shown has changed */
    public StatisticsModel(EventStore store, Background background, Runnable onChange) {
        this.store = store;
        this.background = background;
        this.onChange = onChange;
    }

    /** Counts again. */
    void load(Query query, TimeRange range) {
        int asked = ++question;
        Field by = grouping;
        List<Field> fields = List.copyOf(chosen);
        var unused = background.load(
                () -> by == null ? tops(query, range, fields) : List.of(store.breakdown(query, range, by, MOST)),
                found -> {
                    if (asked == question) {
                        problem = "";
                        if (by == null) {
                            top = found;
                        } else {
                            groups = found.getFirst();
                        }
                        onChange.run();
                    }
                },
                sentence -> {
                    if (asked == question) {
                        problem = sentence;
                        onChange.run();
                    }
                });
    }

    private List<Breakdown> tops(Query query, TimeRange range, List<Field> fields) {
        return fields.stream()
                .map(field -> store.breakdown(query, range, field, TOP))
                .toList();
    }

    /** One field in full, null for several. The counts come with the next {@link #load}. */
    void groupBy(@Nullable Field field) {
        if (groups != null && groups.field() != field) {
            groups = null;
        }
        grouping = field;
    }

    /** Whether a field is among the several; in the order of {@link #FIELDS}. */
    void choose(Field field, boolean wanted) {
        if (wanted && !chosen.contains(field)) {
            chosen.add(field);
        } else if (!wanted) {
            chosen.remove(field);
        }
        chosen.sort(null);
        top = top.stream().filter(one -> chosen.contains(one.field())).toList();
    }

    boolean isChosen(Field field) {
        return chosen.contains(field);
    }

    @Nullable
    Field grouping() {
        return grouping;
    }

    /** The most frequent values of several fields. */
    List<Breakdown> top() {
        return top;
    }

    /** The values of the one field, null until they are there. */
    @Nullable
    Breakdown groups() {
        return groups;
    }

    /** What went wrong, empty when nothing. */
    String problem() {
        return problem;
    }
}
