package dev.watchfloor.connectors.rigs.keycloak;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** A session, online or offline. Guarded by its realm. */
final class RigSession {
    final String id;
    final RigUser user;
    final String address;
    final Instant started;
    final boolean offline;
    /** Uuids of the clients it is used with. */
    final Set<String> clients = new LinkedHashSet<>();

    Instant lastAccess;
    boolean rememberMe;

    RigSession(String id, RigUser user, String address, Instant started, boolean offline) {
        this.id = id;
        this.user = user;
        this.address = address;
        this.started = started;
        this.lastAccess = started;
        this.offline = offline;
    }
}
