package dev.watchfloor.connectors.rigs.keycloak;

import java.util.Set;

/**
 * An application, or a service account of the Admin API.
 *
 * @param secret blank for a public client
 * @param roles of {@code realm-management}; empty for an application
 * @param direct whether it takes names and passwords itself (password grant); otherwise users sign in by browser
 */
record RigClient(
        String id, String clientId, String name, String secret, Set<String> roles, boolean direct, String serviceUser) {
    RigClient {
        roles = Set.copyOf(roles);
    }

    boolean isService() {
        return !serviceUser.isEmpty();
    }
}
