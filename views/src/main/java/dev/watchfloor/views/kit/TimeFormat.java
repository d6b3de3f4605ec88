package dev.watchfloor.views.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The one way from an instant to text, in rows, axis, pickers and exports. The zone is UTC or the workstation's own, and
 * whoever shows a time shows {@link #label()} near it. FX thread only.
 */
public final class TimeFormat {
    private static final DateTimeFormatter TIME = pattern("HH:mm:ss");
    private static final DateTimeFormatter MILLIS = pattern("HH:mm:ss.SSS");
    private static final DateTimeFormatter DATE = pattern("EEE d MMM uuuu");
    private static final DateTimeFormatter STAMP = pattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter STAMP_MILLIS = pattern("uuuu-MM-dd HH:mm:ss.SSS");
    private static final DateTimeFormatter NEAR = pattern("d MMM HH:mm:ss");
    private static final DateTimeFormatter NEAR_MILLIS = pattern("d MMM HH:mm:ss.SSS");
    private static final DateTimeFormatter OFFSET_STAMP = pattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

    private final ZoneId local;
    private final Zone zone = new Zone();
    private boolean precise;

    /** Tells also when times are written otherwise in the same zone. */
    private static final class Zone extends ReadOnlyObjectWrapper<ZoneId> {
        Zone() {
            super(ZoneOffset.UTC);
        }

        void tellAgain() {
            fireValueChangedEvent();
        }
    }

    /** @param local the workstation's zone; UTC is chosen at first */
    public TimeFormat(ZoneId local) {
        this.local = local;
    }

    /** The zone in which times are shown now. */
    public ZoneId zone() {
        return zone.get();
    }

    /** Tells when all times have to be written again: another zone, or milliseconds or not. */
    public ReadOnlyObjectProperty<ZoneId> zoneProperty() {
        return zone.getReadOnlyProperty();
    }

    /** Changes between UTC and the workstation's zone. */
    public void toggle() {
        zone.set(isUtc() ? local : ZoneOffset.UTC);
    }

    /** Changes between seconds and milliseconds, wherever seconds are usual. */
    public void togglePrecision() {
        precise = !precise;
        zone.tellAgain();
    }

    public boolean isUtc() {
        return zone.get().equals(ZoneOffset.UTC);
    }

    /** {@code UTC}, or the local zone with its offset at the time, such as {@code CET +01:00}. */
    public String label(Instant when) {
        if (isUtc()) {
            return "UTC";
        }
        String name = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH)
                .withZone(zone())
                .format(when);
        ZoneOffset offset = zone().getRules().getOffset(when);
        String shift = offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
        return name.startsWith("GMT") || name.startsWith("UTC") ? "UTC" + shift : name + " " + shift;
    }

    /** The label without a particular moment, for headings: {@code UTC} or the zone's name. */
    public String label() {
        return isUtc() ? "UTC" : zone().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /** {@code 14:03:27}, or with milliseconds where those are wanted. */
    public String time(Instant when) {
        return (precise ? MILLIS : TIME).withZone(zone()).format(when);
    }

    /** {@code 14:03:27.136}. */
    public String millis(Instant when) {
        return MILLIS.withZone(zone()).format(when);
    }

    /** {@code Mon 23 Nov 2026}. */
    public String date(Instant when) {
        return DATE.withZone(zone()).format(when);
    }

    /** {@code 2026-11-23 14:03:27 UTC}: sorts, and stands alone. */
    public String stamp(Instant when) {
        return cell(when) + " " + label(when);
    }

    /** {@code 2026-11-23 14:03:27}: for tables whose heading names the zone. */
    public String cell(Instant when) {
        return (precise ? STAMP_MILLIS : STAMP).withZone(zone()).format(when);
    }

    /** {@code 23 Nov 14:03:27}: for what is never older than weeks. */
    public String near(Instant when) {
        return (precise ? NEAR_MILLIS : NEAR).withZone(zone()).format(when);
    }

    /** {@code 2026-11-23T14:03:27.136+01:00}: for other programs, which read the zone from the offset. */
    public String offsetStamp(Instant when) {
        return OFFSET_STAMP.withZone(zone()).format(when);
    }

    /** Formats in the chosen zone with a pattern of the axis or a picker. */
    public String format(DateTimeFormatter pattern, Instant when) {
        return pattern.withZone(zone()).format(when);
    }

    /** A length in its two largest units: {@code 3 d 4 h}, {@code 12 min 5 s}, {@code 850 ms}. Never negative. */
    public static String length(Duration length) {
        Duration positive = length.abs();
        if (positive.toDays() > 0) {
            return two(positive.toDays(), "d", positive.toHoursPart(), "h");
        }
        if (positive.toHours() > 0) {
            return two(positive.toHours(), "h", positive.toMinutesPart(), "min");
        }
        if (positive.toMinutes() > 0) {
            return two(positive.toMinutes(), "min", positive.toSecondsPart(), "s");
        }
        return positive.toSeconds() > 0 ? positive.toSeconds() + " s" : positive.toMillis() + " ms";
    }

    private static String two(long first, String firstUnit, long second, String secondUnit) {
        return first + " " + firstUnit + (second == 0 ? "" : " " + second + " " + secondUnit);
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
