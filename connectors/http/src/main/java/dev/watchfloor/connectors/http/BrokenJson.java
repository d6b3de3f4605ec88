package dev.watchfloor.connectors.http;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes samples of records that are JSON in part only, such as lines that were cut. Stateless. */
public final class BrokenJson {
    private static final int LONGEST = 4_000;
    private static final Pattern FIELD = Pattern.compile("\"([A-Za-z0-9_.-]{1,64})\\\\?\"\\s{0,8}:");

    /** Tells the name of a value, in a list of names and values. */
    private static final Pattern NAMING =
            Pattern.compile("\"(?i:name|key|header)\\\\?\"\\s{0,8}:\\s{0,8}\\\\?\"([^\"\\\\]{1,64})");

    private static final Pattern VALUE = Pattern.compile("\"values?\\\\?\"\\s{0,8}:");

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
                return cut(beginning, Math.min(field.end(), namedSecret(beginning)));
            }
        }
        return cut(beginning, namedSecret(beginning));
    }

    /** Where a value ends cannot be told in a broken record. */
    private static String cut(String text, int end) {
        return end >= text.length()
                ? Redaction.text(text)
                : Redaction.text(text.substring(0, end)) + " " + Redaction.REMOVED;
    }

    /** Behind what a secret is named by, or before the value that stands first; the text's length when there is none. */
    private static int namedSecret(String text) {
        Matcher naming = NAMING.matcher(text);
        while (naming.find()) {
            if (Redaction.isSecretName(naming.group(1))) {
                Matcher value = VALUE.matcher(text).region(0, naming.start());
                int end = naming.end();
                while (value.find()) {
                    end = value.end();
                }
                return end;
            }
        }
        return text.length();
    }
}
