package dev.watchfloor.views.timeline;

import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * Shows {@link Pixels} in the scene, one for each pixel of the display. Drawing goes to a second array that is copied at
 * once, since the renderer may read the picture's own while the next frame is drawn. FX thread only.
 */
final class PixelSurface {
    private final ImageView view = new ImageView();
    private @Nullable Pixels pixels;
    private @Nullable PixelBuffer<IntBuffer> shown;

    PixelSurface() {
        view.setSmooth(false);
        view.setManaged(false);
    }

    ImageView view() {
        return view;
    }

    /**
     * Draws a whole new picture.
     *
     * @param width in logical pixels
     * @param height in logical pixels
     * @param output device pixels in a logical pixel
     */
    void draw(double width, double height, double output, Consumer<Pixels> painter) {
        int columns = Math.max(1, (int) Math.ceil(width * output));
        int rows = Math.max(1, (int) Math.ceil(height * output));
        Pixels present = pixels;
        PixelBuffer<IntBuffer> buffer = shown;
        if (present == null || buffer == null || present.width() != columns || present.height() != rows) {
            present = new Pixels(columns, rows);
            buffer = new PixelBuffer<>(
                    columns, rows, IntBuffer.allocate(columns * rows), PixelFormat.getIntArgbPreInstance());
            pixels = present;
            shown = buffer;
            view.setImage(new WritableImage(buffer));
            view.setFitWidth(columns / output);
            view.setFitHeight(rows / output);
        }
        painter.accept(present);
        int[] colours = present.colours();
        buffer.updateBuffer(target -> {
            target.getBuffer().put(0, colours);
            return new Rectangle2D(0, 0, columns, rows);
        });
    }
}
