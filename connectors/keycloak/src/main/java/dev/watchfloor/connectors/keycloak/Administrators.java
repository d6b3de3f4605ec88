package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.UserAccount;
import dev.watchfloor.connectors.spi.UserAccount.Rank;
import dev.watchfloor.connectors.spi.UserAccount.State;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may administer the accounts of the realm: holders of realm-admin or manage-users of {@code realm-management}, given
 * to them, to a group above them, or by a role that contains one of them. Administrators of the master realm are not seen
 * from here, and neither are roles of other clients that contain one of them; {@link #mayAdminister} does see those.
 * Thread-safe.
 *
 * <p>Measured on 26.7.3: what is asked here needs view-users, view-clients and view-realm, and the list of a role's users
 * names direct holders only, service accounts among them.
 */
final class Administrators {
    static final Set<String> ROLES = Set.of("manage-users", "realm-admin");
    private static final String SERVICE = "service-account-";

    private final RealmAdmin reader;
    private final ManagementClient management;

    Administrators(RealmAdmin reader, ManagementClient management) {
        this.reader = reader;
        this.management = management;
    }

    /** All people among them, by name. */
    List<UserAccount> all() throws ConnectorException, InterruptedException {
        Map<String, JsonNode> holders = new RoleHolders(reader, management.id()).of(ROLES);
        List<UserAccount> people = holders.values().stream()
                .map(json -> account(json, Rank.ADMINISTRATOR))
                .filter(account -> !isService(account))
                .sorted(Comparator.comparing(UserAccount::name))
                .toList();
        boolean oneLeft = people.stream().filter(UserAccount::isEnabled).count() == 1;
        return people.stream()
                .map(account -> oneLeft && account.isEnabled() ? ranked(account, Rank.LAST_ADMINISTRATOR) : account)
                .toList();
    }

    /** The account with its rank, UNKNOWN where a role to find it out is missing. */
    UserAccount ranked(JsonNode json) throws ConnectorException, InterruptedException {
        UserAccount account = account(json, Rank.ORDINARY);
        try {
            Optional<Boolean> one = mayAdminister(account.id());
            if (one.isEmpty()) {
                return ranked(account, Rank.UNKNOWN);
            }
            if (!one.get()) {
                return account;
            }
            boolean others = !account.isEnabled()
                    || isService(account)
                    || all().stream()
                            .anyMatch(other -> other.isEnabled() && !other.id().equals(account.id()));
            return ranked(account, others ? Rank.ADMINISTRATOR : Rank.LAST_ADMINISTRATOR);
        } catch (ConnectorException failure) {
            if (failure.category() == ConnectorException.Category.FORBIDDEN) {
                return ranked(account, Rank.UNKNOWN);
            }
            throw failure;
        }
    }

    /** By the roles that are in force for the account, however it came to them; empty when we may not see them. */
    private Optional<Boolean> mayAdminister(String userId) throws ConnectorException, InterruptedException {
        Answer answer = reader.ask(
                reader.request("GET", "users", userId, "role-mappings", "clients", management.id(), "composite"));
        if (answer.status() == 403) {
            return Optional.empty();
        }
        for (JsonNode role : reader.success("view-users", answer).json()) {
            if (ROLES.contains(role.path("name").asText())) {
                return Optional.of(true);
            }
        }
        return Optional.of(false);
    }

    private static UserAccount account(JsonNode json, Rank rank) {
        JsonNode enabled = json.path("enabled");
        return new UserAccount(
                json.path("id").asText(),
                json.path("username").asText(),
                enabled.isBoolean() ? enabled.asBoolean() ? State.ENABLED : State.DISABLED : State.UNKNOWN,
                rank);
    }

    private static UserAccount ranked(UserAccount account, Rank rank) {
        return new UserAccount(account.id(), account.name(), account.state(), rank);
    }

    /** By the name that Keycloak gives them; the lists do not say otherwise (26.7.3). */
    private static boolean isService(UserAccount account) {
        return account.name().startsWith(SERVICE);
    }
}
