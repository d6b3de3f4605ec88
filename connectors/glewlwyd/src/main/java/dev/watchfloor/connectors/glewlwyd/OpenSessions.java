package dev.watchfloor.connectors.glewlwyd;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads open sessions and refresh tokens. Glewlwyd has no list of all: each user is asked for, once for sessions and once
 * for each plugin. Ended ones stay listed there and are left out. Thread-safe.
 */
final class OpenSessions {
    private final GlewlwydApi api;
    private final Accounts accounts;
    private final Clock clock;

    /** A plugin that gives refresh tokens out, and the path of its list. */
    record TokenPlugin(String name, List<String> path) {}

    OpenSessions(GlewlwydApi api, Accounts accounts, Clock clock) {
        this.api = api;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Those of all accounts that are listed. */
    List<Session> all() throws ConnectorException, InterruptedException {
        List<TokenPlugin> plugins = plugins();
        List<Session> found = new ArrayList<>();
        for (Accounts.Account account : accounts.all()) {
            found.addAll(sessions(account.name()));
            for (TokenPlugin plugin : plugins) {
                found.addAll(tokens(account.name(), plugin));
            }
        }
        return found;
    }

    /** Browsers of one user that are signed in. */
    List<Session> sessions(String user) throws ConnectorException, InterruptedException {
        ProductRequest request = api.request("GET", "delegate", user, "profile", "session");
        Instant now = clock.instant();
        return read(request, row -> SessionRow.session(row, user, now));
    }

    /** Refresh tokens of one user that work. */
    List<Session> tokens(String user) throws ConnectorException, InterruptedException {
        List<Session> found = new ArrayList<>();
        for (TokenPlugin plugin : plugins()) {
            found.addAll(tokens(user, plugin));
        }
        return found;
    }

    /** Names what ends one. */
    ProductRequest end(SessionName name) throws ConnectorException, InterruptedException {
        if (name.plugin().isEmpty()) {
            return api.request("DELETE", "delegate", name.user(), "profile", "session", name.hash());
        }
        for (TokenPlugin plugin : plugins()) {
            if (plugin.name().equals(name.plugin())) {
                List<String> path = new ArrayList<>(plugin.path());
                path.add(name.hash());
                return api.request("DELETE", path.toArray(String[]::new)).query("impersonate", name.user());
            }
        }
        throw new ConnectorException(
                ConnectorException.Category.REJECTED,
                "Glewlwyd has no plugin \"" + name.plugin() + "\" any more that gives refresh tokens out.");
    }

    /** Those that give refresh tokens out here. */
    List<TokenPlugin> plugins() throws ConnectorException, InterruptedException {
        List<TokenPlugin> plugins = new ArrayList<>();
        JsonNode rows = api.ask(api.request("GET", "delegate", api.signIn().user(), "profile", "plugin"))
                .requireSuccess()
                .json();
        for (JsonNode row : rows) {
            String name = JsonFields.text(row, "name", "");
            if (GlewlwydApi.isName(name)) {
                switch (JsonFields.text(row, "module", "")) {
                    case "oidc" -> plugins.add(new TokenPlugin(name, List.of(name, "token")));
                    case "oauth2-glewlwyd" -> plugins.add(new TokenPlugin(name, List.of(name, "profile", "token")));
                    default -> {
                        // Gives none out.
                    }
                }
            }
        }
        return plugins;
    }

    /** The documentation names the parameter {@code username}; 2.7.5 takes no notice of it and gives our own tokens. */
    private List<Session> tokens(String user, TokenPlugin plugin) throws ConnectorException, InterruptedException {
        ProductRequest request =
                api.request("GET", plugin.path().toArray(String[]::new)).query("impersonate", user);
        Instant now = clock.instant();
        return read(request, row -> SessionRow.token(row, user, plugin.name(), now));
    }

    private List<Session> read(ProductRequest request, Function<JsonNode, Optional<Session>> row)
            throws ConnectorException, InterruptedException {
        Map<SessionRef, Session> found = new LinkedHashMap<>();
        for (JsonNode one : api.rows(request)) {
            row.apply(one).ifPresent(session -> found.put(session.ref(), session));
        }
        return List.copyOf(found.values());
    }
}
