package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The client that holds the realm's administrative roles. It has no secret, so that it may be asked for by name; its id
 * never changes and is remembered. Thread-safe.
 */
final class ManagementClient {
    private final RealmAdmin reader;
    private final String realm;
    private volatile @Nullable String known;

    ManagementClient(RealmAdmin reader, String realm) {
        this.reader = reader;
        this.realm = realm;
    }

    /** Keycloak's id of it. */
    String id() throws ConnectorException, InterruptedException {
        String before = known;
        if (before != null) {
            return before;
        }
        // The master realm's own is named otherwise.
        for (String name : List.of("realm-management", realm + "-realm")) {
            JsonNode found =
                    reader.read("view-clients", reader.request("GET", "clients").query("clientId", name));
            String id = found.path(0).path("id").asText();
            if (!id.isEmpty()) {
                known = id;
                return id;
            }
        }
        throw new ConnectorException(
                Category.FORBIDDEN,
                "Keycloak does not show the client realm-management, so that administrators cannot be told. Give the"
                        + " reader the realm-management role view-clients.");
    }
}
