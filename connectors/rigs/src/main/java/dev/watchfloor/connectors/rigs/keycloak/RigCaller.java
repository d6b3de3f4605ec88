package dev.watchfloor.connectors.rigs.keycloak;

import java.util.Set;

/** Who calls the Admin API, by its token. */
record RigCaller(String clientUuid, String userId, String address, Set<String> roles) {}
