package dev.watchfloor.connectors.spi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a source says is a sign of an attack when it is seen.
 *
 * @param observable what to look for
 * @param confidence how sure the source is, 0..100 as in STIX 2.1; {@link #UNKNOWN} when it does not say
 * @param validFrom from when on it is a sign; null when the source does not say
 * @param validUntil first moment when it is none any more; null when it stays one until it is withdrawn
 * @param tlp with whom it may be shared
 * @param labels the source's own words for it, at most {@link #MOST_LABELS}
 * @param description one line for people, may be empty; at most {@link #LONGEST_TEXT} characters
 */
public record Indicator(
        Observable observable,
        int confidence,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        Tlp tlp,
        List<String> labels,
        String description) {
    /** The source does not say how sure it is. */
    public static final int UNKNOWN = -1;
    /** Most labels; the rest is left out. */
    public static final int MOST_LABELS = 20;
    /** Longest description, in characters, and five times the longest label; what is longer is cut. */
    public static final int LONGEST_TEXT = 500;

    public Indicator {
        if (confidence < UNKNOWN || confidence > 100) {
            throw new IllegalArgumentException("confidence out of range: " + confidence);
        }
        labels = labels.stream()
                .filter(label -> !label.isBlank())
                .limit(MOST_LABELS)
                .map(label -> line(label, LONGEST_TEXT / 5))
                .toList();
        description = line(description, LONGEST_TEXT);
    }

    /** Hostile text as one short line that can be shown. */
    private static String line(String text, int longest) {
        String cut = text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
        return cut.replaceAll("[\\p{Cntrl}\\u2028-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C]", " ")
                .strip();
    }
}
