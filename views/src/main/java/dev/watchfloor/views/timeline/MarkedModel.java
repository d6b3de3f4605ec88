package dev.watchfloor.views.timeline;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.Latest;
import dev.watchfloor.views.kit.Pins;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Keeps what is marked while rows come and go. Rows stay marked when they leave the screen; “all matching” ends when
 * something else is looked for, because it would mean something else. FX thread only.
 */
final class MarkedModel {
    /** Most rows that are marked one by one. */
    static final int MOST_ROWS = 10_000;

    private final TimelineModel model;
    private final Latest questions;
    private final Pins pins = new Pins();
    private final ReadOnlyObjectWrapper<Marked> marked = new ReadOnlyObjectWrapper<>(new Marked.None());

    MarkedModel(TimelineModel model, FxBridge bridge) {
        this.model = model;
        this.questions = bridge.latest();
    }

    void start() {
        pins.listen(model.viewportProperty(), this::lookedElsewhere);
    }

    void stop() {
        pins.close();
    }

    /** Marks a row, or takes its mark away. */
    void toggle(StoredEvent event) {
        Map<Long, StoredEvent> rows = rows();
        if (rows.remove(event.position()) == null) {
            rows.put(event.position(), event);
        }
        set(rows);
    }

    /** Marks rows in addition to those that are. */
    void add(List<StoredEvent> events) {
        Map<Long, StoredEvent> rows = rows();
        events.forEach(event -> rows.put(event.position(), event));
        set(rows);
    }

    /** Marks everything that matches now, after counting it. */
    void all(Order order, Consumer<String> onError) {
        TimelineViewport asked = model.viewport();
        TimeRange range = asked.range();
        Query query = asked.query().at(model.now());
        questions.forget();
        marked.set(new Marked.Counting());
        questions.load(
                () -> model.queries().count(query, range),
                count -> {
                    if (marked.get() instanceof Marked.Counting) {
                        marked.set(count == 0 ? new Marked.None() : new Marked.All(asked, query, range, order, count));
                    }
                },
                sentence -> {
                    marked.set(new Marked.None());
                    onError.accept(sentence);
                });
    }

    void clear() {
        questions.forget();
        marked.set(new Marked.None());
    }

    boolean isMarked(StoredEvent event) {
        return switch (marked.get()) {
            case Marked.None none -> false;
            case Marked.Counting counting -> false;
            case Marked.Rows(var rows) -> rows.containsKey(event.position());
            case Marked.All all -> all.range().contains(event.event().time());
        };
    }

    Marked marked() {
        return marked.get();
    }

    ReadOnlyObjectProperty<Marked> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    private Map<Long, StoredEvent> rows() {
        questions.forget();
        return marked.get() instanceof Marked.Rows(var rows) ? new LinkedHashMap<>(rows) : new LinkedHashMap<>();
    }

    private void set(Map<Long, StoredEvent> rows) {
        if (rows.size() <= MOST_ROWS) {
            marked.set(rows.isEmpty() ? new Marked.None() : new Marked.Rows(rows));
        }
    }

    private void lookedElsewhere(TimelineViewport now) {
        if (marked.get() instanceof Marked.All all) {
            TimelineViewport then = all.asked();
            boolean same = now.query().equals(then.query())
                    && (now.range().equals(then.range()) || then.live())
                    && now.range().length().equals(then.range().length());
            if (!same) {
                clear();
            }
        } else if (marked.get() instanceof Marked.Counting) {
            // The count that comes is about what was looked at before.
            if (!now.live()) {
                clear();
            }
        }
    }
}
