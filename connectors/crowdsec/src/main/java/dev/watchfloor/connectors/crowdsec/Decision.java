package dev.watchfloor.connectors.crowdsec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ban of an address or network that is in force.
 *
 * @param id CrowdSec's id of it
 * @param network what is banned, canonical
 * @param by who decided: crowdsec, cscli, CAPI, lists; {@link #OURS} when it was the console
 * @param ends when it ends, by our clock; null when that is so far away that it stays
 */
record Decision(
        long id, IPAddress network, String by, @Nullable Instant ends) {
    /** Our name, in what only we write. */
    static final String OURS = "watchfloor";
    /**
     * The scenario by which our decisions are known. Not the origin: {@code cscli decisions list} leaves out whatever is
     * not of crowdsec, cscli, cscli-import or console unless it is told {@code -a} (1.4.6), and bouncers may be told to
     * take certain origins only.
     */
    static final String SCENARIO = OURS + "/block";

    /** Every decision has a length; this one means that somebody has to lift it. */
    static final Duration UNENDING = Duration.ofDays(3_650);

    private static final Duration COUNTS_AS_UNENDING = UNENDING.dividedBy(2);
    private static final int LONGEST_ORIGIN = 60;

    /**
     * The ban that {@code row} tells of; empty when it is over, is something else (a captcha, a country), is only
     * simulated, or cannot be read.
     *
     * @param now when the server said so, by our clock
     */
    static Optional<Decision> of(JsonNode row, Instant now) {
        String scope = row.path("scope").asText("");
        boolean address = scope.equalsIgnoreCase("Ip") || scope.equalsIgnoreCase("Range");
        if (!address
                || !row.path("type").asText("").equalsIgnoreCase("ban")
                || row.path("simulated").asBoolean()) {
            return Optional.empty();
        }
        Optional<Duration> left = GoDurations.parse(row.path("duration").asText(""));
        Optional<IPAddress> network = network(row.path("value").asText(""));
        if (left.isEmpty() || network.isEmpty() || left.get().isNegative()) {
            return Optional.empty();
        }
        boolean ours = row.path("scenario").asText("").equals(SCENARIO);
        String origin = ours ? OURS : row.path("origin").asText("").replaceAll("[^\\x20-\\x7e]", "?");
        return Optional.of(new Decision(
                row.path("id").asLong(),
                network.get(),
                origin.length() <= LONGEST_ORIGIN ? origin : origin.substring(0, LONGEST_ORIGIN),
                left.get().compareTo(COUNTS_AS_UNENDING) > 0 ? null : now.plus(left.get())));
    }

    /** Whether it is still in force at {@code until}, or stays when that is null. */
    boolean lasts(@Nullable Instant until) {
        return ends == null || (until != null && !ends.isBefore(until));
    }

    /** As CrowdSec matches it: bits beyond a prefix do not count (192.0.2.77/28 is .64 to .79, 1.4.6). */
    private static Optional<IPAddress> network(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Addresses.parse(text);
        }
        String prefix = text.substring(slash + 1);
        Optional<IPAddress> address = Addresses.parse(text.substring(0, slash));
        if (address.isEmpty() || !prefix.matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        int length = Integer.parseInt(prefix);
        int bits = address.get().getBitCount();
        if (length > bits) {
            return Optional.empty();
        }
        return Optional.of(
                length == bits
                        ? address.get()
                        : address.get().setPrefixLength(length, false).toPrefixBlock());
    }
}
