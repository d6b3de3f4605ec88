package dev.watchfloor.connectors.rigs.keycloak;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** An account. Guarded by its realm. */
final class RigUser {
    final String id;
    final String name;
    final String password;
    final Instant created;
    /** Belongs to a client: nobody signs in with it, and lists leave it out. */
    final boolean service;

    boolean enabled = true;
    /** Tokens issued before this are stale. */
    Instant notBefore = Instant.EPOCH;

    int failures;
    Instant lastFailure = Instant.EPOCH;
    String lastFailureFrom = "n/a";
    Instant lockedUntil = Instant.EPOCH;

    /** What is asked at the next sign-in. */
    final Set<String> requiredActions = new LinkedHashSet<>();
    /** Label of the authenticator app; none while blank. */
    String authenticator = "";

    RigUser(String id, String name, String password, Instant created, boolean service) {
        this.id = id;
        this.name = name;
        this.password = password;
        this.created = created;
        this.service = service;
    }
}
