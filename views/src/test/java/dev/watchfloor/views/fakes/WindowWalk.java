package dev.watchfloor.views.fakes;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.views.kit.Theme;
import dev.watchfloor.views.shell.ConsoleWindow;
import dev.watchfloor.views.shell.ViewOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/** A walk through the whole window, opened for each test on a console of its own that holds the story. */
@NeedsDisplay
@ExtendWith(ApplicationExtension.class)
public abstract class WindowWalk {
    /** Length of time shown. */
    protected static final Duration RANGE = Duration.ofHours(2);

    protected final FakeConsole console = FakeConsole.withStory();
    protected final FakeSecurityKeys keys = new FakeSecurityKeys();
    protected ConsoleWindow window;

    /** Not {@code @Start}, which TestFX 4.0.18 looks for in the test's own class alone. */
    @BeforeEach
    final void open() throws TimeoutException {
        Clock clock = clock();
        FxToolkit.setupStage(stage -> {
            window = new ConsoleWindow(
                    stage, console, new ViewOptions(Theme.DARK, 1500, 920, clock, RANGE, "Test", keys));
            // The stage is one for all tests, and one that was made narrow stays so.
            stage.sizeToScene();
            window.show();
        });
    }

    /** What the window takes for now. Stands still unless a walk needs time to go by. */
    protected Clock clock() {
        return Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC);
    }

    @AfterEach
    final void close(FxRobot robot) {
        robot.interact(window::close);
    }

    /** Asks on the FX thread until it is so, at most a minute. */
    protected static void awaitUntil(Callable<Boolean> condition) {
        await().atMost(60, SECONDS).until(() -> Walks.onFx(condition));
    }
}
