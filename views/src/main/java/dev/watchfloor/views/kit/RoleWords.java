package dev.watchfloor.views.kit;

import dev.watchfloor.app.roles.Role;
import java.util.Collection;
import java.util.stream.Collectors;

/** Roles for people to read, such as {@code analyst, approver}. Stateless. */
public final class RoleWords {
    private RoleWords() {}

    public static String of(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    }
}
