package dev.watchfloor.connectors.keycloak;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names of accounts by id, for events that carry the id only. Asks once per account and remembers the last
 * {@link #MOST}. Used by one thread at a time.
 */
final class Accounts {
    private static final int MOST = 10_000;

    private final RealmAdmin reader;
    private final Map<String, Optional<String>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
            return size() > MOST;
        }
    };

    Accounts(RealmAdmin reader) {
        this.reader = reader;
    }

    /**
     * The account's name. What was typed serves when Keycloak knows the account by it: names are lower case there, and an
     * e-mail address is another way to sign in, not the name.
     *
     * @param userId blank when Keycloak found no account
     */
    @Nullable
    String name(String userId, String typed) throws ConnectorException, InterruptedException {
        if (userId.isBlank()) {
            return typed.isBlank() ? null : typed;
        }
        if (!typed.isBlank() && typed.indexOf('@') < 0) {
            return typed.toLowerCase(Locale.ROOT);
        }
        Optional<String> found = known.get(userId);
        if (found == null) {
            found = ask(userId);
            known.put(userId, found);
        }
        return found.orElse(typed.isBlank() ? null : typed);
    }

    private Optional<String> ask(String userId) throws ConnectorException, InterruptedException {
        Answer answer = reader.ask(reader.request("GET", "users", userId));
        if (answer.status() == 404 || answer.status() == 403 || answer.status() == 400) {
            return Optional.empty();
        }
        String name =
                reader.success("view-users", answer).json().path("username").asText();
        return name.isBlank() ? Optional.empty() : Optional.of(name);
    }
}
