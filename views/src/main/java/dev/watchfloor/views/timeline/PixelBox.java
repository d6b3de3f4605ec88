package dev.watchfloor.views.timeline;

/** A rectangle of whole device pixels; right and bottom are the first ones outside. */
record PixelBox(int left, int top, int right, int bottom) {
    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }
}
