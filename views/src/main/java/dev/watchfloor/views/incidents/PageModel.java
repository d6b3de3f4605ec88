package dev.watchfloor.views.incidents;

import dev.watchfloor.app.incidents.Incident;
import dev.watchfloor.app.incidents.Incidents;
import dev.watchfloor.app.incidents.Reach;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.Latest;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one incident in the background, and its reach apart from it. FX thread only. */
final class PageModel {
    private final Incidents incidents;
    private final Latest reading;
    private final Latest reaching;
    private final Runnable onChange;
    private final Consumer<String> onError;
    private long number;
    private @Nullable PageData data;
    private ReachState reach = new ReachState.Asking();

    /** @param onChange after what is shown, or its reach, changed */
    PageModel(Incidents incidents, FxBridge bridge, Runnable onChange, Consumer<String> onError) {
        this.incidents = incidents;
        this.reading = bridge.latest();
        this.reaching = bridge.latest();
        this.onChange = onChange;
        this.onError = onError;
    }

    long number() {
        return number;
    }

    @Nullable
    PageData data() {
        return data;
    }

    ReachState reach() {
        return reach;
    }

    /** Changes to another one; what was asked about the one before never arrives. */
    void open(long wanted) {
        if (wanted != number) {
            reading.forget();
            reaching.forget();
            number = wanted;
            data = null;
            reach = new ReachState.Asking();
        }
        reload();
        askReach();
    }

    void reload() {
        if (number == 0) {
            return;
        }
        long asked = number;
        reading.load(
                () -> incidents.incident(asked).map(incident -> new PageData(incident, incidents.acts(asked))),
                this::show,
                onError);
    }

    /** Reads the events once more; seconds for a large one. */
    void askReach() {
        if (number == 0) {
            return;
        }
        long asked = number;
        reaching.load(
                () -> incidents.reach(asked), this::reached, sentence -> reached(new ReachState.Failed(sentence)));
    }

    private void show(Optional<PageData> found) {
        PageData before = data;
        data = found.orElse(null);
        if (data != null && data.equals(before)) {
            // A button must not vanish under the finger.
            return;
        }
        onChange.run();
        if (before != null && data != null && differ(before, data)) {
            askReach();
        }
    }

    /** What is asked about the events depends on the threads and on when it was contained. */
    private static boolean differ(PageData before, PageData now) {
        Incident one = before.incident();
        Incident other = now.incident();
        return !one.threads().equals(other.threads())
                || before.acts().size() != now.acts().size();
    }

    private void reached(Optional<Reach> answer) {
        reached(answer.<ReachState>map(ReachState.Known::new).orElseGet(ReachState.NoThread::new));
    }

    private void reached(ReachState state) {
        reach = state;
        onChange.run();
    }
}
