package dev.watchfloor.connectors.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** The times of JSON records, which some products write either way. Stateless. */
public final class RecordTime {
    /** The last second of the year 9999: what lies after it is no time but another number. */
    private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_799L);

    private static final int LONGEST = 40;

    private RecordTime() {}

    /**
     * A number, or a text of digits, is seconds since 1970 with a fraction, to the nanosecond; any other text an ISO 8601
     * time with a zone. Empty for anything else and for times that are not within 1970 to 9999.
     */
    public static Optional<Instant> of(JsonNode node) {
        String text = node.asText();
        if (!node.isValueNode() || text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        return node.isTextual() && !isNumber(text) ? IsoTime.parse(text) : epoch(text);
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    }

    private static Optional<Instant> epoch(String text) {
        try {
            BigDecimal seconds = new BigDecimal(text);
            if (seconds.signum() <= 0 || seconds.compareTo(LATEST) > 0) {
                return Optional.empty();
            }
            long nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue();
            return Optional.of(Instant.ofEpochSecond(seconds.longValue(), nanos));
        } catch (NumberFormatException notATime) {
            return Optional.empty();
        }
    }
}
