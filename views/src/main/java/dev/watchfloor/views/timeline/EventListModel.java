package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.Latest;
import dev.watchfloor.views.kit.Pins;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The events of the visible range, newest first, loaded page by page. While the list stands at its top it grows with the
 * live view; while the operator reads further down it stands still and counts what is newer. FX thread only.
 */
final class EventListModel {
    private static final int PAGE = 200;

    private final TimelineModel model;
    private final Latest questions;
    private final Latest olderQuestions;
    private final ObservableList<StoredEvent> events = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper newer = new ReadOnlyLongWrapper();
    private final Pins pins = new Pins();
    private final PauseTransition rest = new PauseTransition(Duration.millis(150));
    private boolean atTop = true;
    private boolean complete;
    private @Nullable TimelineViewport shown;

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

    /** Whether the operator sees the newest row. */
    void setAtTop(boolean now) {
        boolean came = now && !atTop;
        atTop = now;
        if (came && newer.get() > 0) {
            load();
        }
    }

    /** Loads the next older page, unless all are there. */
    void loadOlder() {
        if (complete || events.isEmpty() || shown == null) {
            return;
        }
        TimelineViewport present = shown;
        StoredEvent last = events.getLast();
        olderQuestions.load(
                () -> model.queries().older(present, PAGE, last),
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
        questions.load(() -> model.queries().list(viewport, PAGE), this::show, sentence -> {});
    }

    private void show(TimelineQueries.ListPage page) {
        count.set(page.count());
        TimelineViewport before = shown;
        boolean grows = before != null
                && before.live()
                && page.asked().live()
                && before.query().equals(page.asked().query());
        if (grows && !atTop) {
            Set<Long> here = positions(events);
            newer.set(page.events().stream()
                    .filter(event -> !here.contains(event.position()))
                    .count());
            return;
        }
        shown = page.asked();
        newer.set(0);
        complete = page.events().size() < PAGE;
        if (!grows || !insert(page.events())) {
            events.setAll(page.events());
        }
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
        if (join > 0) {
            events.addAll(0, page.subList(0, join));
        }
        if (events.size() > 2 * PAGE) {
            events.remove(PAGE, events.size());
        }
        return true;
    }

    private static Set<Long> positions(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::position).collect(Collectors.toCollection(HashSet::new));
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
}
