package dev.watchfloor.connectors.syslog;

import dev.watchfloor.connectors.http.Redaction;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes secrets out of messages before they are kept. Stateless. */
final class Secrets {
    private static final Pattern SAID = Pattern.compile(
            "(?i)\\b(password|passwd|passphrase|secret)(\\s{0,4}:\\s{0,4})(\"[^\"]{0,200}\"|[^\\s,;\"]{1,200})");

    private static final Pattern FIELD = Pattern.compile("\"([A-Za-z0-9_.-]{1,64})\\\\?\"\\s{0,8}:");

    private static final String LABEL = "Label";

    private Secrets() {}

    /** Words: {@code name=value} with a secret's name, with or without quotes, and what follows "password:". */
    static String outOf(String text) {
        String kept = Redaction.text(pairs(untilSecret(text)));
        return kept.indexOf(':') >= 0 && mayTell(kept)
                ? SAID.matcher(kept).replaceAll("$1$2" + Redaction.REMOVED)
                : kept;
    }

    /** From a secret's name in quotes and a colon on all is cut: where a value of broken JSON ends cannot be told. */
    private static String untilSecret(String text) {
        if (text.indexOf('"') < 0) {
            return text;
        }
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            if (Redaction.isSecretName(field.group(1))) {
                return text.substring(0, field.end()) + " " + Redaction.REMOVED;
            }
        }
        return text;
    }

    /** The text of a CEF or LEEF record, whose values may hold blanks and whose names may stand in labels. */
    static String outOf(String text, ApplianceRecord record) {
        Set<String> labelled = labelled(record);
        StringBuilder kept = new StringBuilder(text.length());
        int from = 0;
        for (ApplianceRecord.Span span : record.spans()) {
            if (Redaction.isSecretName(span.key()) || labelled.contains(span.key())) {
                kept.append(text, from, span.from()).append(Redaction.REMOVED);
                from = span.to();
            }
        }
        return Redaction.text(kept.append(text, from, text.length()).toString());
    }

    /** {@code cs1Label=Password cs1=…} hides the name in another field. */
    private static Set<String> labelled(ApplianceRecord record) {
        Set<String> keys = new HashSet<>();
        record.fields().forEach((key, label) -> {
            if (key.endsWith(LABEL) && Redaction.isSecretName(label.replace(" ", ""))) {
                keys.add(key.substring(0, key.length() - LABEL.length()));
            }
        });
        return keys;
    }

    private static String pairs(String text) {
        StringBuilder kept = null;
        int copied = 0;
        for (int equals = text.indexOf('='); equals >= 0; equals = text.indexOf('=', equals + 1)) {
            int start = equals;
            while (start > 0 && equals - start < 64 && isInName(text.charAt(start - 1))) {
                start--;
            }
            if (start < equals && equals >= copied && Redaction.isSecretName(text.substring(start, equals))) {
                kept = kept == null ? new StringBuilder(text.length()) : kept;
                kept.append(text, copied, equals + 1).append(Redaction.REMOVED);
                copied = endOfValue(text, equals + 1);
            }
        }
        return kept == null ? text : kept.append(text, copied, text.length()).toString();
    }

    private static int endOfValue(String text, int from) {
        if (from < text.length() && (text.charAt(from) == '"' || text.charAt(from) == '\'')) {
            int close = text.indexOf(text.charAt(from), from + 1);
            return close < 0 ? text.length() : close + 1;
        }
        int end = from;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "&;,".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isInName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.';
    }

    private static boolean mayTell(String text) {
        for (int i = text.indexOf(':'); i >= 0; i = text.indexOf(':', i + 1)) {
            int letter = i - 1;
            while (letter > 0 && text.charAt(letter) == ' ' && i - letter < 5) {
                letter--;
            }
            // The last letters of the words that are looked for.
            if (letter >= 0 && "dDeEtT".indexOf(text.charAt(letter)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
