package dev.watchfloor.launcher.window;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.export.NewFile;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.views.kit.Toolkit;
import dev.watchfloor.views.shell.ConsoleWindow;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** The real window as a picture. */
public final class Snapshot {
    /** Leaves the window where it is. */
    public static final BiConsumer<Console, ConsoleWindow> AS_IT_IS = (console, window) -> {};

    /** What a page reads is there after so long, also on a slow machine. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private Snapshot() {}

    /**
     * Opens the window, waits {@code after}, writes what it shows as PNG and closes it. The file is whole or absent.
     *
     * @param way leads to what is wanted, {@link #SETTLING} before the picture; called on the toolkit's thread
     */
    public static void write(
            Console console, WindowRequest request, Duration after, BiConsumer<Console, ConsoleWindow> way, Path file)
            throws InterruptedException, CommandFailure {
        CountDownLatch closed = new CountDownLatch(1);
        ConsoleWindow window = Window.open(console, request, closed);
        await(closed, after.minus(SETTLING));
        Toolkit.run(() -> way.accept(console, window));
        await(closed, SETTLING.compareTo(after) < 0 ? SETTLING : after);
        take(window.scene(), file);
        Toolkit.run(window::close);
        closed.await(5, TimeUnit.SECONDS);
        Platform.exit();
    }

    private static void await(CountDownLatch closed, Duration time) throws InterruptedException, CommandFailure {
        if (closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new CommandFailure("The window was closed before the picture was taken.");
        }
    }

    /**
     * Writes what a scene shows now as PNG. The file is whole or absent. Waits for the FX thread, so never called on it.
     *
     * @throws CommandFailure when the file cannot be written or the FX thread does not answer within 30 seconds
     */
    public static void take(Scene scene, Path file) throws InterruptedException, CommandFailure {
        try {
            save(Toolkit.call(() -> scene.snapshot(null)).get(30, TimeUnit.SECONDS), file);
        } catch (IOException unwritable) {
            throw new CommandFailure(NewFile.sentence(file, unwritable));
        } catch (TimeoutException | ExecutionException failed) {
            throw new CommandFailure("The window did not answer when the picture was to be taken.");
        }
    }

    private static void save(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try (NewFile unfinished = NewFile.at(file, true)) {
            if (!ImageIO.write(picture, "png", unfinished.stream())) {
                throw new IOException("no PNG writer");
            }
            unfinished.complete();
        }
    }
}
