package dev.watchfloor.views.fakes;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Ten million events of one day by formula: nothing is kept but how many of each sort there are before each second, and
 * within a second each event's time follows from its number. So counts for any range are exact and quick, and single
 * events agree with them. Immutable.
 */
final class BusyDay {
    static final int SECONDS = 86_400;
    static final int MICROS = 1_000_000;

    /** A kind of event that the formula tells apart. */
    record Sort(Layer layer, Severity severity, boolean blocked) {}

    static final List<Sort> SORTS = sorts();

    private final Instant start;
    private final int[][] before = new int[SORTS.size()][SECONDS + 1];

    BusyDay(Instant end) {
        start = end.minus(Duration.ofSeconds(SECONDS));
        for (int sort = 0; sort < SORTS.size(); sort++) {
            int[] sums = before[sort];
            for (int second = 0; second < SECONDS; second++) {
                sums[second + 1] = sums[second] + number(sort, second);
            }
        }
    }

    Instant start() {
        return start;
    }

    long total() {
        long sum = 0;
        for (int[] sums : before) {
            sum += sums[SECONDS];
        }
        return sum;
    }

    /** Microseconds since the day began, within the day. */
    long micros(Instant when) {
        Duration since = Duration.between(start, when);
        long micros = since.getSeconds() * MICROS + (since.getNano() + 999L) / 1_000;
        return Math.clamp(micros, 0, (long) SECONDS * MICROS);
    }

    /** How many events of a sort come before a microsecond of the day. */
    int before(int sort, long micros) {
        int second = (int) (micros / MICROS);
        int rest = (int) (micros % MICROS);
        int sum = before[sort][second];
        if (rest > 0) {
            int here = before[sort][second + 1] - sum;
            for (int index = 0; index < here; index++) {
                if (offset(sort, second, index) < rest) {
                    sum++;
                }
            }
        }
        return sum;
    }

    /** How many events of a sort are in a second of the day. */
    int within(int sort, int second) {
        return before[sort][second + 1] - before[sort][second];
    }

    /** Where in its second an event is, in microseconds. */
    static int offset(int sort, int second, int index) {
        return (int) Long.remainderUnsigned(mixed(sort, second, index), MICROS);
    }

    /** A number that looks random and is always the same. */
    static long mixed(int sort, int second, int index) {
        long value = (sort * 1_000_003L + second) * 0x9E3779B97F4A7C15L + index * 0xC2B2AE3D27D4EB4FL;
        value = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        value = (value ^ (value >>> 27)) * 0x94D049BB133111EBL;
        return value ^ (value >>> 31);
    }

    private static int number(int sort, int second) {
        double rate = rate(SORTS.get(sort), second);
        double noise = (mixed(sort, second, -1) >>> 11) * 0x1.0p-53 - 0.5;
        double wanted = rate + noise * Math.sqrt(12 * rate);
        double fraction = (mixed(sort, second, -2) >>> 11) * 0x1.0p-53;
        return wanted <= 0 ? 0 : (int) Math.floor(wanted + fraction);
    }

    /** Events a second. */
    private static double rate(Sort sort, int second) {
        double base = 0.9 + 0.16 * Math.sin((second - 21_000) * 2 * Math.PI / SECONDS);
        double stuffing = bell(second, SECONDS - 4_600, 380);
        double scan = bell(second, 33_000, 1_300) + 0.7 * bell(second, 61_000, 2_400);
        double burst = bell(second, 44_000, 260) + bell(second, 12_500, 900) * 0.6;
        double alerts = bell(second, SECONDS - 4_200, 330) + 0.8 * bell(second, SECONDS - 3_200, 260);
        return switch (sort.layer()) {
            case PERIMETER -> perimeter(sort, base, stuffing, scan + burst);
            case DETECTION -> detection(sort, base, alerts, scan);
            case IDENTITY ->
                sort.blocked() || sort.severity() != Severity.INFORMATIONAL ? 0.012 * base + 0.3 * stuffing : 2 * base;
        };
    }

    private static double perimeter(Sort sort, double base, double stuffing, double other) {
        double share = sort.blocked() ? 0.35 : 0.65;
        return switch (sort.severity()) {
            case INFORMATIONAL -> sort.blocked() ? 3 * base : 82 * base + 30 * other;
            case LOW -> share * (13 * base + 70 * other);
            case MEDIUM -> sort.blocked() ? 2 * base + 60 * other + 430 * stuffing : 0.5 * base;
            case HIGH -> sort.blocked() ? 0.1 * base + 18 * other + 170 * stuffing : 0.01;
            case CRITICAL -> sort.blocked() ? 4 * stuffing : 0;
        };
    }

    private static double detection(Sort sort, double base, double alerts, double scan) {
        if (sort.blocked()) {
            return 0;
        }
        return switch (sort.severity()) {
            case INFORMATIONAL -> 0;
            case LOW -> 6.5 * base;
            case MEDIUM -> 1.4 * base + 14 * scan + 8 * alerts;
            case HIGH -> 0.05 * base + 3 * scan + 36 * alerts;
            case CRITICAL -> 0.0012 + 5 * alerts;
        };
    }

    private static double bell(double at, double middle, double width) {
        double away = (at - middle) / width;
        return Math.exp(-0.5 * away * away);
    }

    private static List<Sort> sorts() {
        List<Sort> sorts = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            for (Severity severity : Severity.values()) {
                sorts.add(new Sort(layer, severity, false));
                sorts.add(new Sort(layer, severity, true));
            }
        }
        return List.copyOf(sorts);
    }
}
