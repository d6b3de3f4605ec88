package dev.watchfloor.views.timeline;

/**
 * How much of each pixel of a small square a figure covers. Immutable.
 */
final class Mask {
    private static final int SAMPLES = 4;

    private final int size;
    private final int[] cover;

    /** Whether a point, measured from the middle in pixels, belongs to the figure. */
    interface Figure {
        boolean has(double x, double y);
    }

    /** @param size of the square in pixels */
    Mask(int size, Figure figure) {
        this.size = size;
        this.cover = new int[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                cover[y * size + x] = covered(figure, x, y);
            }
        }
    }

    int size() {
        return size;
    }

    /** 0..256 */
    int at(int x, int y) {
        return cover[y * size + x];
    }

    private int covered(Figure figure, int x, int y) {
        int inside = 0;
        for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
            double sampleX = x + (sample % SAMPLES + 0.5) / SAMPLES - size / 2.0;
            double sampleY = y + (sample / SAMPLES + 0.5) / SAMPLES - size / 2.0;
            if (figure.has(sampleX, sampleY)) {
                inside++;
            }
        }
        return inside * 256 / (SAMPLES * SAMPLES);
    }
}
