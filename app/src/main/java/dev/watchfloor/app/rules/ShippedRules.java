package dev.watchfloor.app.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules that come with the program, over the events of any product; nobody is asked before they are switched on. */
final class ShippedRules {
    /** What their files' names begin with. */
    static final String FOLDER = "shipped/";

    private static final List<String> NAMES = List.of(
            "credential-stuffing.yml",
            "decoy-then-session.yml",
            "large-answers.yml",
            "mfa-fatigue.yml",
            "password-spraying.yml",
            "scanner-then-calls.yml",
            "scanner.yml",
            "session-from-many-addresses.yml",
            "sign-in-after-refusals.yml",
            "used-after-revocation.yml");

    private ShippedRules() {}

    /** The texts by the names of their files. */
    static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        for (String name : NAMES) {
            try (InputStream in = ShippedRules.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("missing resource " + name);
                }
                all.put(FOLDER + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return all;
    }
}
