package dev.watchfloor.connectors.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a connector, enough to draw a form and to check a command line.
 *
 * @param key stable lower-case name with dashes, such as {@code base-url}
 * @param kind what may be written; {@link Kind#SECRET} is sealed by the console, never listed, logged or exported
 * @param required whether a blank value is refused
 * @param fallback value taken when left blank; null when there is none; always null for secrets
 * @param choices the allowed values of {@link Kind#CHOICE}; words that may stand for a {@link Kind#DURATION}, such as
 *     "off"; empty otherwise
 * @param label short name for the form, sentence case
 * @param help one or two sentences: what to write, where to find it, which least privilege it needs
 */
public record SettingSpec(
        String key,
        Kind kind,
        boolean required,
        @Nullable String fallback,
        List<String> choices,
        String label,
        String help) {

    /** What may be written. */
    public enum Kind {
        TEXT,
        /** {@code http} or {@code https} with a host. */
        URL,
        /** A whole number. */
        NUMBER,
        /** An ISO-8601 duration, or a number with s, m, h, d. */
        DURATION,
        /** {@code true} or {@code false}. */
        SWITCH,
        /** One of {@link SettingSpec#choices()}. */
        CHOICE,
        /** A path on this machine; globs where the help says so. */
        FILE,
        /** {@code host:port}. */
        ENDPOINT,
        SECRET
    }

    public SettingSpec {
        choices = List.copyOf(choices);
        if (kind == Kind.SECRET && fallback != null) {
            throw new IllegalArgumentException("a secret has no fallback: " + key);
        }
    }

    /** A setting that must be written. */
    public static SettingSpec required(String key, Kind kind, String label, String help) {
        return new SettingSpec(key, kind, true, null, List.of(), label, help);
    }

    /** A setting that may be left blank; {@code fallback} null means that blank has a meaning of its own. */
    public static SettingSpec optional(String key, Kind kind, @Nullable String fallback, String label, String help) {
        return new SettingSpec(key, kind, false, fallback, List.of(), label, help);
    }

    /** One of a few values. */
    public static SettingSpec choice(String key, String fallback, List<String> choices, String label, String help) {
        return new SettingSpec(key, Kind.CHOICE, false, fallback, choices, label, help);
    }
}
