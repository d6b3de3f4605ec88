package dev.watchfloor.views.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Chooses round times of the shown zone for the axis, on whole pixels, as dense as labels allow. */
final class AxisTicks {
    private static final double LABEL_ROOM = 84;
    private static final double MINOR_ROOM = 8;

    private enum Step {
        MS_1(Duration.ofMillis(1), 5, "HH:mm:ss.SSS"),
        MS_5(Duration.ofMillis(5), 5, "HH:mm:ss.SSS"),
        MS_10(Duration.ofMillis(10), 5, "HH:mm:ss.SSS"),
        MS_50(Duration.ofMillis(50), 5, "HH:mm:ss.SSS"),
        MS_100(Duration.ofMillis(100), 5, "HH:mm:ss.SSS"),
        MS_500(Duration.ofMillis(500), 5, "HH:mm:ss.SSS"),
        S_1(Duration.ofSeconds(1), 5, "HH:mm:ss"),
        S_2(Duration.ofSeconds(2), 4, "HH:mm:ss"),
        S_5(Duration.ofSeconds(5), 5, "HH:mm:ss"),
        S_10(Duration.ofSeconds(10), 5, "HH:mm:ss"),
        S_15(Duration.ofSeconds(15), 3, "HH:mm:ss"),
        S_30(Duration.ofSeconds(30), 6, "HH:mm:ss"),
        M_1(Duration.ofMinutes(1), 6, "HH:mm"),
        M_2(Duration.ofMinutes(2), 4, "HH:mm"),
        M_5(Duration.ofMinutes(5), 5, "HH:mm"),
        M_10(Duration.ofMinutes(10), 5, "HH:mm"),
        M_15(Duration.ofMinutes(15), 3, "HH:mm"),
        M_30(Duration.ofMinutes(30), 6, "HH:mm"),
        H_1(Duration.ofHours(1), 6, "HH:mm"),
        H_2(Duration.ofHours(2), 4, "HH:mm"),
        H_3(Duration.ofHours(3), 3, "HH:mm"),
        H_6(Duration.ofHours(6), 6, "HH:mm"),
        H_12(Duration.ofHours(12), 4, "HH:mm"),
        D_1(Duration.ofDays(1), 4, "EEE d"),
        D_2(Duration.ofDays(2), 2, "EEE d MMM"),
        D_7(Duration.ofDays(7), 7, "d MMM"),
        D_14(Duration.ofDays(14), 2, "d MMM"),
        D_28(Duration.ofDays(28), 4, "d MMM"),
        D_91(Duration.ofDays(91), 13, "d MMM uuuu");

        private final Duration length;
        private final int minors;
        private final DateTimeFormatter label;

        Step(Duration length, int minors, String pattern) {
            this.length = length;
            this.minors = minors;
            this.label = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        }
    }

    private static final DateTimeFormatter NEW_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private AxisTicks() {}

    /**
     * A tick of the axis.
     *
     * @param x whole pixel
     * @param label empty for a minor tick
     * @param newDay whether a day begins here; its label is the date
     */
    record Tick(int x, String label, boolean newDay) {
        boolean isMajor() {
            return !label.isEmpty();
        }
    }

    /** Ticks of a scale from left to right. */
    static List<Tick> of(TimeScale scale, ZoneId zone) {
        Step step = choose(scale);
        Duration minor = step.length.dividedBy(step.minors);
        boolean minors = pixels(scale, minor) >= MINOR_ROOM;
        Duration between = minors ? minor : step.length;
        LocalDateTime at = floor(LocalDateTime.ofInstant(scale.range().from(), zone), step.length);
        List<Tick> ticks = new ArrayList<>();
        for (int index = 0; ; index++) {
            LocalDateTime local = at.plus(between.multipliedBy(index));
            Instant instant = local.atZone(zone).toInstant();
            if (!instant.isBefore(scale.range().to())) {
                return ticks;
            }
            if (!instant.isBefore(scale.range().from())) {
                ticks.add(tick(scale, step, local, instant, !minors || index % step.minors == 0));
            }
        }
    }

    private static Tick tick(TimeScale scale, Step step, LocalDateTime local, Instant instant, boolean major) {
        int x = (int) Math.round(scale.x(instant));
        boolean newDay = local.toLocalTime().toNanoOfDay() == 0 && step.length.compareTo(Duration.ofDays(1)) < 0;
        if (!major) {
            return new Tick(x, "", newDay);
        }
        return new Tick(x, (newDay ? NEW_DAY : step.label).format(local), newDay);
    }

    private static Step choose(TimeScale scale) {
        for (Step step : Step.values()) {
            if (pixels(scale, step.length) >= LABEL_ROOM) {
                return step;
            }
        }
        return Step.D_91;
    }

    private static double pixels(TimeScale scale, Duration length) {
        return (double) length.toNanos() / scale.range().length().toNanos() * scale.width();
    }

    private static LocalDateTime floor(LocalDateTime local, Duration step) {
        if (step.compareTo(Duration.ofDays(1)) >= 0) {
            long days = step.toDays();
            LocalDateTime midnight = local.truncatedTo(ChronoUnit.DAYS);
            return midnight.minusDays(Math.floorMod(midnight.toLocalDate().toEpochDay(), days));
        }
        Duration intoDay = Duration.ofNanos(local.toLocalTime().toNanoOfDay() % step.toNanos());
        return LocalDateTime.ofEpochSecond(local.toEpochSecond(ZoneOffset.UTC), local.getNano(), ZoneOffset.UTC)
                .minus(intoDay);
    }
}
