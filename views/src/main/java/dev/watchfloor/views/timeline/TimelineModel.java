package dev.watchfloor.views.timeline;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.Pin;
import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.notes.Note;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.response.ActOutline;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.Latest;
import dev.watchfloor.views.kit.Pins;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the timeline screen looks at and what it found there. Loads behind the scenes whenever the viewport or the
 * console's data change, and keeps the old answer until the new one is there. FX thread only.
 */
final class TimelineModel {
    private static final Duration SLOW_REFRESH = Duration.ofSeconds(2);

    private final FxBridge bridge;
    private final Console console;
    private final TimelineQueries queries;
    private final Clock clock;
    private final ViewportHistory history = new ViewportHistory();
    private final Pins pins = new Pins();
    private final Latest laneQuestions;
    private final Latest sceneQuestions;
    private final Latest overviewQuestions;
    private final Waiting waiting;
    private final ReadOnlyObjectWrapper<TimelineViewport> viewport;
    private final ReadOnlyObjectWrapper<@Nullable LaneData> lanes = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SceneData> scene = new ReadOnlyObjectWrapper<>(SceneData.EMPTY);
    private final ReadOnlyObjectWrapper<TimelineQueries.@Nullable Overview> overview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(new Selection.Nothing());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private double laneWidth = 1000;
    private double sessionRoom = 120;
    private boolean moving;
    private boolean shown;
    private @Nullable Pin eventsPin;
    /** Whether nothing is selected because the operator came for something else, so that no incident comes by itself. */
    private boolean arrived;
    /** The incident that was selected without the operator's doing; while it is, the newest one is followed. */
    private @Nullable String followed;

    private BooleanSupplier inUse = () -> false;
    private TimeScale.@Nullable Bins asked;

    TimelineModel(Console console, FxBridge bridge, Clock clock, Duration initialRange) {
        this.console = console;
        this.bridge = bridge;
        this.clock = clock;
        this.queries = new TimelineQueries(console);
        this.waiting = new Waiting(queries, bridge);
        this.laneQuestions = bridge.latest();
        this.sceneQuestions = bridge.latest();
        this.overviewQuestions = bridge.latest();
        this.viewport =
                new ReadOnlyObjectWrapper<>(TimelineViewport.following(clock.instant(), initialRange, Query.ALL));
    }

    /** Subscribes to the console and loads. */
    void start() {
        shown = true;
        if (eventsPin == null) {
            Runnable events = bridge.signal(this::eventsCame);
            eventsPin = console.events().subscribe(appended -> events.run());
        }
        pins.add(bridge.watch(console.sessions()::subscribe, this::loadScene));
        pins.add(bridge.watch(console.threads()::subscribe, this::loadScene));
        // The audit tells of an act's beginning, the desk of its ends.
        pins.add(bridge.watch(console.audit()::subscribe, this::actsChanged));
        pins.add(bridge.watch(console.response()::subscribe, this::actsChanged));
        pins.add(bridge.watch(console.notebook()::subscribe, this::loadScene));
        pins.add(bridge.every(SLOW_REFRESH, this::loadOverview));
        follow();
        loadAll();
        // What came in while another screen showed waits too.
        waiting.recount(viewport.get().query());
    }

    /** Stops loading until the next {@link #start}. */
    void stop() {
        shown = false;
        pins.close();
    }

    /** Releases everything, for good. */
    void close() {
        stop();
        if (eventsPin != null) {
            eventsPin.close();
        }
    }

    // Looking

    /** Moves on with the clock while live; called once a frame. */
    void follow() {
        TimelineViewport present = viewport.get();
        if (!present.live() || moving) {
            return;
        }
        TimelineViewport next = present.at(clock.instant());
        TimeScale scale = new TimeScale(present.range(), laneWidth);
        if (Math.abs(scale.x(next.range().from())) >= 1) {
            viewport.set(next);
            if (!new TimeScale(next.range(), laneWidth).bins().equals(asked)) {
                loadLanes();
                loadScene();
            }
        }
    }

    /** Looks elsewhere; the present view can be gone back to. */
    void go(TimelineViewport next) {
        if (!next.equals(viewport.get())) {
            history.leave(viewport.get());
            look(next);
        }
    }

    /** Looks at what another screen leads to; what was selected before had nothing to do with it and is let go. */
    void arrive(TimelineViewport next) {
        select(new Selection.Nothing());
        arrived = true;
        go(next);
    }

    /** Looks elsewhere in the course of one drag or turn of the wheel, which counts as one step of history. */
    void move(TimelineViewport next) {
        if (!moving) {
            moving = true;
            history.leave(viewport.get());
        }
        look(next);
    }

    /** The drag or turn of the wheel is over. */
    void moved() {
        moving = false;
    }

    /** Whether the view is being dragged or zoomed right now. */
    boolean isMoving() {
        return moving;
    }

    void back() {
        history.back(viewport.get()).ifPresent(this::look);
    }

    void forward() {
        history.forward(viewport.get()).ifPresent(this::look);
    }

    /** Whether there is a way back and forward. */
    ViewportHistory history() {
        return history;
    }

    /** Changes between following the clock and standing still. */
    void toggleLive() {
        TimelineViewport present = viewport.get();
        go(present.live() ? present.paused() : present.resumed(clock.instant()));
    }

    /** Everything the store holds, whatever it takes to show it. */
    void fit() {
        var unused = bridge.load(
                queries::held, held -> held.ifPresent(all -> go(viewport.get().lookingAt(all))), problem::set);
    }

