package dev.watchfloor.app.response.approvals;

import dev.watchfloor.app.roles.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds for every role somebody else: one person stands for one role, however many they have. Stateless. */
final class RoleMatching {
    private RoleMatching() {}

    /**
     * Roles for which nobody is left, when people are given roles so that as few as possible are.
     *
     * @param people each with the roles in which they agreed
     */
    static Set<Role> missing(Set<Role> needed, List<Set<Role>> people) {
        Map<Role, Integer> taken = new EnumMap<>(Role.class);
        Set<Role> missing = EnumSet.noneOf(Role.class);
        for (Role role : new TreeSet<>(needed)) {
            if (!isFound(role, people, taken, new HashSet<>())) {
                missing.add(role);
            }
        }
        return missing;
    }

    /** An augmenting path of the matching: whoever stands for another role may be freed by somebody else. */
    private static boolean isFound(Role role, List<Set<Role>> people, Map<Role, Integer> taken, Set<Integer> seen) {
        for (int person = 0; person < people.size(); person++) {
            if (people.get(person).contains(role) && seen.add(person)) {
                int asked = person;
                Role other = taken.entrySet().stream()
                        .filter(entry -> entry.getValue() == asked)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
                if (other == null || isFound(other, people, taken, seen)) {
                    taken.put(role, person);
                    return true;
                }
            }
        }
        return false;
    }
}
