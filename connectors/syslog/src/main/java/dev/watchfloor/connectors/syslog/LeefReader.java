package dev.watchfloor.connectors.syslog;

import java.util.Optional;

/**
 * Reads {@code LEEF:1.0|vendor|product|version|event|} with tabs between its attributes, and {@code LEEF:2.0|…|event|^|}
 * with a delimiter of its own. LEEF has no escapes. Walks once from left to right; stateless.
 */
final class LeefReader {
    private static final String MARK = "LEEF:";
    private static final int FIELDS = 5;

    private LeefReader() {}

    static boolean isLeef(String text) {
        return text.startsWith(MARK);
    }

    /** Empty when the header is not whole. */
    static Optional<ApplianceRecord> read(String text) {
        String[] header = new String[FIELDS];
        int at = MARK.length();
        for (int i = 0; i < FIELDS; i++) {
            int bar = text.indexOf('|', at);
            if (bar < 0) {
                return Optional.empty();
            }
            header[i] = text.substring(at, bar).strip();
            at = bar + 1;
        }
        char delimiter = '\t';
        if (header[0].startsWith("2")) {
            int bar = text.indexOf('|', at);
            // Some devices of version 2.0 leave the delimiter out, bar and all.
            if (bar >= 0 && bar - at <= 6) {
                delimiter = delimiter(text.substring(at, bar));
                at = bar + 1;
            }
        } else if (!header[0].startsWith("1")) {
            return Optional.empty();
        }
        FieldMap fields = new FieldMap();
        attributes(text, at, delimiter, fields);
        return Optional.of(new ApplianceRecord(
                ApplianceRecord.Format.LEEF,
                header[1],
                header[2],
                header[4],
                "",
                fields.found().getOrDefault("sev", ""),
                fields.found(),
                fields.spans()));
    }

    private static void attributes(String text, int from, char delimiter, FieldMap fields) {
        for (int at = from; at < text.length(); ) {
            int end = text.indexOf(delimiter, at);
            int stop = end < 0 ? text.length() : end;
            int equals = text.indexOf('=', at, stop);
            if (equals > at && equals - at <= 63) {
                String value = text.substring(equals + 1, stop).strip();
                fields.put(text.substring(at, equals).strip(), value, equals + 1, stop);
            }
            at = stop + 1;
        }
    }

    /** One character, or its code as {@code x09} or {@code 0x09}; anything else is the tab. */
    private static char delimiter(String written) {
        if (written.length() == 1) {
            return written.charAt(0);
        }
        String code =
                written.startsWith("0x") ? written.substring(2) : written.startsWith("x") ? written.substring(1) : "";
        return code.matches("[0-9A-Fa-f]{1,4}") ? (char) Integer.parseInt(code, 16) : '\t';
    }
}