    /**
     * Where the lanes are drawn decides how many bins are asked for and how many rows of sessions there are.
     *
     * @param width of the lanes in logical pixels
     * @param room height of all rows of sessions in logical pixels
     */
    void setLanes(double width, double room) {
        if (width >= 1 && (width != laneWidth || room != sessionRoom)) {
            laneWidth = width;
            sessionRoom = room;
            loadLanes();
            loadScene();
        }
    }

    private void look(TimelineViewport next) {
        TimelineViewport before = viewport.get();
        if (next.live()) {
            waiting.end();
        } else if (before.live()) {
            waiting.begin(now());
        }
        viewport.set(next.at(now()));
        if (!before.query().equals(next.query())) {
            laneQuestions.forget();
            overviewQuestions.forget();
            waiting.recount(next.query());
        }
        loadAll();
    }

    // Choosing

    void select(Selection next) {
        followed = null;
        arrived = false;
        put(next);
    }

    /** Selects the act in view after the one that is selected, by time, and the first after the last. @return false without any */
    boolean selectNextAct() {
        List<ActOutline> acts = scene.get().acts();
        if (acts.isEmpty()) {
            return false;
        }
        int present = -1;
        if (selection.get() instanceof Selection.OfActs chosen) {
            String last = chosen.ids().getLast();
            present = acts.stream().map(ActOutline::id).toList().indexOf(last);
        }
        select(new Selection.OfActs(List.of(acts.get((present + 1) % acts.size()))));
        return true;
    }

    /** Selects the event that a note is about. @param onGone runs instead when it is no longer kept */
    void select(Note note, Runnable onGone) {
        var unused = bridge.load(
                () -> queries.find(note.event().position()),
                found -> found.ifPresentOrElse(event -> select(new Selection.OfEvent(event)), onGone),
                problem::set);
    }

    /** As long as {@code busy} says so, what is selected is not replaced by a newer incident. */
    void followNewestUnless(BooleanSupplier busy) {
        inUse = busy;
    }

    private void put(Selection next) {
        selection.set(next);
    }

    // Loading

    private void eventsCame() {
        if (shown && viewport.get().live()) {
            loadLanes();
        } else if (shown) {
            waiting.recount(viewport.get().query());
        }
    }

    /** The same question has other answers by now: a search has found something. */
    void reload() {
        loadAll();
    }

    private void loadAll() {
        loadLanes();
        loadScene();
        loadOverview();
    }

    private void loadLanes() {
        TimelineViewport present = viewport.get();
        TimeScale.Bins bins = new TimeScale(present.range(), laneWidth).bins();
        asked = bins;
        laneQuestions.load(
                () -> queries.lanes(present, bins),
                answer -> {
                    problem.set("");
                    lanes.set(answer);
                },
                problem::set);
    }

    private void loadScene() {
        TimelineViewport present = viewport.get();
        TimeScale scale = new TimeScale(present.range(), laneWidth);
        double room = sessionRoom;
        sceneQuestions.load(() -> queries.scene(present, scale, room), this::sceneCame, problem::set);
    }

    private void actsChanged() {
        loadScene();
        if (selection.get() instanceof Selection.OfActs chosen) {
            var unused = bridge.load(
                    () -> queries.acts(chosen.ids()),
                    acts -> {
                        if (selection.get() == chosen && !acts.isEmpty() && !acts.equals(chosen.acts())) {
                            put(new Selection.OfActs(acts));
                        }
                    },
                    problem::set);
        }
    }

    private void loadOverview() {
        TimelineViewport present = viewport.get();
        overviewQuestions.load(() -> queries.overview(present), overview::set, problem::set);
    }

    private void sceneCame(SceneData found) {
        scene.set(found);
        followNewest(found);
        switch (selection.get()) {
            case Selection.Nothing nothing -> {}
            case Selection.OfThread chosen ->
                found.threads().stream()
                        .filter(thread -> thread.id().equals(chosen.thread().id()))
                        .filter(thread -> !thread.equals(chosen.thread()))
                        .findFirst()
                        .ifPresent(grown -> put(new Selection.OfThread(grown)));
            case Selection.OfEvent event -> {}
            case Selection.OfActs acts -> {}
            case Selection.OfSession session -> {
                found.sessions().stream()
                        .filter(record -> record.provider()
                                        .equals(session.session().provider())
                                && record.session()
                                        .ref()
                                        .equals(session.session().session().ref()))
                        .filter(record -> record.state() != session.session().state())
                        .findFirst()
                        .ifPresent(changed -> put(new Selection.OfSession(changed)));
            }
        }
    }

    private void followNewest(SceneData found) {
        boolean untouched = selection.get() instanceof Selection.Nothing && !arrived
                || selection.get() instanceof Selection.OfThread(AttackThread shownNow)
                        && shownNow.id().equals(followed)
                        && !inUse.getAsBoolean();
        if (untouched) {
            found.newest().filter(newest -> !newest.id().equals(followed)).ifPresent(newest -> {
                followed = newest.id();
                put(new Selection.OfThread(newest));
            });
        }
    }

    // Properties

    Instant now() {
        return clock.instant();
    }

    TimelineViewport viewport() {
        return viewport.get();
    }

    ReadOnlyObjectProperty<TimelineViewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable LaneData> lanesProperty() {
        return lanes.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SceneData> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TimelineQueries.@Nullable Overview> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** Matching events stored since the view was paused. */
    ReadOnlyLongProperty waitingProperty() {
        return waiting.countProperty();
    }

    /** What went wrong with the last question, empty when nothing. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    TimelineQueries queries() {
        return queries;
    }
}
