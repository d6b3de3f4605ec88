package dev.watchfloor.app.response.approvals;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** In what role somebody agrees to a plan. */
public enum Role {
    RESPONDER,
    APPROVER,
    ADMINISTRATOR;

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

    /** Such as {@code approver+administrator}; empty for none. */
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
