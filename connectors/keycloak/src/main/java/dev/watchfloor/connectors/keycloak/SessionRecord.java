package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** One row of a list of sessions. */
record SessionRecord(Session session) {
    private static final int LONGEST_TEXT = 300;

    /** The row as a session; empty when it names none. Ids are opaque: they are no UUIDs since 26. */
    static Optional<SessionRecord> parse(JsonNode row, SessionRef.Kind kind) {
        String id = row.path("id").asText();
        String userId = row.path("userId").asText();
        if (id.isBlank() || userId.isBlank() || id.length() > LONGEST_TEXT || userId.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        TreeSet<String> clients = new TreeSet<>();
        row.path("clients").forEach(client -> clients.add(clean(client.asText())));
        return Optional.of(new SessionRecord(new Session(
                new SessionRef(id, kind),
                userId,
                clean(row.path("username").asText(userId)),
                Addresses.parse(row.path("ipAddress").asText()).orElse(null),
                Instant.ofEpochMilli(row.path("start").asLong()),
                Instant.ofEpochMilli(row.path("lastAccess").asLong()),
                List.copyOf(clients),
                null,
                row.path("rememberMe").asBoolean())));
    }

    String userName() {
        return session.userName();
    }

    /** The same session met at another client. */
    SessionRecord joined(SessionRecord other) {
        TreeSet<String> clients = new TreeSet<>(session.clients());
        clients.addAll(other.session.clients());
        Instant last = session.lastAccess().isAfter(other.session.lastAccess())
                ? session.lastAccess()
                : other.session.lastAccess();
        return new SessionRecord(new Session(
                session.ref(),
                session.userId(),
                session.userName(),
                session.address(),
                session.started(),
                last,
                List.copyOf(clients),
                session.device(),
                session.rememberMe()));
    }

    private static String clean(String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
        return cut.replaceAll("\\p{Cntrl}", " ");
    }
}
