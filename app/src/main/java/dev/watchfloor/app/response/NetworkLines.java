package dev.watchfloor.app.response;

import dev.watchfloor.app.response.NetworkList.Problem;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a list's lines one after the other. A cell in quotes ends on its own line: a quote that is never closed would
 * otherwise swallow the lines up to the next one. Used once, not thread-safe.
 */
final class NetworkLines {
    private static final int LONGEST = 8_192;
    private static final int MOST_PROBLEMS = 100;
    private static final Set<String> NAMES = Set.of("network", "address", "ip", "cidr");
    private static final String DELIMITERS = ",;\t";
    private static final char NONE = 0;

    private final Set<IPAddress> networks = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private int unread;
    private int repeated;
    private int line;
    private boolean begun;
    private int column;
    /** What a heading is divided by; without one each line shows it. */
    private char delimiter = NONE;

    void add(String text) {
        line++;
        if (networks.size() > NetworkList.MOST) {
            return;
        }
        String content = line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (content.isBlank() || content.stripLeading().startsWith("#")) {
            return;
        }
        if (content.length() > LONGEST) {
            problem("The line is longer than " + LONGEST + " characters.");
            return;
        }
        List<String> cells = cells(content);
        if (cells.isEmpty()) {
            problem("Its quotes are not closed on the same line, or something stands behind them.");
            return;
        }
        if (!begun && isHeading(content, cells)) {
            begun = true;
            return;
        }
        begun = true;
        if (column >= cells.size()) {
            problem("There is no column " + (column + 1) + ".");
            return;
        }
        read(cells.get(column));
    }

    NetworkList result() {
        if (networks.size() > NetworkList.MOST) {
            return NetworkList.none(
                    "It holds more than " + NetworkList.MOST + " networks, the most that a list can have. Split it.");
        }
        return networks.isEmpty() && unread == 0
                ? NetworkList.none("There is no address or network in it.")
                : new NetworkList(networks, repeated, problems, unread);
    }

    private void read(String cell) {
        int comment = cell.indexOf('#');
        try {
            if (!networks.add(Addresses.network(comment < 0 ? cell : cell.substring(0, comment)))) {
                repeated++;
            }
        } catch (InvalidAddressException wrong) {
            problem(String.valueOf(wrong.getMessage()));
        }
    }

    private boolean isHeading(String content, List<String> cells) {
        for (int place = 0; place < cells.size(); place++) {
            if (NAMES.contains(cells.get(place).strip().toLowerCase(Locale.ROOT))) {
                column = place;
                delimiter = firstDelimiter(content);
                return true;
            }
        }
        return false;
    }

    /** The line's cells without their quotes; none when the quotes are not those of CSV. */
    private List<String> cells(String content) {
        char divider = delimiter == NONE ? firstDelimiter(content) : delimiter;
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (at <= content.length()) {
            int behind = at;
            StringBuilder cell = new StringBuilder();
            if (content.startsWith("\"", at)) {
                behind = quoted(content, at + 1, cell);
                if (behind < 0) {
                    return List.of();
                }
            }
            int end = divider == NONE ? -1 : content.indexOf(divider, behind);
            String rest = content.substring(behind, end < 0 ? content.length() : end);
            if (behind > at && !rest.isBlank() && !rest.stripLeading().startsWith("#")) {
                return List.of();
            }
            cells.add(behind > at ? cell.toString() : rest);
            at = end < 0 ? content.length() + 1 : end + 1;
        }
        return cells;
    }

    /** Copies a quoted cell; returns the place behind its closing quote, or -1. */
    private static int quoted(String content, int from, StringBuilder cell) {
        for (int at = from; at < content.length(); at++) {
            char c = content.charAt(at);
            if (c != '"') {
                cell.append(c);
            } else if (at + 1 < content.length() && content.charAt(at + 1) == '"') {
                cell.append(c);
                at++;
            } else {
                return at + 1;
            }
        }
        return -1;
    }

    private static char firstDelimiter(String content) {
        boolean inQuotes = false;
        for (int at = 0; at < content.length(); at++) {
            char c = content.charAt(at);
            if (c == '"') {
                inQuotes = !inQuotes;
            } else if (!inQuotes && c == '#') {
                return NONE;
            } else if (!inQuotes && DELIMITERS.indexOf(c) >= 0) {
                return c;
            }
        }
        return NONE;
    }

    private void problem(String sentence) {
        unread++;
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(line, sentence));
        }
    }
}
