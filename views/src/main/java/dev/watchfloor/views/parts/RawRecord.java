package dev.watchfloor.views.parts;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Lays out a JSON record in lines without parsing it into objects, so that numbers, order and doubled keys stay as they
 * were received and broken records are still shown. Stateless.
 */
public final class RawRecord {
    private static final int LONGEST = 200_000;
    private static final String INDENT = "  ";
    private static final Pattern TURNING = Pattern.compile("[\\u2028-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C]");

    private RawRecord() {}

    /** The record with line ends and indents when it looks like JSON, else as it is; shortened at 200,000 characters. */
    public static String pretty(String raw) {
        String text = visible(raw.length() > LONGEST ? raw.substring(0, LONGEST) + "…" : raw);
        String stripped = text.strip();
        return stripped.startsWith("{") || stripped.startsWith("[") ? indent(stripped) : text;
    }

    /** What turns the direction of writing is spelled out, so that nothing in a record reads backwards. */
    private static String visible(String text) {
        return TURNING.matcher(text)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
    }

    private static String indent(String json) {
        StringBuilder out = new StringBuilder(json.length() * 2);
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at < json.length(); at++) {
            char c = json.charAt(at);
            if (quoted) {
                out.append(c);
                if (c == '\\' && at + 1 < json.length()) {
                    out.append(json.charAt(++at));
                } else if (c == '"') {
                    quoted = false;
                }
                continue;
            }
            switch (c) {
                case '"' -> {
                    quoted = true;
                    out.append(c);
                }
                case '{', '[' -> {
                    char close = c == '{' ? '}' : ']';
                    int next = nextSolid(json, at + 1);
                    if (next < json.length() && json.charAt(next) == close) {
                        out.append(c).append(close);
                        at = next;
                    } else {
                        depth = Math.min(64, depth + 1);
                        line(out.append(c), depth);
                    }
                }
                case '}', ']' -> {
                    depth = Math.max(0, depth - 1);
                    line(out, depth);
                    out.append(c);
                }
                case ',' -> line(out.append(c), depth);
                case ':' -> out.append(": ");
                case ' ', '\t', '\n', '\r' -> {}
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static int nextSolid(String json, int from) {
        int at = from;
        while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        return at;
    }

    private static void line(StringBuilder out, int depth) {
        out.append('\n').append(INDENT.repeat(depth));
    }
}
