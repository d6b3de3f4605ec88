package dev.watchfloor.views.timeline;

import dev.watchfloor.connectors.event.Layer;

/**
 * Where things are on the canvas. The boxes are the plots; the lanes' headings stand left of them, {@link #LEFT} wide.
 *
 * @param overview strip of everything kept
 * @param axis ticks and labels
 * @param perimeter first lane
 * @param detection second lane
 * @param identity third lane
 */
record LaneLayout(Box overview, Box axis, Box perimeter, Box detection, Box identity) {
    static final double LEFT = 172;
    static final double INSET = 14;
    private static final double RIGHT = 14;
    private static final double TOP = 12;
    private static final double OVERVIEW = 30;
    private static final double AXIS = 30;
    private static final double GAP = 6;
    private static final double BOTTOM = 8;

    static LaneLayout of(double width, double height) {
        double plot = Math.max(60, Math.floor(width - LEFT - RIGHT));
        double lanesTop = TOP + OVERVIEW + AXIS;
        double lanes = Math.max(90, height - lanesTop - 2 * GAP - BOTTOM);
        double first = Math.floor(lanes * 0.29);
        double second = Math.floor(lanes * 0.24);
        double third = Math.floor(lanes - first - second);
        return new LaneLayout(
                new Box(LEFT, TOP, plot, OVERVIEW),
                new Box(LEFT, TOP + OVERVIEW, plot, AXIS),
                new Box(LEFT, lanesTop, plot, first),
                new Box(LEFT, lanesTop + first + GAP, plot, second),
                new Box(LEFT, lanesTop + first + second + 2 * GAP, plot, third));
    }

    Box lane(Layer layer) {
        return switch (layer) {
            case PERIMETER -> perimeter;
            case DETECTION -> detection;
            case IDENTITY -> identity;
        };
    }

    /** All three lanes from top to bottom. */
    Box lanes() {
        return new Box(perimeter.x(), perimeter.y(), perimeter.width(), identity.bottom() - perimeter.y());
    }
}
