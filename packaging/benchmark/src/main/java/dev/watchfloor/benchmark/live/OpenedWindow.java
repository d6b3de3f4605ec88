package dev.watchfloor.benchmark.live;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.views.kit.Theme;
import dev.watchfloor.views.kit.Toolkit;
import dev.watchfloor.views.shell.ConsoleWindow;
import dev.watchfloor.views.shell.ViewOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/** The console's window as an operator has it, opened once per process. Thread-safe. */
final class OpenedWindow implements AutoCloseable {
    private final ConsoleWindow window;

    private OpenedWindow(ConsoleWindow window) {
        this.window = window;
    }

    /**
     * Shows the timeline.
     *
     * @param clock what the window takes for now
     * @param range length of time shown
     */
    static OpenedWindow open(Console console, Clock clock, Duration range)
            throws InterruptedException, ExecutionException {
        return Toolkit.call(() -> {
                    ConsoleWindow window = new ConsoleWindow(
                            new Stage(), console, new ViewOptions(Theme.DARK, 1600, 1000, clock, range, ""));
                    window.show();
                    return new OpenedWindow(window);
                })
                .get();
    }

    Scene scene() {
        return window.scene();
    }

    /** Position of the newest event that the list's model has, -1 when it has none. FX thread only. */
    long newestShown() {
        return scene().lookup(".wf-events") instanceof TableView<?> table
                        && !table.getItems().isEmpty()
                        && table.getItems().getFirst() instanceof StoredEvent newest
                ? newest.position()
                : -1;
    }

    @Override
    public void close() {
        Toolkit.run(window::close);
    }
}
