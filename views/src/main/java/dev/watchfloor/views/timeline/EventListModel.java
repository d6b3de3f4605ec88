package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.Latest;
import dev.watchfloor.views.kit.Pins;
import java.time.Instant;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The events of the visible range in an order that the store makes over all that match, loaded page by page. Newest first
 * and at its top, the list grows with the live view; while the operator reads further down it stands still and counts
 * what is newer. In any other order it stands still until it is put in order again: rows that jump cannot be read. FX
 * thread only.
 */
final class EventListModel {
    private static final int PAGE = 200;
    /** Rows asked for while following: more than any window shows, few enough for ten answers a second. */
    private static final int TAIL = 80;

    private final TimelineModel model;
    private final Latest questions;
    private final Latest olderQuestions;
    private final ObservableList<StoredEvent> events = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper newer = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Order> order = new ReadOnlyObjectWrapper<>(Order.NEWEST_FIRST);
    private final ReadOnlyBooleanWrapper behind = new ReadOnlyBooleanWrapper();
    private final Pins pins = new Pins();
    private final PauseTransition rest = new PauseTransition(Duration.millis(150));
    private boolean atTop = true;
    private boolean complete;
    private @Nullable TimelineViewport shown;
    private Order shownOrder = Order.NEWEST_FIRST;
    private Instant shownAt = Instant.EPOCH;

    EventListModel(TimelineModel model, FxBridge bridge) {
        this.model = model;
        this.questions = bridge.latest();
        this.olderQuestions = bridge.latest();
        rest.setOnFinished(over -> load());
    }

    void start() {
        // The lanes load whenever viewport or data change: the list follows them.
        pins.listen(model.lanesProperty(), changed -> loadSoon());
        pins.add(rest::stop);
        load();
    }

    void stop() {
        pins.close();
    }

    /** Puts all matching events, not only those loaded, in another order. */
    void sort(Order wanted) {
        if (!wanted.equals(order.get())) {
            order.set(wanted);
            again();
        }
    }

    /** Loads from the top, so that what came in since is there too. */
    void again() {
        atTop = true;
        shown = null;
        questions.forget();
        olderQuestions.forget();
        load();
    }

    /** Whether the operator sees the first row. */
    void setAtTop(boolean now) {
        boolean came = now && !atTop;
        atTop = now;
        if (came && newer.get() > 0) {
            load();
        }
    }

    /** Loads the next page, unless all are there. */
    void loadOlder() {
        if (complete || events.isEmpty() || shown == null) {
            return;
        }
        TimelineViewport present = shown;
        Order by = shownOrder;
        StoredEvent last = events.getLast();
        olderQuestions.load(
                () -> model.queries().older(present, by, PAGE, last),
                page -> {
                    if (present.equals(shown) && !events.isEmpty() && events.getLast() == last) {
                        complete = page.size() < PAGE;
                        events.addAll(page);
                    }
                },
                sentence -> {});
    }

    /** Rows cost more to show than bars: while the view is dragged they wait until it rests. */
    private void loadSoon() {
        if (model.isMoving()) {
            rest.playFromStart();
        } else if (rest.getStatus() != Animation.Status.RUNNING) {
            rest.play();
        }
    }

    private void load() {
        TimelineViewport viewport = model.viewport();
        Order by = order.get();
        boolean tails = viewport.live() && by.equals(Order.NEWEST_FIRST) && !events.isEmpty();
        int limit = tails ? TAIL : PAGE;
        StoredEvent top = tails && !atTop ? events.getFirst() : null;
        questions.load(() -> model.queries().list(viewport, by, limit, top), this::show, sentence -> {});
    }

    private void show(TimelineQueries.ListPage page) {
        if (!page.order().equals(order.get())) {
            return;
        }
        count.set(page.count());
        TimelineViewport before = shown;
        boolean grows = before != null
                && before.live()
                && page.asked().live()
                && before.query().equals(page.asked().query())
                // In a longer range there are older events too, of which the rows that are here know nothing.
                && before.range().length().equals(page.asked().range().length())
                && shownOrder.equals(page.order());
        if (grows && !page.order().equals(Order.NEWEST_FIRST)) {
            behind.set(true);
            return;
        }
        if (grows && !atTop) {
            newer.set(page.newer());
            complete &= events.size() + page.newer() >= page.count();
            return;
        }
        shown = page.asked();
        shownOrder = page.order();
        shownAt = model.now();
        behind.set(false);
        newer.set(0);
        if (!grows || !insert(page.events())) {
            events.setAll(page.events());
        }
        complete = events.size() >= page.count();
    }

    /** Puts only what is new before what is there, so that selection and place stay. @return false when they do not join */
    private boolean insert(List<StoredEvent> page) {
        if (events.isEmpty() || page.isEmpty()) {
            return false;
        }
        long top = events.getFirst().position();
        int join = 0;
        while (join < page.size() && page.get(join).position() != top) {
            join++;
        }
        int same = Math.min(page.size() - join, events.size());
        for (int index = 0; index < same; index++) {
            if (page.get(join + index).position() != events.get(index).position()) {
                return false;
            }
        }
        if (same == 0) {
            return false;
        }
        // A search that goes back in time finds older ones, too: the list may have been complete until now.
        events.addAll(page.subList(join + same, page.size()));
        if (join > 0) {
            events.addAll(0, page.subList(0, join));
        }
        if (events.size() > 2 * PAGE) {
            events.remove(PAGE, events.size());
        }
        return true;
    }

    ObservableList<StoredEvent> events() {
        return events;
    }

    /** How many match in the visible range. */
    ReadOnlyLongProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** How many came in while the operator reads further down. */
    ReadOnlyLongProperty newerProperty() {
        return newer.getReadOnlyProperty();
    }

    /** The order that was asked for last. */
    ReadOnlyObjectProperty<Order> orderProperty() {
        return order.getReadOnlyProperty();
    }

    /** Whether events may have come or gone since a list that does not follow was put in order. */
    ReadOnlyBooleanProperty behindProperty() {
        return behind.getReadOnlyProperty();
    }

    /** When the rows were loaded. */
    Instant shownAt() {
        return shownAt;
    }
}
