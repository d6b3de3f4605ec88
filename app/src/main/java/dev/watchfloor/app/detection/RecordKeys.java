package dev.watchfloor.app.detection;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from events what names a connection or a token. Stateless. */
final class RecordKeys {
    /** Ids of tokens as Keycloak's events (26.x, in details), and gateways that log claims (RFC 7519, jti), write them. */
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:jti|token_id|refresh_token_id)\"\\s*:\\s*\"(?:[a-z]{6}:)?([A-Za-z0-9._-]{8,100})\"");

    private static final int MOST_TOKENS = 4;
    /** Ids are at the top of records or near it; of a long one the rest is not looked through. */
    private static final int LOOKED_THROUGH = 8_192;

    private RecordKeys() {}

    /** Ids of the tokens that the record names, without Keycloak's word for their kind. */
    static List<String> tokens(StoredEvent stored) {
        String raw = stored.event().raw();
        if (!raw.startsWith("{")) {
            return List.of();
        }
        String looked = raw.length() > LOOKED_THROUGH ? raw.substring(0, LOOKED_THROUGH) : raw;
        if (!looked.contains("jti\"") && !looked.contains("token_id\"")) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(looked);
        while (found.size() < MOST_TOKENS && matcher.find()) {
            found.add(matcher.group(1));
        }
        return List.copyOf(found);
    }

    /**
     * What names the connection, surest first: the Community ID, which is the same at every sensor; the product's own id,
     * which counts within its connector; and, when both ends are known, these in the same order for both directions.
     */
    static List<String> flows(SecurityEvent event, String connector) {
        List<String> found = new ArrayList<>();
        if (event.communityId() != null) {
            found.add(event.communityId());
        }
        if (event.flow() != null) {
            found.add(connector + " " + event.flow());
        }
        if (event.source() != null
                && event.destination() != null
                && event.sourcePort() > 0
                && event.destinationPort() > 0) {
            found.add(Stream.of(
                            Addresses.canonical(event.source().withoutPrefixLength()) + " " + event.sourcePort(),
                            Addresses.canonical(event.destination().withoutPrefixLength()) + " "
                                    + event.destinationPort())
                    .sorted()
                    .reduce((one, other) -> one + " – " + other)
                    .orElseThrow());
        }
        return List.copyOf(found);
    }
}
