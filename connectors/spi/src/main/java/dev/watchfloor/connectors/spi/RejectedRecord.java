package dev.watchfloor.connectors.spi;

/**
 * A record that could not be understood.
 *
 * @param reason one sentence
 * @param sample its beginning, secrets removed, control characters replaced; at most {@link #LONGEST_SAMPLE} characters
 */
public record RejectedRecord(String reason, String sample) {
    /** Longest sample kept, in characters. */
    public static final int LONGEST_SAMPLE = 400;

    public RejectedRecord {
        String printable = sample.replaceAll("\\p{Cntrl}", "·");
        sample = printable.length() <= LONGEST_SAMPLE ? printable : printable.substring(0, LONGEST_SAMPLE - 1) + "…";
    }
}
