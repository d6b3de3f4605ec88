package dev.watchfloor.views.timeline;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.inplace.InPlaceDialogs;
import dev.watchfloor.views.query.Asker;
import java.util.function.Consumer;

/** Asks by moving the timeline's viewport, so that each question is a step of its history. */
final class TimelineAsker implements Asker {
    private final TimelineModel model;
    private final Consumer<Field> grouping;
    private final Consumer<String> announcing;
    private final InPlaceDialogs places;

    /** @param grouping shows the counts by a field */
    TimelineAsker(TimelineModel model, Consumer<Field> grouping, Consumer<String> announcing, InPlaceDialogs places) {
        this.model = model;
        this.places = places;
        this.grouping = grouping;
        this.announcing = announcing;
    }

    @Override
    public Query query() {
        return model.viewport().query();
    }

    @Override
    public TimeRange range() {
        return model.viewport().range();
    }

    @Override
    public void ask(Query query) {
        model.go(model.viewport().withQuery(query));
    }

    @Override
    public void ask(Query query, TimeRange range) {
        model.go(model.viewport().lookingAt(range).withQuery(query));
    }

    @Override
    public void groupBy(Field field) {
        grouping.accept(field);
    }

    @Override
    public boolean hasPlaces() {
        return places.hasPlaces();
    }

    @Override
    public void askInPlace(Query wanted) {
        places.open(wanted, range());
    }

    @Override
    public void announce(String sentence) {
        announcing.accept(sentence);
    }
}
