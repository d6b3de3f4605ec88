package dev.watchfloor.app.operators.factors;

import java.util.Optional;

/** What operators call their security keys. Stateless. */
public final class KeyName {
    private static final int LONGEST = 40;

    private KeyName() {}

    /** Without what cannot be seen; empty when nothing or more than 40 characters are left. */
    public static Optional<String> of(String typed) {
        String name = typed.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        return name.isEmpty() || name.length() > LONGEST ? Optional.empty() : Optional.of(name);
    }

    /** Whether two names are one to who reads them. */
    public static boolean same(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }
}
