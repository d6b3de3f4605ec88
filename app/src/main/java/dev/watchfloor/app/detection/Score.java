package dev.watchfloor.app.detection;

import dev.watchfloor.connectors.event.Severity;
import java.util.List;

/**
 * How bad a thread is, and why: the points of the reasons together are its number.
 *
 * @param reasons what speaks for it, then what speaks against; together 0 to 100 points
 */
public record Score(List<Reason> reasons) {
    /** The most points that there are. */
    public static final int MOST = 100;
    /** From this many points on a thread is critical: evidence of an attack, and somebody got in or data left. */
    public static final int CRITICAL = 80;
    /** From this many on it is high: evidence that no honest user leaves, or two kinds of it. */
    public static final int HIGH = 50;
    /** From this many on it is medium: one kind of evidence that may have a harmless cause. */
    public static final int MEDIUM = 30;
    /** From this many on it is low. */
    public static final int LOW = 10;

    public Score {
        reasons = List.copyOf(reasons);
        int sum = sum(reasons);
        if (sum < 0 || sum > MOST) {
            throw new IllegalArgumentException("points must sum to 0.." + MOST + ", not " + sum);
        }
    }

    /** 0 to 100. */
    public int points() {
        return sum(reasons);
    }

    /** What the points mean. */
    public Severity severity() {
        int points = points();
        if (points >= CRITICAL) {
            return Severity.CRITICAL;
        }
        if (points >= HIGH) {
            return Severity.HIGH;
        }
        if (points >= MEDIUM) {
            return Severity.MEDIUM;
        }
        return points >= LOW ? Severity.LOW : Severity.INFORMATIONAL;
    }

    private static int sum(List<Reason> reasons) {
        return reasons.stream().mapToInt(Reason::points).sum();
    }

    /**
     * One reason.
     *
     * @param points what it adds, or takes away when negative
     * @param sentence why, without a full stop
     */
    public record Reason(int points, String sentence) {}
}
