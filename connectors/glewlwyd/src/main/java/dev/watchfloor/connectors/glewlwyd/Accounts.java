package dev.watchfloor.connectors.glewlwyd;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads accounts. Thread-safe. */
final class Accounts {
    private final GlewlwydApi api;

    /** @param administers whether it has the scope of administrators */
    record Account(String name, boolean enabled, boolean administers) {}

    Accounts(GlewlwydApi api) {
        this.api = api;
    }

    /** All that the server lists, each once, by order of the server. Backends that only check passwords list none. */
    List<Account> all() throws ConnectorException, InterruptedException {
        String scope = api.adminScope();
        Map<String, Account> found = new LinkedHashMap<>();
        for (JsonNode row : api.rows(api.request("GET", "user", ""))) {
            account(row, scope).ifPresent(account -> found.put(account.name(), account));
        }
        return List.copyOf(found.values());
    }

    /** The account with its name as the server writes it, which is of another case than {@code name} at times. */
    Optional<Account> find(String name) throws ConnectorException, InterruptedException {
        if (!GlewlwydApi.isName(name)) {
            return Optional.empty();
        }
        Answer answer = api.ask(api.request("GET", "user", name));
        return answer.status() == 404
                ? Optional.empty()
                : account(answer.requireSuccess().json(), api.adminScope());
    }

    private static Optional<Account> account(JsonNode row, String adminScope) {
        String name = JsonFields.text(row, "username");
        if (name == null || !GlewlwydApi.isName(name)) {
            return Optional.empty();
        }
        boolean administers = false;
        for (JsonNode scope : row.path("scope")) {
            administers |= adminScope.equals(scope.asText());
        }
        return Optional.of(new Account(name, row.path("enabled").asBoolean(false), administers));
    }
}
