package dev.watchfloor.views.timeline;

import java.util.Arrays;

/**
 * A picture in memory, with what it takes to draw bars. Opaque colours as {@code 0xFFrrggbb}; what lies outside is left
 * out. Not thread-safe.
 */
final class Pixels {
    private static final int OPAQUE = 0xFF000000;
    private static final int RED_BLUE = 0xFF00FF;
    private static final int GREEN = 0x00FF00;

    private final int width;
    private final int height;
    private final int[] colours;
    private int left;
    private int top;
    private int right;
    private int bottom;

    Pixels(int width, int height) {
        this.width = width;
        this.height = height;
        this.colours = new int[width * height];
        unclip();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Row by row; the array itself, for handing it on. */
    int[] colours() {
        return colours;
    }

    int at(int x, int y) {
        return colours[y * width + x];
    }

    /** From now on nothing outside changes. */
    void clip(PixelBox box) {
        left = Math.clamp(box.left(), 0, width);
        top = Math.clamp(box.top(), 0, height);
        right = Math.clamp(box.right(), left, width);
        bottom = Math.clamp(box.bottom(), top, height);
    }

    void unclip() {
        left = 0;
        top = 0;
        right = width;
        bottom = height;
    }

    /** Fills from the first to before the second pixel in both directions. */
    void fill(int x, int y, int toX, int toY, int colour) {
        int from = Math.max(x, left);
        int to = Math.min(toX, right);
        if (from >= to) {
            return;
        }
        for (int row = Math.max(y, top); row < Math.min(toY, bottom); row++) {
            Arrays.fill(colours, row * width + from, row * width + to, colour);
        }
    }

    /** As {@link #fill}, with what is there shining through. @param opacity 0..1 */
    void blend(int x, int y, int toX, int toY, int colour, double opacity) {
        int share = share(opacity);
        for (int row = Math.max(y, top); row < Math.min(toY, bottom); row++) {
            for (int column = Math.max(x, left); column < Math.min(toX, right); column++) {
                int place = row * width + column;
                colours[place] = mix(colours[place], colour, share);
            }
        }
    }

    /** Lines that rise to the right, {@code thick} of every {@code period} pixels; the same phase joins neighbours. */
    void hatch(int x, int y, int toX, int toY, int colour, int thick, int period, int phase) {
        for (int row = Math.max(y, top); row < Math.min(toY, bottom); row++) {
            for (int column = Math.max(x, left); column < Math.min(toX, right); column++) {
                if (Math.floorMod(column + row - phase, period) < thick) {
                    colours[row * width + column] = colour;
                }
            }
        }
    }

    /** From one colour at the left to another at the right. */
    void fade(int x, int y, int toX, int toY, int from, int to) {
        for (int column = Math.max(x, left); column < Math.min(toX, right); column++) {
            fill(column, y, column + 1, toY, mix(from, to, share((double) (column - x) / Math.max(1, toX - x))));
        }
    }

    /** Draws a mask with its middle at a pixel. */
    void stamp(Mask mask, int x, int y, int colour) {
        int startX = x - mask.size() / 2;
        int startY = y - mask.size() / 2;
        for (int row = Math.max(startY, top); row < Math.min(startY + mask.size(), bottom); row++) {
            for (int column = Math.max(startX, left); column < Math.min(startX + mask.size(), right); column++) {
                int cover = mask.at(column - startX, row - startY);
                if (cover > 0) {
                    int place = row * width + column;
                    colours[place] = mix(colours[place], colour, cover);
                }
            }
        }
    }

    /** @param share of the second colour, 0..256 */
    static int mix(int one, int other, int share) {
        int rest = 256 - share;
        int redBlue = (one & RED_BLUE) * rest + (other & RED_BLUE) * share >>> 8;
        int green = (one & GREEN) * rest + (other & GREEN) * share >>> 8;
        return OPAQUE | redBlue & RED_BLUE | green & GREEN;
    }

    private static int share(double opacity) {
        return (int) Math.round(Math.clamp(opacity, 0, 1) * 256);
    }
}
