package dev.watchfloor.connectors.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes samples of records that are JSON in part only, such as lines that were cut. Stateless. */
public final class BrokenJson {
    private static final int LONGEST = 4_000;
    private static final Pattern FIELD = Pattern.compile("\"([A-Za-z0-9_.-]{1,64})\\\\?\"\\s{0,8}:");

    private BrokenJson() {}

    /** The beginning of {@code record}, up to the first field whose name promises a secret. */
    public static String withoutSecrets(String record) {
        String beginning = record.length() <= LONGEST ? record : record.substring(0, LONGEST);
        Matcher field = FIELD.matcher(beginning);
        while (field.find()) {
            if (Redaction.isSecretName(field.group(1))) {
                // Where the value ends cannot be told in a broken record.
                return Redaction.text(beginning.substring(0, field.end())) + " " + Redaction.REMOVED;
            }
        }
        return Redaction.text(beginning);
    }
}
