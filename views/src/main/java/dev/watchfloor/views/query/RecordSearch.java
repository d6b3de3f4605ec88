package dev.watchfloor.views.query;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.SearchProgress;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.FxBridge;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Searches the records as received whenever the query asks for words in them. One search at a time: another query or
 * range ends it. FX thread only.
 */
public final class RecordSearch {
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final EventStore store;
    private final FxBridge bridge;
    private final Runnable onFound;
    private final ReadOnlyObjectWrapper<@Nullable State> state = new ReadOnlyObjectWrapper<>();
    private @Nullable Wanted wanted;
    private @Nullable Run run;
    private @Nullable Pin clock;

    /**
     * How a search stands.
     *
     * @param stopped whether the operator stopped it before its end
     */
    public record State(SearchProgress progress, boolean stopped) {}

    /** What a search is about; while live only the length matters: the range moves on by itself. */
    private record Wanted(Query query, TimeRange range, boolean live) {
        boolean isSame(@Nullable Wanted other) {
            return other != null
                    && query.equals(other.query)
                    && live == other.live
                    && (live ? range.length().equals(other.range.length()) : range.equals(other.range));
        }
    }

    /** One search under way or over. */
    private static final class Run {
        private final AtomicReference<@Nullable SearchProgress> latest = new AtomicReference<>();
        private final boolean quiet;
        private @Nullable Pin pin;
        private boolean ended;

        Run(boolean quiet) {
            this.quiet = quiet;
        }

        void end() {
            ended = true;
            if (pin != null) {
                pin.close();
            }
        }
    }

    /** @param onFound told at most ten times a second while a search makes progress */
    public RecordSearch(EventStore store, FxBridge bridge, Runnable onFound) {
        this.store = store;
        this.bridge = bridge;
        this.onFound = onFound;
    }

    /** Whether only the records as received can answer a query in full. */
    public static boolean isNeeded(Query query) {
        return switch (query) {
            case Query.Anywhere anywhere -> true;
            case Query.And(var parts) -> parts.stream().anyMatch(RecordSearch::isNeeded);
            case Query.Or(var parts) -> parts.stream().anyMatch(RecordSearch::isNeeded);
            case Query.Not(var part) -> isNeeded(part);
            case Query.Text(var field, var pattern) -> field == Field.RAW || field == Field.ID;
            case Query.Has has -> false;
            case Query.OneOf oneOf -> false;
            case Query.Numbers numbers -> false;
            case Query.Times times -> false;
            case Query.Network network -> false;
        };
    }

    /** What is looked at now: starts, goes on with or ends a search. */
    public void look(Query query, TimeRange range, boolean live) {
        Wanted next = isNeeded(query) ? new Wanted(query, range, live) : null;
        boolean same = next != null && next.isSame(wanted);
        wanted = next;
        if (same) {
            return;
        }
        end();
        state.set(null);
        if (next != null) {
            start(next, false);
        }
    }

    /** Ends the search; what it found stays. */
    public void stop() {
        State present = state.get();
        if (present != null && !present.progress().done()) {
            end();
            state.set(new State(present.progress(), true));
        }
    }

    /** Begins to search again, now and then, for what comes in while live. */
    public void start() {
        clock = bridge.every(AGAIN, this::again);
    }

    /** Ends everything; the next {@link #look} begins anew. */
    public void close() {
        if (clock != null) {
            clock.close();
        }
        end();
        wanted = null;
        state.set(null);
    }

    /** How the search stands, null when none is needed. */
    public ReadOnlyObjectProperty<@Nullable State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private void again() {
        State present = state.get();
        if (wanted != null
                && wanted.live()
                && present != null
                && present.progress().done()) {
            start(wanted, true);
        }
    }

    private void start(Wanted about, boolean quiet) {
        end();
        Run started = new Run(quiet);
        run = started;
        Runnable signal = bridge.signal(() -> progressed(started));
        var unused = bridge.load(
                () -> store.search(about.query(), about.range(), progress -> {
                    started.latest.set(progress);
                    signal.run();
                }),
                pin -> {
                    started.pin = pin;
                    if (started.ended) {
                        pin.close();
                    }
                },
                sentence -> {});
    }

    private void progressed(Run of) {
        SearchProgress progress = of.latest.get();
        if (of != run || of.ended || progress == null) {
            return;
        }
        // What is searched again for newcomers only speaks at its end: the line would flicker.
        if (!of.quiet || progress.done()) {
            state.set(new State(progress, false));
        }
        onFound.run();
    }

    private void end() {
        if (run != null) {
            run.end();
            run = null;
        }
    }
}
