package dev.watchfloor.connectors.http;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes samples of records that are JSON in part only, such as lines that were cut. Stateless. */
public final class BrokenJson {
    private static final int LONGEST = 4_000;
    private static final Pattern FIELD = Pattern.compile("\"([A-Za-z0-9_.-]{1,64})\\\\?\"\\s{0,8}:");

    private BrokenJson() {}

    /** The beginning of {@code record}, up to the first field whose name promises a secret. */
    public static String withoutSecrets(String record) {
        return withoutSecrets(record, Set.of());
    }

    /**
     * The same for a product in which secrets are elsewhere too.
     *
     * @param telling names of fields that may tell a secret among other things
     */
    public static String withoutSecrets(String record, Set<String> telling) {
        String beginning = record.length() <= LONGEST ? record : record.substring(0, LONGEST);
        Matcher field = FIELD.matcher(beginning);
        while (field.find()) {
            String name = field.group(1);
            if (Redaction.isSecretName(name) || telling.contains(name)) {
                // Where the value ends cannot be told in a broken record.
                return Redaction.text(beginning.substring(0, field.end())) + " " + Redaction.REMOVED;
            }
        }
        return Redaction.text(beginning);
    }
}
