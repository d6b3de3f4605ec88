package dev.watchfloor.benchmark.events;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When how much happens: a calm curve over the hours of the day with attack waves on it. Immutable and thread-safe.
 */
final class Calendar {
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int WAVES_PER_DAY = 14;

    private final List<Wave> waves;
    private final double[] calm;
    private final double[] whole;
    /** Share of all events before each minute. */
    private final double[] before;

    /** @param firstMinuteOfDay the minute of the day, UTC, at which it starts */
    Calendar(long seed, int minutes, int firstMinuteOfDay) {
        waves = waves(seed, minutes);
        calm = new double[minutes];
        whole = new double[minutes];
        before = new double[minutes + 1];
        for (int minute = 0; minute < minutes; minute++) {
            calm[minute] = calm((firstMinuteOfDay + minute) % MINUTES_OF_DAY);
            whole[minute] = calm[minute];
            for (Wave wave : waves) {
                whole[minute] += wave.weight(minute);
            }
            before[minute + 1] = before[minute] + whole[minute];
        }
        for (int minute = 1; minute <= minutes; minute++) {
            before[minute] /= before[minutes];
        }
        before[minutes] = 1;
    }

    /** Where an event lies that has {@code share} of all before it, in minutes since the start. */
    double minuteAt(double share) {
        int low = 0;
        int high = whole.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (before[middle] <= share) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + (share - before[low]) / (before[low + 1] - before[low]);
    }

    /** The wave that an event of this minute belongs to; null for ordinary traffic. */
    @Nullable
    Wave wave(int minute, double fraction) {
        double place = fraction * whole[minute] - calm[minute];
        if (place < 0) {
            return null;
        }
        for (Wave wave : waves) {
            place -= wave.weight(minute);
            if (place < 0) {
                return wave;
            }
        }
        return null;
    }

    private static double calm(int minuteOfDay) {
        double hour = minuteOfDay / 60.0;
        double day = Math.exp(-Math.pow((hour - 13.5) / 4.5, 2));
        double evening = 0.6 * Math.exp(-Math.pow((hour - 20) / 2.0, 2));
        return 0.25 + day + evening;
    }

    private static List<Wave> waves(long seed, int minutes) {
        Draw draw = new Draw(seed, -1);
        List<Wave> waves = new ArrayList<>();
        int count = Math.max(2, minutes * WAVES_PER_DAY / MINUTES_OF_DAY);
        Wave.Kind[] kinds = Wave.Kind.values();
        for (int number = 0; number < count; number++) {
            int lasting = Math.max(1, Math.min(minutes / 4, 3 + draw.below(28)));
            int first = draw.below(Math.max(1, minutes - lasting));
            waves.add(new Wave(kinds[number % kinds.length], number, first, lasting, 0.5 + 4 * draw.fraction()));
        }
        return List.copyOf(waves);
    }
}
