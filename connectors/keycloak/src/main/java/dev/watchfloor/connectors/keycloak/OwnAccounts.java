package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The service accounts behind the console's own clients, by their tokens. Thread-safe. */
final class OwnAccounts {
    private final RealmAdmin reader;
    private final List<RealmAdmin> all;

    OwnAccounts(RealmAdmin reader, Optional<RealmAdmin> responder) {
        this.reader = reader;
        this.all = responder.map(other -> List.of(reader, other)).orElseGet(() -> List.of(reader));
    }

    Set<String> ids() throws ConnectorException, InterruptedException {
        Set<String> ids = new LinkedHashSet<>();
        for (RealmAdmin one : all) {
            Optional<String> subject = one.tokens().current().subject();
            ids.add(subject.isPresent() ? subject.get() : named(one.tokens().clientId()));
        }
        return Set.copyOf(ids);
    }

    /** A lightweight token does not tell whose it is; the exact name finds service accounts, which lists leave out. */
    private String named(String clientId) throws ConnectorException, InterruptedException {
        JsonNode found = reader.read(
                "view-users",
                reader.request("GET", "users")
                        .query("username", "service-account-" + clientId)
                        .query("exact", "true"));
        String id = found.path(0).path("id").asText();
        if (id.isEmpty()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    "Keycloak does not tell the service account of the client \"" + clientId + "\".");
        }
        return id;
    }
}
