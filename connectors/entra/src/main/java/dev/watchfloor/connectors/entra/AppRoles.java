package dev.watchfloor.connectors.entra;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.oauth.OAuthTokens;
import dev.watchfloor.connectors.providers.Checks;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The application permissions that the app's token names ({@code roles}). Microsoft calls tokens for Graph opaque to their
 * holders, so that they serve as a hint to people and decide nothing. Thread-safe.
 */
record AppRoles(OAuthTokens tokens, String scope) {
    static final String REVOKE = "User.RevokeSessions.All";
    static final String DEVICES = "Device.ReadWrite.All";
    static final String LOCATIONS = "Policy.ReadWrite.ConditionalAccess";

    private static final String UNTOLD = "The app's token does not tell its permissions.";
    /** What some act or look of the console needs, or that only reads what it reads. */
    private static final Set<String> NEEDED = Set.of(
            "AuditLog.Read.All",
            "IdentityRiskEvent.Read.All",
            "Device.Read.All",
            "User.Read.All",
            "User.ReadBasic.All",
            "Directory.Read.All",
            "Policy.Read.All",
            REVOKE,
            DEVICES,
            LOCATIONS);

    private static final int MOST = 50;

    /** Whether the app may do something, by {@code permission} or one of those that contain it. Not tried. */
    Checks.Judged mayAct(String permission, String... wider) {
        return name -> {
            Optional<Set<String>> roles = granted();
            if (roles.isEmpty()) {
                return SelfCheck.skipped(name, UNTOLD);
            }
            if (roles.get().contains(permission)) {
                return SelfCheck.passed(
                        name, "The app has " + permission + ". Not tried, because it would change something.");
            }
            return Arrays.stream(wider)
                    .filter(roles.get()::contains)
                    .findFirst()
                    .map(wide -> SelfCheck.warning(
                            name,
                            "The app has " + wide + ", which permits more than needed. Give it " + permission
                                    + " in its place."))
                    .orElseGet(() -> SelfCheck.failed(
                            name,
                            "The app lacks the application permission " + permission
                                    + ". Grant it, with an administrator's consent, or leave this act to others."));
        };
    }

    /** Whether the app has permissions that nothing here needs. */
    SelfCheck least(String name) throws ConnectorException, InterruptedException {
        Optional<Set<String>> roles = granted();
        if (roles.isEmpty()) {
            return SelfCheck.skipped(name, UNTOLD);
        }
        Set<String> extra = new TreeSet<>(roles.get());
        extra.removeAll(NEEDED);
        return extra.isEmpty()
                ? SelfCheck.passed(name, "The app has no permission that the console does not need.")
                : SelfCheck.warning(
                        name,
                        "The app may do more than it needs. Take these permissions away: " + String.join(", ", extra)
                                + ".");
    }

    private Optional<Set<String>> granted() throws ConnectorException, InterruptedException {
        return tokens.unverifiedClaims(scope)
                .map(claims -> claims.path("roles"))
                .filter(JsonNode::isArray)
                .map(AppRoles::names);
    }

    private static Set<String> names(JsonNode roles) {
        Set<String> names = new TreeSet<>();
        for (JsonNode role : roles) {
            String name = role.asText("");
            if (names.size() < MOST && name.matches("[A-Za-z0-9._-]{1,100}")) {
                names.add(name);
            }
        }
        return names;
    }
}
