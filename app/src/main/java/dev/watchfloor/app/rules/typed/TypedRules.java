package dev.watchfloor.app.rules.typed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rules in Java, and their texts as shipped. Stateless. */
public final class TypedRules {
    /** What their files' names begin with. */
    public static final String FOLDER = "typed/";

    private static final String ENDING = ".yml";
    private static final List<TypedRule> ALL = List.of(
            new Beacon(),
            new BlockedDevice(),
            new BlockedButServed(),
            new DecoyThenOthers(),
            new ManyNewServices(),
            new MuchMoreBytes(),
            new NewDevice(),
            new SeveralFirsts(),
            new SlowGuessing(),
            new TwoNetworks(),
            new UnapprovedDevice(),
            new UnusualHour());

    private TypedRules() {}

    public static List<TypedRule> all() {
        return ALL;
    }

    /** Whether a file is the text of one of them, or claims to be. */
    public static boolean isTyped(String file) {
        return file.startsWith(FOLDER);
    }

    public static String file(TypedRule rule) {
        return FOLDER + rule.name() + ENDING;
    }

    /** The rule whose text a file is. */
    public static Optional<TypedRule> of(String file) {
        return ALL.stream().filter(rule -> file(rule).equals(file)).findFirst();
    }

    /** The texts by the names of their files. */
    public static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        for (TypedRule rule : ALL) {
            String name = rule.name() + ENDING;
            try (InputStream in = TypedRules.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("missing resource " + name);
                }
                texts.put(file(rule), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return texts;
    }
}
