package dev.watchfloor.connectors.glewlwyd;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.spi.Session;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of the two lists, of hostile content: browsers name themselves. Stateless. */
final class SessionRow {
    private static final int LONGEST_TEXT = 300;
    private static final long LATEST = 253_402_300_799L;

    private SessionRow() {}

    /**
     * A session that is open; empty when it ended, ran out, or has no name. Glewlwyd tells the last sign-in within a
     * session, and neither its beginning nor its last use.
     */
    static Optional<Session> session(JsonNode row, String user, Instant now) {
        Instant lastSignIn = time(row, "last_login");
        return hash(row, "session_hash")
                .filter(hash -> isOpen(row, "expiration", now))
                .map(hash -> new Session(
                        new SessionName(user, "", hash).ref(),
                        user,
                        clean(user),
                        address(row),
                        lastSignIn,
                        lastSignIn,
                        List.of("Glewlwyd"),
                        browser(row),
                        false));
    }

    /** A refresh token that still works; empty otherwise. */
    static Optional<Session> token(JsonNode row, String user, String plugin, Instant now) {
        Instant issued = time(row, "issued_at");
        Instant seen = time(row, "last_seen");
        return hash(row, "token_hash")
                .filter(hash -> isOpen(row, "expires_at", now))
                .map(hash -> new Session(
                        new SessionName(user, plugin, hash).ref(),
                        user,
                        clean(user),
                        address(row),
                        issued,
                        seen.isBefore(issued) ? issued : seen,
                        List.of(clean(JsonFields.text(row, "client_id", plugin))),
                        browser(row),
                        false));
    }

    /** What tells no end counts as open: nothing that may work is hidden. */
    private static boolean isOpen(JsonNode row, String expiry, Instant now) {
        long until = JsonFields.count(row, expiry);
        return row.path("enabled").asBoolean(true)
                && (until < 0 || until > LATEST || Instant.ofEpochSecond(until).isAfter(now));
    }

    private static Optional<String> hash(JsonNode row, String field) {
        return Optional.ofNullable(JsonFields.text(row, field)).filter(hash -> hash.length() <= LONGEST_TEXT);
    }

    private static Instant time(JsonNode row, String field) {
        long seconds = JsonFields.count(row, field);
        return seconds < 0 || seconds > LATEST ? Instant.EPOCH : Instant.ofEpochSecond(seconds);
    }

    /**
     * {@code 192.0.2.1 - name}, or the header X-Forwarded-For as it came, which 2.7.5 believes of everybody. Of several
     * the last counts: it is from the proxy that is nearest.
     */
    private static @Nullable IPAddress address(JsonNode row) {
        String told = JsonFields.text(row, "issued_for", "").split(" - ", 2)[0];
        return Addresses.parse(told.substring(told.lastIndexOf(',') + 1).strip())
                .orElse(null);
    }

    private static @Nullable String browser(JsonNode row) {
        String agent = JsonFields.text(row, "user_agent");
        return agent == null ? null : clean(agent);
    }

    private static String clean(String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
        return cut.replaceAll("\\p{Cntrl}", " ");
    }
}
