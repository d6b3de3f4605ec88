package dev.watchfloor.connectors.keycloak;

import java.util.Set;
import java.util.TreeSet;

/** Roles of {@code realm-management}: what each call needs at least, as measured on Keycloak 26.7.3. */
final class Roles {
    static final Set<String> MAY_COUNT_SESSIONS = Set.of("view-realm", "manage-realm");
    static final Set<String> MAY_LIST_SESSIONS = Set.of("view-clients", "manage-clients");
    static final Set<String> MAY_READ_USERS = Set.of("view-users", "manage-users");
    static final Set<String> MAY_READ_EVENTS = Set.of("view-events", "manage-events");
    static final Set<String> MAY_ACT = Set.of("manage-users");

    private static final Set<String> READER = Set.of("view-realm", "view-clients", "view-users", "view-events");
    /** Come along with the view roles and give nothing more. */
    private static final Set<String> HARMLESS =
            Set.of("query-users", "query-groups", "query-clients", "query-realms", "view-users");

    private Roles() {}

    /** What a reader has beyond its need, sorted. */
    static Set<String> beyondReader(Set<String> granted) {
        return beyond(granted, READER);
    }

    /** What a responder has beyond its need, sorted. */
    static Set<String> beyondResponder(Set<String> granted) {
        return beyond(granted, MAY_ACT);
    }

    private static Set<String> beyond(Set<String> granted, Set<String> needed) {
        Set<String> extra = new TreeSet<>(granted);
        extra.removeAll(needed);
        extra.removeAll(HARMLESS);
        return extra;
    }
}
