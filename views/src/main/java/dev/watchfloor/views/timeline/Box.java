package dev.watchfloor.views.timeline;

/** A rectangle on the canvas, in logical pixels. */
record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    boolean contains(double px, double py) {
        return px >= x && px < right() && py >= y && py < bottom();
    }

    boolean overlaps(Box other) {
        return x < other.right() && other.x() < right() && y < other.bottom() && other.y() < bottom();
    }

    /** Wider and higher on all sides. */
    Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }
}
