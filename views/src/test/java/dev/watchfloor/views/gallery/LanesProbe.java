package dev.watchfloor.views.gallery;

import dev.watchfloor.views.fakes.BusyConsole;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.kit.Theme;
import dev.watchfloor.views.shell.ConsoleWindow;
import dev.watchfloor.views.shell.FrameGaps;
import dev.watchfloor.views.shell.ViewOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

/**
 * Turns the wheel over and drags the lanes of ten million events and writes the frame gaps to {@code frame-gaps.txt} in
 * the folder given. Run with a display and {@code -Dprism.order=sw}.
 */
public final class LanesProbe extends Application {
    private static final int STEPS = 240;

    private final List<String> lines = new ArrayList<>();
    private ConsoleWindow window;
    private FrameGaps gaps;

    /** Starts it from the class path. */
    public static final class Main {
        private Main() {}

        /** @param arguments the folder */
        public static void main(String[] arguments) {
            Application.launch(LanesProbe.class, arguments);
        }
    }

    private interface Step {
        void at(Node lanes, int step);
    }

    @Override
    public void start(Stage stage) {
        Clock clock = Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC);
        window = new ConsoleWindow(
                stage,
                BusyConsole.with(clock, 3_000),
                new ViewOptions(Theme.DARK, 1600, 1000, clock, Duration.ofHours(24), ""));
        window.show();
        gaps = new FrameGaps();
        gaps.start();
        after(() -> run(
                "warm",
                LanesProbe::wheel,
                () -> run(
                        "idle",
                        (lanes, step) -> {},
                        () -> run(
                                "zoom",
                                LanesProbe::wheel,
                                () -> run(
                                        "pan", LanesProbe::drag, () -> run("point", LanesProbe::point, this::end))))));
    }

    private void run(String name, Step action, Runnable next) {
        Node lanes = window.scene().lookup(".wf-lanes");
        gaps.forget();
        long busyBefore = busy("JavaFX Application Thread");
        long drawnBefore = busy("QuantumRenderer");
        new AnimationTimer() {
            private int step;

            @Override
            public void handle(long now) {
                action.at(lanes, step++);
                if (step == STEPS) {
                    stop();
                    lines.add(name + " " + gaps.report() + " per frame: FX "
                            + millis(busy("JavaFX Application Thread") - busyBefore) + " ms, renderer "
                            + millis(busy("QuantumRenderer") - drawnBefore) + " ms");
                    after(next);
                }
            }
        }.start();
    }

    /** Processor time of a thread, which unlike gaps says the same however busy the machine is otherwise. */
    private static long busy(String name) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(name)) {
                sum += threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return sum;
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / 1e6 / STEPS);
    }

    private static void wheel(Node lanes, int step) {
        if (step % 3 != 0) {
            return;
        }
        double turn = step < STEPS / 2 ? 20 : -20;
        Bounds box = lanes.getBoundsInLocal();
        double x = box.getWidth() * 0.9;
        double y = box.getHeight() * 0.4;
        lanes.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                turn,
                0,
                turn,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
    }

    private static void drag(Node lanes, int step) {
        double x = lanes.getBoundsInLocal().getWidth() * 0.3 + (step < STEPS / 2 ? step : STEPS - step) * 4.0;
        var type = step == 0
                ? MouseEvent.MOUSE_PRESSED
                : step == STEPS - 1 ? MouseEvent.MOUSE_RELEASED : MouseEvent.MOUSE_DRAGGED;
        mouse(lanes, type, x, 200, true);
    }

    private static void point(Node lanes, int step) {
        mouse(lanes, MouseEvent.MOUSE_MOVED, 200 + step * 3.0, 150 + step * 0.5, false);
    }

    private static void mouse(
            Node lanes, javafx.event.EventType<MouseEvent> type, double x, double y, boolean pressed) {
        lanes.fireEvent(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                pressed,
                false,
                false,
                false,
                false,
                false,
                null));
    }

    private void end() {
        gaps.close();
        try {
            Files.write(Path.of(getParameters().getRaw().getFirst(), "frame-gaps.txt"), lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        window.close();
        Platform.exit();
    }

    private static void after(Runnable action) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(800));
        pause.setOnFinished(over -> action.run());
        pause.play();
    }
}
