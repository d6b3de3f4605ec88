package dev.watchfloor.views.timeline;

import org.jspecify.annotations.Nullable;

/**
 * Where the pointer is over the lanes and what it draws out.
 *
 * @param x on the canvas, negative when it is elsewhere
 * @param y on the canvas
 * @param over what it points at, or null
 * @param brushFrom where a stretch of time being drawn out began, negative when none is
 */
record PointerState(double x, double y, @Nullable Target over, double brushFrom) {
    static final PointerState AWAY = new PointerState(-1, -1, null, -1);

    boolean isBrushing() {
        return brushFrom >= 0;
    }
}
