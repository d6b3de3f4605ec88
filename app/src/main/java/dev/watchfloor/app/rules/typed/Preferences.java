package dev.watchfloor.app.rules.typed;

import java.time.Duration;
import java.util.Map;

/** The values in force for one rule. */
public record Preferences(Map<String, Long> values) {
    /** All as shipped. */
    public static final Preferences USUAL = new Preferences(Map.of());

    private static final long MEBIBYTE = 1 << 20;

    public Preferences {
        values = Map.copyOf(values);
    }

    public long number(Preference preference) {
        return values.getOrDefault(preference.name(), preference.usual());
    }

    /** @param preference in minutes, hours or days */
    public Duration duration(Preference preference) {
        long number = number(preference);
        return switch (preference.unit()) {
            case MINUTES -> Duration.ofMinutes(number);
            case HOURS -> Duration.ofHours(number);
            case DAYS -> Duration.ofDays(number);
            case TIMES, PERCENT, MEBIBYTES -> throw new IllegalArgumentException(preference.name() + " is no time");
        };
    }

    /** @param preference in MiB */
    public long bytes(Preference preference) {
        return number(preference) * MEBIBYTE;
    }
}
