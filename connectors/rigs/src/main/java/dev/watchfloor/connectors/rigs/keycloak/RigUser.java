package dev.watchfloor.connectors.rigs.keycloak;

import java.time.Instant;

/** An account. Guarded by its realm. */
final class RigUser {
    final String id;
    final String name;
    final String password;
    final Instant created;
    boolean enabled = true;
    /** Tokens issued before this are stale. */
    Instant notBefore = Instant.EPOCH;

    int failures;
    Instant lockedUntil = Instant.EPOCH;

    RigUser(String id, String name, String password, Instant created) {
        this.id = id;
        this.name = name;
        this.password = password;
        this.created = created;
    }
}
