package dev.watchfloor.views.gallery;

import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.kit.Theme;
import dev.watchfloor.views.shell.ConsoleWindow;
import dev.watchfloor.views.shell.Screen;
import dev.watchfloor.views.shell.ViewOptions;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Pictures of the whole window on the story, far and near, dark and light. */
public final class WindowGallery extends Application {
    private record Shot(String name, Theme theme, Duration range, boolean story, List<String> keys, Screen screen) {}

    private final Deque<Shot> shots = new ArrayDeque<>();
    private String folder = ".";

    /** Starts it from the class path. */
    public static final class Main {
        private Main() {}

        /** @param arguments the folder, and optionally how the names of those wanted begin */
        public static void main(String[] arguments) {
            Application.launch(WindowGallery.class, arguments);
        }
    }

    @Override
    public void start(Stage ignored) {
        folder = getParameters().getRaw().getFirst();
        String only =
                getParameters().getRaw().size() > 1 ? getParameters().getRaw().get(1) : "";
        Platform.setImplicitExit(false);
        add("2h-dark", Theme.DARK, Duration.ofMinutes(135), true, List.of(), Screen.TIMELINE);
        add("2h-light", Theme.LIGHT, Duration.ofMinutes(135), true, List.of(), Screen.TIMELINE);
        add("near-dark", Theme.DARK, Duration.ofSeconds(50), true, List.of(), Screen.TIMELINE);
        add("day-dark", Theme.DARK, Duration.ofHours(24), true, List.of(), Screen.TIMELINE);
        add("event-dark", Theme.DARK, Duration.ofMinutes(30), true, List.of("j", "j", "j"), Screen.TIMELINE);
        add("help-dark", Theme.DARK, Duration.ofMinutes(30), true, List.of("?"), Screen.TIMELINE);
        add("range-light", Theme.LIGHT, Duration.ofMinutes(15), true, List.of("t"), Screen.TIMELINE);
        add("empty-dark", Theme.DARK, Duration.ofHours(1), false, List.of(), Screen.TIMELINE);
        add("sessions-dark", Theme.DARK, Duration.ofHours(1), true, List.of(), Screen.SESSIONS);
        shots.removeIf(shot -> !shot.name().startsWith(only));
        next();
    }

    private void add(String name, Theme theme, Duration range, boolean story, List<String> keys, Screen screen) {
        shots.add(new Shot(name, theme, range, story, keys, screen));
    }

    private void next() {
        Shot shot = shots.poll();
        if (shot == null) {
            Platform.exit();
            return;
        }
        Clock clock = Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC);
        FakeConsole console = shot.story() ? FakeConsole.withStory(clock) : FakeConsole.empty(clock);
        String banner = shot.story() ? "Embedded lab: invented attackers, throw-away profile" : "";
        ConsoleWindow window = new ConsoleWindow(
                new Stage(), console, new ViewOptions(shot.theme(), 1600, 1000, clock, shot.range(), banner));
        window.show();
        window.open(shot.screen());
        after(900, () -> {
            shot.keys().forEach(key -> type(window, key));
            after(700, () -> {
                save(window.scene().snapshot(null), shot.name());
                window.close();
                next();
            });
        });
    }

    private static void type(ConsoleWindow window, String character) {
        Node focus = window.scene().getFocusOwner();
        Node target = focus == null ? window.scene().getRoot() : focus;
        target.fireEvent(
                new KeyEvent(KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, false, false, false, false));
    }

    private static void after(long millis, Runnable action) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(millis));
        pause.setOnFinished(over -> action.run());
        pause.play();
    }

    private void save(WritableImage image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            ImageIO.write(copy, "png", new File(folder, name + ".png"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
