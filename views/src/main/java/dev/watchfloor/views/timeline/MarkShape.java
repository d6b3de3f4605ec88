package dev.watchfloor.views.timeline;

import dev.watchfloor.connectors.event.Severity;
import java.util.HashMap;
import java.util.Map;

/**
 * A figure for each severity, so that it can be told without colour: dot, square, diamond, triangle and an eight-sided
 * sign within a ring. Hollow when a control let it through. Not thread-safe.
 */
final class MarkShape {
    /** Size of the largest figure in logical pixels. */
    static final double SIZE = 11;

    private static final double STROKE = 1.4;

    private final Map<Key, Mask> masks = new HashMap<>();

    private record Key(Severity severity, boolean hollow, double output) {}

    /** How far a point is from the middle, in the figure's own measure. */
    private interface Measure {
        double of(double x, double y);
    }

    /** @param output device pixels in a logical pixel */
    Mask mask(Severity severity, boolean hollow, double output) {
        return masks.computeIfAbsent(new Key(severity, hollow, output), MarkShape::draw);
    }

    private static Mask draw(Key key) {
        double output = key.output();
        int size = (int) Math.ceil((SIZE + 1) * output) | 1;
        double reach = reach(key.severity()) * output;
        Measure measure = measure(key.severity());
        double hollowFrom = key.hollow() ? reach - STROKE * output : 0;
        if (key.severity() == Severity.CRITICAL) {
            double sign = key.hollow() ? -1 : reach - 2.4 * output;
            double ring = reach - 1.1 * output;
            return new Mask(size, (x, y) -> {
                double far = measure.of(x, y);
                return far <= sign || far >= ring && far <= reach;
            });
        }
        return new Mask(size, (x, y) -> {
            double far = measure.of(x, y);
            return far >= hollowFrom && far <= reach;
        });
    }

    private static double reach(Severity severity) {
        return switch (severity) {
            case INFORMATIONAL -> 2.7;
            case LOW -> 3.5;
            case MEDIUM -> 5;
            case HIGH -> 3.1;
            case CRITICAL -> 5.5;
        };
    }

    private static Measure measure(Severity severity) {
        return switch (severity) {
            case INFORMATIONAL -> Math::hypot;
            case LOW -> (x, y) -> Math.max(Math.abs(x), Math.abs(y));
            case MEDIUM -> (x, y) -> Math.abs(x) + Math.abs(y);
            // Three sides at the same distance from a middle that lies a little lower than that of the square.
            case HIGH -> (x, y) -> Math.max(y - 1, 0.866 * Math.abs(x) - 0.5 * (y - 1));
            case CRITICAL ->
                (x, y) -> Math.max(Math.max(Math.abs(x), Math.abs(y)), 0.7071 * (Math.abs(x) + Math.abs(y)));
        };
    }
}
