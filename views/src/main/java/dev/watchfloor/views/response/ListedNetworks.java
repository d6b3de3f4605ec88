package dev.watchfloor.views.response;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.views.parts.Plain;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses and networks, one in each line, as they were pasted or opened. What follows a {@code #} is a comment; of a line
 * with commas, semicolons or tabs the first part counts.
 *
 * @param networks without repeats, in their order
 * @param repeated how many lines said again what another had said
 * @param problems lines that could not be read
 * @param lines how many lines there were, empty ones and comments too
 */
record ListedNetworks(Set<IPAddress> networks, int repeated, List<Problem> problems, int lines) {
    static final ListedNetworks NONE = new ListedNetworks(Set.of(), 0, List.of(), 0);

    private static final Pattern DELIMITER = Pattern.compile("[,;\\t]");
    private static final int SHOWN = 240;

    /** A line that could not be read. @param number from 1 @param sentence says what is wrong and quotes it */
    record Problem(int number, String sentence) {}

    static ListedNetworks read(String text) {
        Set<IPAddress> networks = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        int repeated = 0;
        for (String line : text.lines().toList()) {
            number++;
            String written = written(line);
            if (written.isEmpty()) {
                continue;
            }
            try {
                if (!networks.add(Addresses.network(written))) {
                    repeated++;
                }
            } catch (InvalidAddressException wrong) {
                problems.add(new Problem(number, shown(Objects.requireNonNullElse(wrong.getMessage(), ""))));
            }
        }
        return new ListedNetworks(networks, repeated, List.copyOf(problems), number);
    }

    private static String written(String line) {
        int comment = line.indexOf('#');
        String content = comment < 0 ? line : line.substring(0, comment);
        return DELIMITER.split(content, 2)[0].strip();
    }

    private static String shown(String text) {
        String line = Plain.line(text);
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…";
    }
}
