package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.spi.SessionRef.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the open sessions. Keycloak has no call for all of them: those of each client are read in pages and joined by
 * id. Ordered by id there, so that a page may shift while sessions come and go; a session met twice counts once, and one
 * that slipped through is in the next reading. Thread-safe.
 */
final class OpenSessions {
    /** Quickest of those measured on 26.7.3: 2,000 sessions in 0.55 s. */
    private static final int PAGE = 500;
    /** A million sessions of one client: beyond that something is wrong. */
    private static final int MOST_PAGES = 2_000;

    private final RealmAdmin reader;
    private final RealmSettings settings;

    OpenSessions(RealmAdmin reader, RealmSettings settings) {
        this.reader = reader;
        this.settings = settings;
    }

    /** All, without those of the console's own service accounts. */
    List<Session> all() throws ConnectorException, InterruptedException {
        Map<SessionRef, SessionRecord> found = new LinkedHashMap<>();
        for (ClientCount client : clients()) {
            if (client.online() > 0) {
                collect(client, Kind.ONLINE, found);
            }
            if (client.offline() > 0) {
                collect(client, Kind.OFFLINE, found);
            }
        }
        return found.values().stream()
                .filter(record -> !settings.isOwnAccount(record.userName()))
                .map(SessionRecord::session)
                .toList();
    }

    /** Those of one account; empty when Keycloak knows no such account. */
    Optional<List<SessionRef>> of(String userId) throws ConnectorException, InterruptedException {
        if (!RealmAdmin.isId(userId)) {
            return Optional.empty();
        }
        Answer online = reader.ask(reader.request("GET", "users", userId, "sessions"));
        if (online.status() == 404) {
            return Optional.empty();
        }
        Map<SessionRef, SessionRecord> found = new LinkedHashMap<>();
        add(reader.success("view-users", online).json(), Kind.ONLINE, found);
        for (ClientCount client : clients()) {
            if (client.offline() > 0) {
                Answer offline = reader.ask(reader.request("GET", "users", userId, "offline-sessions", client.id()));
                if (offline.status() != 404) {
                    add(reader.success("view-users", offline).json(), Kind.OFFLINE, found);
                }
            }
        }
        return Optional.of(List.copyOf(found.keySet()));
    }

    /** Clients that have a session, and how many. Never reads the clients themselves: their secrets come with them. */
    List<ClientCount> clients() throws ConnectorException, InterruptedException {
        List<ClientCount> counts = new ArrayList<>();
        for (JsonNode row : reader.read("view-realm", reader.request("GET", "client-session-stats"))) {
            // The numbers are strings.
            counts.add(new ClientCount(
                    row.path("id").asText(),
                    row.path("active").asLong(),
                    row.path("offline").asLong()));
        }
        return counts;
    }

    private void collect(ClientCount client, Kind kind, Map<SessionRef, SessionRecord> found)
            throws ConnectorException, InterruptedException {
        String list = kind == Kind.ONLINE ? "user-sessions" : "offline-sessions";
        JsonNode before = MissingNode.getInstance();
        for (int page = 0; page < MOST_PAGES; page++) {
            Answer answer = reader.ask(reader.request("GET", "clients", client.id(), list)
                    .query("first", Integer.toString(page * PAGE))
                    .query("max", Integer.toString(PAGE)));
            if (answer.status() == 404) {
                return; // removed since it was counted
            }
            JsonNode rows = reader.success("view-clients", answer).json();
            if (rows.size() >= PAGE && rows.equals(before)) {
                throw endless("gives the same page of sessions again");
            }
            add(rows, kind, found);
            if (rows.size() < PAGE) {
                return;
            }
            before = rows;
        }
        throw endless("lists more than " + MOST_PAGES * PAGE + " sessions of one client");
    }

    private static ConnectorException endless(String what) {
        return new ConnectorException(
                ConnectorException.Category.MALFORMED_DATA, "Keycloak " + what + ", which is not read.");
    }

    private static void add(JsonNode rows, Kind kind, Map<SessionRef, SessionRecord> found) {
        for (JsonNode row : rows) {
            SessionRecord.parse(row, kind)
                    .ifPresent(record -> found.merge(record.session().ref(), record, SessionRecord::joined));
        }
    }

    /** How many sessions a client has. */
    record ClientCount(String id, long online, long offline) {}
}
