package dev.watchfloor.app.roles;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody does here; an operator may have several. Each gives the least that its work needs. */
public enum Role {
    VIEWER(Permission.VIEW),
    ANALYST(Permission.VIEW, Permission.TRIAGE, Permission.EXPORT),
    RESPONDER(Permission.VIEW, Permission.TRIAGE, Permission.EXPORT, Permission.ACT),
    APPROVER(Permission.VIEW, Permission.APPROVE),
    ADMINISTRATOR(Permission.VIEW, Permission.ADMINISTER),
    /** A screen on the wall: seen by many, operated by nobody. */
    WALL(Permission.VIEW);

    /** Those in which somebody may agree to another's plan; the policy asks for one or several of them. */
    public static final Set<Role> AGREEING =
            Collections.unmodifiableSet(EnumSet.of(RESPONDER, APPROVER, ADMINISTRATOR));

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = EnumSet.copyOf(Arrays.asList(permissions));
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }

    /** As it is written and shown, such as {@code approver}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word, in any case. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The roles that allow something, in order. */
    public static Set<Role> allowing(Permission permission) {
        return Arrays.stream(values())
                .filter(role -> role.allows(permission))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Those of {@code roles} in which somebody may agree. */
    public static Set<Role> agreeing(Collection<Role> roles) {
        return roles.stream()
                .filter(AGREEING::contains)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Such as {@code analyst+approver}; empty for none. */
    public static String words(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining("+"));
    }

    /** Reads what {@link #words} wrote; a word that is not known is left out, so that it opens nothing. */
    public static Set<Role> read(String words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : words.split("\\+")) {
            of(word).ifPresent(roles::add);
        }
        return roles;
    }
}
