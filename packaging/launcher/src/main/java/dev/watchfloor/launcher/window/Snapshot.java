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
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** The real window as a picture. */
public final class Snapshot {
    private Snapshot() {}

    /** Opens the window, waits {@code after}, writes what it shows as PNG and closes it. The file is whole or absent. */
    public static void write(Console console, WindowRequest request, Duration after, Path file)
            throws InterruptedException, CommandFailure {
        CountDownLatch closed = new CountDownLatch(1);
        ConsoleWindow window = Window.open(console, request, closed);
        if (closed.await(after.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new CommandFailure("The window was closed before the picture was taken.");
        }
        take(window.scene(), file);
        Toolkit.run(window::close);
        closed.await(5, TimeUnit.SECONDS);
        Platform.exit();
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
