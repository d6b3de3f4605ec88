package dev.watchfloor.benchmark.live;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.views.kit.Theme;
import dev.watchfloor.views.shell.ConsoleWindow;
import dev.watchfloor.views.shell.ViewOptions;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** The console's window as an operator has it, opened once per process. Thread-safe. */
final class OpenedWindow implements AutoCloseable {
    private static final CompletableFuture<Void> TOOLKIT = new CompletableFuture<>();

    private final ConsoleWindow window;

    private OpenedWindow(ConsoleWindow window) {
        this.window = window;
    }

    /** Begins the toolkit beside whatever comes next, as the console's starter does. */
    static void prepare() {
        Thread.ofPlatform().name("toolkit-start").daemon().start(() -> {
            try {
                Platform.setImplicitExit(false);
                Platform.startup(() -> TOOLKIT.complete(null));
            } catch (RuntimeException | LinkageError failure) {
                // Here nobody would see it.
                TOOLKIT.completeExceptionally(failure);
            }
        });
    }

    /**
     * Shows the timeline, once {@link #prepare} was called.
     *
     * @param clock what the window takes for now
     * @param range length of time shown
     */
    static OpenedWindow open(Console console, Clock clock, Duration range)
            throws InterruptedException, ExecutionException {
        CompletableFuture<ConsoleWindow> opened = new CompletableFuture<>();
        TOOLKIT.get();
        Platform.runLater(() -> {
            try {
                ConsoleWindow made = new ConsoleWindow(
                        new Stage(), console, new ViewOptions(Theme.DARK, 1600, 1000, clock, range, ""));
                made.show();
                opened.complete(made);
            } catch (IllegalStateException | LinkageError failure) {
                // Here nobody would see it.
                opened.completeExceptionally(failure);
            }
        });
        return new OpenedWindow(opened.get());
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

    /** Writes what it shows now as PNG. */
    void picture(Path file) throws InterruptedException, ExecutionException, IOException {
        CompletableFuture<WritableImage> taken = new CompletableFuture<>();
        Platform.runLater(() -> taken.complete(scene().snapshot(null)));
        WritableImage image = taken.get();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(picture, "png", file.toFile());
    }

    @Override
    public void close() {
        Platform.runLater(window::close);
    }
}
