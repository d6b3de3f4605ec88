package dev.watchfloor.views.timeline;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.QueryText;
import dev.watchfloor.app.query.Reading;
import dev.watchfloor.app.savedviews.SavedView;
import dev.watchfloor.app.savedviews.ViewSpan;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.query.Views;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes saved views of what the timeline looks at, and looks at them again. */
final class TimelineViews implements Views {
    private final TimelineModel model;
    private final Listing listing;
    private final Consumer<String> onUnreadable;

    /**
     * What a view keeps besides query and time.
     *
     * @param order reads the list's order
     * @param sort puts the list in an order
     * @param grouping reads by which field events are counted
     * @param group counts by a field, or by none
     */
    record Listing(
            Supplier<Order> order,
            Consumer<Order> sort,
            Supplier<@Nullable Field> grouping,
            Consumer<@Nullable Field> group) {}

    /** @param onUnreadable given the query's text when this version cannot read it */
    TimelineViews(TimelineModel model, Listing listing, Consumer<String> onUnreadable) {
        this.model = model;
        this.listing = listing;
        this.onUnreadable = onUnreadable;
    }

    @Override
    public SavedView present(String name, boolean fixed) {
        TimelineViewport viewport = model.viewport();
        return new SavedView(
                name,
                QueryText.write(viewport.query()),
                fixed
                        ? new ViewSpan.Fixed(viewport.range())
                        : new ViewSpan.Latest(viewport.range().length()),
                listing.order().get(),
                listing.grouping().get());
    }

    @Override
    public boolean isFollowing() {
        return model.viewport().live();
    }

    @Override
    public void open(SavedView view) {
        Reading reading = QueryText.read(view.query());
        Query query = reading instanceof Reading.Understood(Query wanted) ? wanted : Query.ALL;
        model.go(
                switch (view.span()) {
                    case ViewSpan.Latest(Duration length) -> TimelineViewport.following(model.now(), length, query);
                    case ViewSpan.Fixed(TimeRange range) ->
                        model.viewport().lookingAt(range).withQuery(query);
                });
        listing.sort().accept(view.order());
        listing.group().accept(view.grouping());
        if (reading instanceof Reading.Misunderstood) {
            onUnreadable.accept(view.query());
        }
    }
}
