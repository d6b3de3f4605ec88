package dev.watchfloor.views.gallery;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.Action.Phase;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.views.fakes.BusyConsole;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Pictures of the whole window on the story, far and near, dark and light. */
public final class WindowGallery extends Application {
    private static final int SESSIONS = 3_000;
    private static final int FEW_SESSIONS = 180;

    private enum Contents {
        EMPTY,
        STORY,
        ACTS,
        BUSY,
        BUSIEST
    }

    private record Shot(
            String name, Theme theme, Duration range, Contents contents, List<String> keys, Screen screen) {}

    private static final List<String> QUERY = List.of(
            "/",
            "event.severity >= low",
            "\n",
            "not observer.name: \"Keycloak corp\"",
            "\n",
            "login",
            "\n",
            "Esc",
            "f");
    private static final List<String> MISTAKE =
            List.of("/", "is:blocked", "\n", "event.action: sign-in and sorce.ip: 203.0.113.9", "\n");

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
        add("2h-dark", Theme.DARK, Duration.ofMinutes(135), Contents.STORY, List.of(), Screen.TIMELINE);
        add("2h-light", Theme.LIGHT, Duration.ofMinutes(135), Contents.STORY, List.of(), Screen.TIMELINE);
        add("near-dark", Theme.DARK, Duration.ofSeconds(50), Contents.STORY, List.of(), Screen.TIMELINE);
        add("day-dark", Theme.DARK, Duration.ofHours(24), Contents.STORY, List.of(), Screen.TIMELINE);
        add("event-dark", Theme.DARK, Duration.ofMinutes(30), Contents.STORY, List.of("j", "j", "j"), Screen.TIMELINE);
        add("help-dark", Theme.DARK, Duration.ofMinutes(30), Contents.STORY, List.of("?"), Screen.TIMELINE);
        add("range-light", Theme.LIGHT, Duration.ofMinutes(15), Contents.STORY, List.of("t"), Screen.TIMELINE);
        add("empty-dark", Theme.DARK, Duration.ofHours(1), Contents.EMPTY, List.of(), Screen.TIMELINE);
        for (Theme theme : Theme.values()) {
            String name = theme.name().toLowerCase(Locale.ROOT);
            Duration shift = Duration.ofHours(8);
            add("acts-" + name, theme, shift, Contents.ACTS, List.of("a", "a"), Screen.TIMELINE);
            add("acts-several-" + name, theme, shift, Contents.ACTS, List.of("@200"), Screen.TIMELINE);
            add("acts-pointed-" + name, theme, shift, Contents.ACTS, List.of("a", "a", "@53"), Screen.TIMELINE);
            add("query-" + name, theme, Duration.ofMinutes(135), Contents.STORY, QUERY, Screen.TIMELINE);
            add("query-error-" + name, theme, Duration.ofMinutes(135), Contents.STORY, MISTAKE, Screen.TIMELINE);
        }
        add("sessions-dark", Theme.DARK, Duration.ofHours(1), Contents.STORY, List.of(), Screen.SESSIONS);
        for (Theme theme : Theme.values()) {
            String suffix = "-" + theme.name().toLowerCase(Locale.ROOT);
            list("dense" + suffix, theme, "v", "j");
            list("marked" + suffix, theme, "j", "x", "j", "p", "j", "x", "n");
            list("pinned" + suffix, theme, "j", "p", "j", "j", "p", "j", "p", "#pinned");
            list("export" + suffix, theme, "j", "x", "j", "x", "#export");
            list("sort" + suffix, theme, "o");
            add("busy-day" + suffix, theme, Duration.ofHours(24), Contents.BUSY, List.of(), Screen.TIMELINE);
            add("busy-2h" + suffix, theme, Duration.ofMinutes(115), Contents.BUSY, List.of(), Screen.TIMELINE);
            add("busy-near" + suffix, theme, Duration.ofMillis(1_300), Contents.BUSY, List.of(), Screen.TIMELINE);
            add("busiest-day" + suffix, theme, Duration.ofHours(24), Contents.BUSIEST, List.of(), Screen.TIMELINE);
            add("busiest-2h" + suffix, theme, Duration.ofMinutes(115), Contents.BUSIEST, List.of(), Screen.TIMELINE);
        }
        shots.removeIf(shot -> !shot.name().startsWith(only));
        next();
    }

    private void list(String name, Theme theme, String... keys) {
        add("list-" + name, theme, Duration.ofMinutes(135), Contents.STORY, List.of(keys), Screen.TIMELINE);
    }

    private void add(String name, Theme theme, Duration range, Contents contents, List<String> keys, Screen screen) {
        shots.add(new Shot(name, theme, range, contents, keys, screen));
    }

    private void next() {
        Shot shot = shots.poll();
        if (shot == null) {
            Platform.exit();
            return;
        }
        Clock clock = Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC);
        Console console = console(shot.contents(), clock);
        String banner = shot.contents() == Contents.STORY ? "Embedded lab: invented attackers, throw-away profile" : "";
        ConsoleWindow window = new ConsoleWindow(
                new Stage(), console, new ViewOptions(shot.theme(), 1600, 1000, clock, shot.range(), banner));
        window.show();
        window.open(shot.screen());
        after(900, () -> {
            shot.keys().forEach(key -> type(window, key));
            after(1_500, () -> {
                shot.keys().stream().filter(WindowGallery::isPlace).forEach(place -> point(window, place));
                after(100, () -> {
                    save(window.scene().snapshot(null), shot.name());
                    window.close();
                    next();
                });
            });
        });
    }

    private static Console console(Contents contents, Clock clock) {
        return switch (contents) {
            case EMPTY -> FakeConsole.empty(clock);
            case STORY -> FakeConsole.withStory(clock);
            case ACTS -> acts(clock);
            case BUSY -> BusyConsole.with(clock, FEW_SESSIONS);
            case BUSIEST -> BusyConsole.with(clock, SESSIONS);
        };
    }

    /** The story's acts, one that failed everywhere, and three of one plan. */
    private static FakeConsole acts(Clock clock) {
        FakeConsole console = FakeConsole.withStory(clock);
        Action done = console.response().action("act-done").orElseThrow();
        console.response().show(like(done, "failed", Duration.ofMinutes(100), Verdict.EXPIRED));
        for (int place = 0; place < 3; place++) {
            console.response().show(like(done, "of-plan-" + place, Duration.ofMinutes(200), Verdict.DONE));
        }
        return console;
    }

    private static Action like(Action act, String id, Duration ago, Verdict verdict) {
        Instant begun = FakeConsole.NOON.minus(ago);
        List<ActionStep> steps = act.steps().stream()
                .map(step -> new ActionStep(
                        step.target(), Phase.OVER, verdict, "As the picture wants it.", 1, null, begun.plusSeconds(2)))
                .toList();
        return new Action(id, act.author(), begun, act.deadline(), act.request(), act.headline(), steps, null, null);
    }

    /**
     * One character is typed, a line end is Enter, {@code Esc} is Escape, a word with a # before it presses the button of
     * that id, a number with an @ before it points at the axis so many minutes before noon, anything longer is written into the field.
     */
    private static void type(ConsoleWindow window, String keys) {
        if (keys.length() > 1 && keys.startsWith("#")) {
            if (window.scene().lookup(keys) instanceof ButtonBase button) {
                button.fire();
            }
            return;
        }
        if (isPlace(keys)) {
            return;
        }
        Node focus = window.scene().getFocusOwner();
        Node target = focus == null ? window.scene().getRoot() : focus;
        switch (keys) {
            case "\n" -> press(target, KeyCode.ENTER);
            case "Esc" -> press(target, KeyCode.ESCAPE);
            default -> {
                if (keys.length() > 1 && target instanceof TextInputControl field) {
                    field.replaceSelection(keys);
                } else {
                    target.fireEvent(new KeyEvent(
                            KeyEvent.KEY_TYPED, keys, keys, KeyCode.UNDEFINED, false, false, false, false));
                }
            }
        }
    }

    private static boolean isPlace(String keys) {
        return keys.length() > 1 && keys.startsWith("@");
    }

    /** Last of all, since the display's own pointer is elsewhere and would take it back. */
    private static void point(ConsoleWindow window, String place) {
        Node lanes = window.scene().lookup(".wf-lanes");
        long minutes = Long.parseLong(place.substring(1));
        // The lanes' headings, a margin, and a fiftieth of the range that lies ahead of now.
        double left = 172;
        double width = lanes.getLayoutBounds().getWidth() - left - 14;
        double x = left + width * (0.98 - minutes / (8 * 60.0));
        Point2D at = lanes.localToScene(x, 66);
        lanes.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_MOVED,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                false,
                true,
                null));
    }

    private static void press(Node target, KeyCode key) {
        target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
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
