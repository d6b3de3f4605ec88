package dev.watchfloor.app.operators;

import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.roles.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param id never given to somebody else
 * @param name they sign in with; in any case the same person
 * @param roles at least one
 * @param added when
 */
public record Operator(String id, String name, Set<Role> roles, Instant added) {
    public Operator {
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
    }

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.allows(permission));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
