package dev.watchfloor.connectors.syslog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code CEF:0|vendor|product|version|signature|name|severity|key=value …}. Values hold blanks without any quoting,
 * so a key is what stands between the last blank and an equals sign without a backslash. Walks once from left to right;
 * stateless.
 */
final class CefReader {
    private static final String MARK = "CEF:";
    private static final int FIELDS = 7;

    private CefReader() {}

    static boolean isCef(String text) {
        return text.startsWith(MARK);
    }

    /** Empty when the header is not whole. */
    static Optional<ApplianceRecord> read(String text) {
        List<String> header = new ArrayList<>(FIELDS);
        StringBuilder field = new StringBuilder();
        int at = MARK.length();
        for (; at < text.length() && header.size() < FIELDS; at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length() && "\\|".indexOf(text.charAt(at + 1)) >= 0) {
                field.append(text.charAt(++at));
            } else if (c == '|') {
                header.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (header.size() == FIELDS - 1) {
            // A record without an extension may leave out the last bar.
            header.add(field.toString().strip());
        }
        if (header.size() < FIELDS || !isVersion(header.getFirst())) {
            return Optional.empty();
        }
        FieldMap fields = new FieldMap();
        extension(text, Math.min(at, text.length()), fields);
        return Optional.of(new ApplianceRecord(
                ApplianceRecord.Format.CEF,
                header.get(1),
                header.get(2),
                header.get(4),
                header.get(5),
                header.get(6),
                fields.found(),
                fields.spans()));
    }

    private static void extension(String text, int from, FieldMap fields) {
        String key = null;
        int valueFrom = from;
        int wordFrom = from;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == ' ') {
                wordFrom = i + 1;
            } else if (c == '=' && isKey(text, wordFrom, i)) {
                if (key != null) {
                    int valueTo = Math.max(valueFrom, wordFrom - 1);
                    fields.put(key, unescaped(text.substring(valueFrom, valueTo)), valueFrom, valueTo);
                }
                key = text.substring(wordFrom, i);
                valueFrom = i + 1;
                wordFrom = i + 1;
            }
        }
        if (key != null) {
            fields.put(key, unescaped(text.substring(valueFrom)), valueFrom, text.length());
        }
    }

    private static boolean isKey(String text, int from, int to) {
        if (from == to || to - from > 63) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean fits =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_.-[]".indexOf(c) >= 0;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVersion(String version) {
        return !version.isEmpty()
                && version.length() <= 4
                && version.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    }

    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value.stripTrailing();
        }
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 1 == value.length()) {
                plain.append(c);
                continue;
            }
            char next = value.charAt(++i);
            switch (next) {
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case '\\', '=', '|' -> plain.append(next);
                // A path of Windows that nobody escaped.
                default -> plain.append(c).append(next);
            }
        }
        return plain.toString().stripTrailing();
    }
}
