package dev.watchfloor.launcher.window;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.operators.factors.FidoTools;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.Toolkit;
import dev.watchfloor.views.shell.ConsoleWindow;
import dev.watchfloor.views.shell.FrontDoor;
import dev.watchfloor.views.shell.ViewOptions;
import dev.watchfloor.views.signin.Door;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/**
 * The console's one window. The toolkit starts once per process, so each process shows at most one. {@link #show}
 * blocks until the operator closes it.
 */
public final class Window {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private Window() {}

    /** Whether there is a display to open a window on. */
    public static boolean isPossible() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win") || system.contains("mac")) {
            return true;
        }
        String display = System.getenv("DISPLAY");
        return display != null && !display.isBlank();
    }

    /** Opens the window and returns when it was closed. */
    public static void show(Console console, WindowRequest request) throws InterruptedException, CommandFailure {
        CountDownLatch closed = new CountDownLatch(1);
        open(console, request, closed);
        closed.await();
        Platform.exit();
    }

    /**
     * As {@link #show(Console, WindowRequest)}, with a banner that changes.
     *
     * @param banner asked on the toolkit's thread each second: returns at once
     */
    public static void show(Console console, WindowRequest request, Supplier<String> banner)
            throws InterruptedException, CommandFailure {
        CountDownLatch closed = new CountDownLatch(1);
        try (FxBridge bridge = new FxBridge()) {
            ConsoleWindow window = open(console, request, closed);
            Toolkit.run(() -> bridge.every(SECOND, () -> window.banner(banner.get())));
            closed.await();
        }
        Platform.exit();
    }

    /** Opens the window on the sign-in page, or for somebody who is signed in; returns when it was closed. */
    public static void show(Door door, @Nullable Console signedIn, WindowRequest request)
            throws InterruptedException, CommandFailure {
        CountDownLatch closed = new CountDownLatch(1);
        onToolkit(() -> {
            Stage stage = stage(closed);
            FrontDoor front = new FrontDoor(stage, door, options(request), request.screen());
            if (signedIn == null) {
                front.show();
            } else {
                front.enter(signedIn);
            }
            return front;
        });
        closed.await();
        Platform.exit();
    }

    /** Opens the window on the toolkit's thread; {@code closed} is counted down when it is gone. */
    static ConsoleWindow open(Console console, WindowRequest request, CountDownLatch closed)
            throws InterruptedException, CommandFailure {
        return onToolkit(() -> shown(console, request, closed));
    }

    private static <T> T onToolkit(Supplier<T> work) throws InterruptedException, CommandFailure {
        try {
            return Toolkit.call(work).get();
        } catch (ExecutionException failed) {
            // So JavaFX says that there is no display, or that it does not answer.
            if (failed.getCause() instanceof UnsupportedOperationException) {
                throw new CommandFailure("The window cannot be opened: the display does not answer. Check DISPLAY, or"
                        + " use a command that needs no window (watchfloor --help).");
            }
            throw new IllegalStateException("the window could not be built", failed.getCause());
        }
    }

    private static ConsoleWindow shown(Console console, WindowRequest request, CountDownLatch closed) {
        ConsoleWindow window = new ConsoleWindow(stage(closed), console, options(request));
        window.show();
        window.open(request.screen());
        return window;
    }

    private static Stage stage(CountDownLatch closed) {
        Stage stage = new Stage();
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> closed.countDown());
        return stage;
    }

    private static ViewOptions options(WindowRequest request) {
        return new ViewOptions(
                request.theme(),
                request.width(),
                request.height(),
                Clock.systemUTC(),
                request.range(),
                request.banner(),
                FidoTools.onPath());
    }
}
