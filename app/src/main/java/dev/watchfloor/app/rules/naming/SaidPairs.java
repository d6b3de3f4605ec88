package dev.watchfloor.app.rules.naming;

import dev.watchfloor.app.sigma.matching.FieldValue;
import dev.watchfloor.app.sigma.matching.Text;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The {@code key=value} pairs in a message of words, as firewalls, PAM, sudo and CEF write them. A value in quotes ends with
 * them; another one may have blanks, so that it is both its first word and all up to the next key or semicolon. Letter case
 * of keys does not count. Immutable.
 */
final class SaidPairs {
    private static final int MOST = 500;
    private static final int LONGEST_KEY = 60;
    /** Of longer messages the beginning is read, in characters. */
    private static final int LONGEST = 16_384;

    private final Map<String, Set<String>> pairs = new HashMap<>();

    SaidPairs(String message) {
        String said = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
        int equals = next(said, 0);
        int count = 0;
        while (equals >= 0 && count++ < MOST) {
            String key = said.substring(keyBegin(said, equals), equals);
            int from = equals + 1;
            int end = said.startsWith("\"", from) ? quoteEnd(said, from + 1) : -1;
            if (end >= 0) {
                add(key, said.substring(from + 1, end).replace("\\\"", "\""));
                equals = next(said, end + 1);
            } else {
                equals = next(said, from);
                bare(key, said.substring(from, equals < 0 ? said.length() : keyBegin(said, equals)));
            }
        }
    }

    FieldValue field(String folded) {
        Set<String> values = pairs.get(folded);
        return values == null
                ? FieldValue.ABSENT
                : new FieldValue(true, values.stream().map(Text::new).toList());
    }

    private void bare(String key, String rest) {
        int semicolon = rest.indexOf(';');
        String whole = (semicolon < 0 ? rest : rest.substring(0, semicolon)).strip();
        int blank = whole.indexOf(' ');
        if (blank > 0) {
            add(key, whole.substring(0, blank));
        }
        add(key, whole);
    }

    private void add(String key, String value) {
        pairs.computeIfAbsent(Text.fold(key), first -> new LinkedHashSet<>()).add(value);
    }

    /** The next equals sign with a key before it, or -1. */
    private static int next(String said, int from) {
        for (int equals = said.indexOf('=', from); equals >= 0; equals = said.indexOf('=', equals + 1)) {
            int begin = keyBegin(said, equals);
            if (begin < equals && begin >= from && (begin == 0 || isBorder(said.charAt(begin - 1)))) {
                return equals;
            }
        }
        return -1;
    }

    private static int keyBegin(String said, int equals) {
        int begin = equals;
        while (begin > 0 && equals - begin < LONGEST_KEY && isKey(said.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static int quoteEnd(String said, int from) {
        int end = said.indexOf('"', from);
        while (end > 0 && said.charAt(end - 1) == '\\') {
            end = said.indexOf('"', end + 1);
        }
        return end;
    }

    private static boolean isKey(char letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || letter >= '0' && letter <= '9'
                || letter == '_'
                || letter == '-'
                || letter == '.';
    }

    private static boolean isBorder(char letter) {
        return " \t;,|([".indexOf(letter) >= 0;
    }
}
