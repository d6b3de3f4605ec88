package dev.watchfloor.tests;

import static org.awaitility.Awaitility.await;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.operators.factors.Totp;
import dev.watchfloor.app.operators.factors.TotpSecret;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.launcher.window.ConsoleDoor;
import dev.watchfloor.views.kit.Theme;
import dev.watchfloor.views.kit.Toolkit;
import dev.watchfloor.views.shell.FrontDoor;
import dev.watchfloor.views.shell.Screen;
import dev.watchfloor.views.shell.ViewOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/**
 * A process whose operator makes a profile at the window, notes what it shows, locks, unlocks and signs out, with a dump
 * of its heap after each. Arguments: a folder for everything, the operator's name, and files with the password and
 * with a connector's secret.
 */
public final class WindowHeapProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int DUMPS = 20;

    private static FrontDoor front;

    private WindowHeapProcess() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        ConsoleOptions options = ConsoleOptions.of(folder.resolve("profile"), folder.resolve("workstation"));
        ConsoleDoor door = new ConsoleDoor(options);
        onFx(() -> {
            front = new FrontDoor(
                    new Stage(),
                    door,
                    new ViewOptions(Theme.DARK, 1200, 800, options.clock(), Duration.ofHours(2), ""),
                    Screen.TIMELINE);
            front.show();
            return true;
        });
        firstRun(folder, arguments[1], Path.of(arguments[2]));
        connect(door, Path.of(arguments[3]));
        press("#rail-lock");
        awaitThere("#lock-page");
        dumpForgotten(folder, "locked.hprof");
        press("#lock-sign-out");
        awaitThere("#sign-in-page");
        dumpForgotten(folder, "signed-out.hprof");
        System.exit(0);
    }

    private static void firstRun(Path folder, String name, Path password) throws Exception {
        Path shown = folder.resolve("shown");
        awaitThere("#password-again");
        write("#name", name);
        write("#password", typed(password));
        write("#password-again", typed(password));
        press("#go");
        awaitThere("#enrol-code");
        note(shown, onFx(() -> ((TextInputControl) find("#secret")).getText()));
        try (TotpSecret seed = QrReader.typed(Files.readAllLines(shown).getFirst())) {
            write("#enrol-code", Totp.code(seed, Instant.now()));
        }
        press("#enrol-go");
        awaitThere("#kept");
        note(shown, onFx(() -> ((Label) find("#recovery-code")).getText()));
        int codes = onFx(() -> ((Pane) find("#one-time-codes")).getChildren().size());
        for (int place = 0; place < codes; place++) {
            int at = place;
            note(
                    shown,
                    onFx(() -> ((Label) ((Pane) find("#one-time-codes"))
                                    .getChildren()
                                    .get(at))
                            .getText()));
        }
        dump(folder.resolve("shown.hprof"));
        press("#kept");
        awaitThere(".wf-status-bar");
    }

    /** To a place where nobody listens: what matters is that the console holds a secret. */
    private static void connect(ConsoleDoor door, Path secret) throws Exception {
        Field field = ConsoleDoor.class.getDeclaredField("console");
        field.setAccessible(true);
        ((Console) field.get(door))
                .connectors()
                .add(new ConnectorDraft(
                        "apisix",
                        "edge",
                        Map.of("admin-url", "http://127.0.0.1:9"),
                        Map.of("admin-key", new Secret(Files.readString(secret)))));
    }

    private static String typed(Path file) throws IOException {
        return Files.readString(file);
    }

    private static void note(Path shown, String code) throws IOException {
        Files.writeString(
                shown, code + "\n", StandardCharsets.US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static Node find(String selector) {
        return front.scene().lookup(selector);
    }

    private static void awaitThere(String selector) {
        await().atMost(PATIENCE).until(() -> onFx(() -> find(selector) != null));
    }

    private static void press(String selector) {
        onFx(() -> {
            ((ButtonBase) find(selector)).fire();
            return true;
        });
    }

    private static void write(String selector, String text) {
        onFx(() -> {
            ((TextInputControl) find(selector)).setText(text);
            return true;
        });
    }

    private static <T> T onFx(Supplier<T> question) {
        return Toolkit.call(question).join();
    }

    /** The window forgets on a working thread: dumps again until it has, or until it should have long ago. */
    private static void dumpForgotten(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        String remembered = partOfLastCode(folder);
        for (int left = DUMPS; left > 0; left--) {
            Files.deleteIfExists(file);
            dump(file);
            if (!Files.readString(file, StandardCharsets.ISO_8859_1).contains(remembered)) {
                return;
            }
        }
    }

    /** As a dump has characters; a part, for the whole would be found where it is looked for. */
    private static String partOfLastCode(Path folder) throws IOException {
        String last = Files.readAllLines(folder.resolve("shown")).getLast();
        return new String(
                last.substring(0, last.length() - 1).getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
    }

    private static void dump(Path file) throws IOException {
        System.gc();
        System.gc();
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), false);
    }
}
