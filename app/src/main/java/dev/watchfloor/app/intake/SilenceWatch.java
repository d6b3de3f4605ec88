package dev.watchfloor.app.intake;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.SettingSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a source has fallen silent, which is an event of its own: a sensor that was switched off says nothing. Told
 * once for each silence, and once when the source speaks again. After a start of the console the silence begins anew,
 * since nobody listened before. What is to tell is told again at each look until it is {@link #stored}: a full disk does
 * not swallow it. Not thread-safe.
 */
final class SilenceWatch {
    /** The key of the setting that every connector with events has beside its own. */
    static final String KEY = "quiet-after";

    /** Beginning of the rule ids of what is told here. */
    static final String RULES = "watchfloor.source.";

    /** Stands for a span where silence is not to be told. */
    static final String OFF = "off";

    private static final String HELP = "When nothing came for so long, that itself becomes an event; records that are"
            + " passed over, such as statistics, count as something. Write what is unusual for this source: 10m for a"
            + " busy gateway or an IDS with statistics, 2d for a honeypot that few find, off to tell nothing.";

    private final String connector;
    private final Layer layer;
    private final Duration longest;
    private Instant last;
    private boolean told;
    /** Told, but not stored yet. */
    private @Nullable SecurityEvent pending;

    /**
     * The setting itself.
     *
     * @param usual the product's own span, taken when nothing is written
     */
    static SettingSpec setting(Optional<Duration> usual) {
        return new SettingSpec(
                KEY,
                SettingSpec.Kind.DURATION,
                false,
                usual.map(SilenceWatch::written).orElse(null),
                List.of(OFF),
                "Tell when silent for",
                usual.isPresent()
                        ? HELP
                        : HELP + " Left blank, silence is not told: of this product nobody knows what is usual.");
    }

    private static String written(Duration span) {
        return span.toSeconds() % 3_600 == 0 ? span.toHours() + "h" : span.toMinutes() + "m";
    }

    /**
     * @param longest silence that is usual
     * @param start when listening began
     */
    SilenceWatch(String connector, Layer layer, Duration longest, Instant start) {
        this.connector = connector;
        this.layer = layer;
        this.longest = longest;
        this.last = start;
    }

    /**
     * Looks at the clock.
     *
     * @param arrival when something came last, as far as anything came
     * @return the event to store, when there is something to tell; the same until {@link #stored} is called
     */
    Optional<SecurityEvent> look(Optional<Instant> arrival, Instant now) {
        if (pending == null) {
            pending = next(arrival, now).orElse(null);
        }
        return Optional.ofNullable(pending);
    }

    /** What the last look gave is on disk. */
    void stored() {
        pending = null;
    }

    private Optional<SecurityEvent> next(Optional<Instant> arrival, Instant now) {
        Instant before = last;
        last = arrival.filter(before::isBefore).orElse(before);
        if (told && !last.equals(before)) {
            told = false;
            Duration silence = Duration.between(before, last);
            return Optional.of(event("speaks", last, Severity.INFORMATIONAL)
                    .summary(connector + " speaks again after " + words(silence) + " of silence")
                    .build());
        }
        Duration silence = Duration.between(last, now);
        if (told || silence.compareTo(longest) <= 0) {
            return Optional.empty();
        }
        told = true;
        return Optional.of(event("silent", now, Severity.MEDIUM)
                .summary("Nothing has come from " + connector + " for " + words(silence)
                        + ": check that the source runs and reaches the console")
                .build());
    }

    private SecurityEventBuilder event(String what, Instant time, Severity severity) {
        return SecurityEvent.of("watchfloor-" + what + "-" + last.toEpochMilli(), time, layer, Kind.STATUS)
                .severity(severity)
                .ruleId(RULES + what)
                .ruleName(what.equals("silent") ? "Source is silent" : "Source speaks again");
    }

    private static String words(Duration silence) {
        if (silence.toDays() > 1) {
            return silence.toDays() + " days";
        }
        if (silence.toHours() > 1) {
            return silence.toHours() + " hours";
        }
        return silence.toMinutes() > 1 ? silence.toMinutes() + " minutes" : silence.toSeconds() + " seconds";
    }
}
