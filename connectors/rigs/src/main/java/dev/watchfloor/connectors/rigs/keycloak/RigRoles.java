package dev.watchfloor.connectors.rigs.keycloak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who holds which role of {@code realm-management}: directly, by a group or the groups above it, or by a role of the realm
 * that contains it. Thread-safe.
 */
final class RigRoles {
    /** Those that the rig knows, and which of them contain others (26.7.3). */
    static final Map<String, Set<String>> MANAGEMENT = management();

    private final Map<String, Set<String>> direct = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, RealmRole> realmRoles = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();

    RigRoles() {
        MANAGEMENT.keySet().forEach(name -> ids.put(name, UUID.randomUUID().toString()));
        addRealmRole("offline_access", Set.of());
        addRealmRole("analyst", Set.of());
    }

    /** A group; members of groups below it hold its roles too. */
    record Group(String id, String name, String parent, Set<String> members, Set<String> roles) {}

    /** A role of the realm, with what it contains: names of management roles and of realm roles. */
    record RealmRole(String id, String name, Set<String> contains, Set<String> holders) {}

    synchronized void grant(String userId, String role) {
        direct.computeIfAbsent(userId, unused -> new LinkedHashSet<>()).add(role);
    }

    synchronized String addGroup(String name, String parent) {
        Group group =
                new Group(UUID.randomUUID().toString(), name, parent, new LinkedHashSet<>(), new LinkedHashSet<>());
        groups.put(group.id(), group);
        return group.id();
    }

    synchronized void grantToGroup(String groupId, String role) {
        group(groupId).ifPresent(group -> group.roles().add(role));
    }

    synchronized void joinGroup(String userId, String groupId) {
        group(groupId).ifPresent(group -> group.members().add(userId));
    }

    synchronized void addRealmRole(String name, Set<String> contains) {
        realmRoles.put(
                name, new RealmRole(UUID.randomUUID().toString(), name, Set.copyOf(contains), new LinkedHashSet<>()));
    }

    synchronized void giveRealmRole(String userId, String name) {
        realmRole(name).ifPresent(role -> role.holders().add(userId));
    }

    synchronized void forget(String userId) {
        direct.remove(userId);
        groups.values().forEach(group -> group.members().remove(userId));
        realmRoles.values().forEach(role -> role.holders().remove(userId));
    }

    synchronized String id(String managementRole) {
        return ids.getOrDefault(managementRole, "");
    }

    synchronized Optional<Group> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    synchronized List<Group> groupsWith(String managementRole) {
        return groups.values().stream()
                .filter(group -> group.roles().contains(managementRole))
                .toList();
    }

    synchronized List<Group> childrenOf(String groupId) {
        return groups.values().stream()
                .filter(group -> group.parent().equals(groupId))
                .toList();
    }

    synchronized List<String> membersOf(String groupId) {
        return group(groupId).map(group -> List.copyOf(group.members())).orElse(List.of());
    }

    synchronized List<RealmRole> realmRoles() {
        return List.copyOf(realmRoles.values());
    }

    synchronized Optional<RealmRole> realmRole(String name) {
        return Optional.ofNullable(realmRoles.get(name));
    }

    synchronized List<String> holdersOf(RealmRole role) {
        return List.copyOf(role.holders());
    }

    /** Accounts that were given the role itself; nothing else is in Keycloak's list. */
    synchronized List<String> holdersOf(String managementRole) {
        List<String> found = new ArrayList<>();
        direct.forEach((user, roles) -> {
            if (roles.contains(managementRole)) {
                found.add(user);
            }
        });
        return found;
    }

    /** All management roles in force for an account. */
    synchronized Set<String> effective(String userId) {
        Set<String> all = new TreeSet<>(direct.getOrDefault(userId, Set.of()));
        for (Group group : groups.values()) {
            if (group.members().contains(userId)) {
                for (Group at = group; at != null; at = groups.get(at.parent())) {
                    all.addAll(at.roles());
                }
            }
        }
        realmRoles.values().stream()
                .filter(role -> role.holders().contains(userId))
                .forEach(role -> all.addAll(contained(role.name())));
        new ArrayList<>(all).forEach(role -> all.addAll(MANAGEMENT.getOrDefault(role, Set.of())));
        return all;
    }

    private Set<String> contained(String name) {
        RealmRole role = realmRoles.get(name);
        if (role == null) {
            return Set.of(name);
        }
        Set<String> all = new TreeSet<>();
        role.contains().forEach(part -> all.addAll(contained(part)));
        return all;
    }

    private static Map<String, Set<String>> management() {
        Map<String, Set<String>> roles = new LinkedHashMap<>();
        for (String plain : List.of(
                "query-clients",
                "query-groups",
                "query-users",
                "manage-users",
                "manage-clients",
                "manage-events",
                "manage-realm",
                "view-events",
                "view-realm")) {
            roles.put(plain, Set.of());
        }
        roles.put("view-users", Set.of("query-users", "query-groups"));
        roles.put("view-clients", Set.of("query-clients"));
        roles.put("realm-admin", Set.copyOf(roles.keySet()));
        return roles;
    }
}
