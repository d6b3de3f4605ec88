package dev.watchfloor.connectors.indicators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorPage.Part;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.Observable.Kind;
import dev.watchfloor.connectors.spi.Tlp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads lists with an entry on each line: addresses, networks, names, URLs, hashes; the JSON lines of Spamhaus and their
 * older form with semicolons; hosts files; {@code #}, {@code ;} and {@code //} begin comments. One list, one reader.
 */
final class ListLines {
    /** Most entries of one list. */
    static final int MOST = 250_000;

    private static final int LONGEST_LINE = 4_000;

    private final boolean isJa3;
    private final int confidence;
    private final Map<Observable, Indicator> found = new LinkedHashMap<>();
    private final Tally tally = new Tally();

    private ListLines(boolean isJa3, int confidence) {
        this.isJa3 = isJa3;
        this.confidence = confidence;
    }

    /**
     * @param isJa3 whether 32 hexadecimal digits are a JA3 and not the MD5 of a file
     * @throws ConnectorException when there is no entry in it: a list that is empty by accident would withdraw all
     */
    static Part read(String id, String text, boolean isJa3, int confidence, String product) throws ConnectorException {
        String begin = text.stripLeading();
        if (begin.startsWith("<")) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    product
                            + " answered with a page and not with a list. Check that the URL leads to the list itself.");
        }
        ListLines reader = new ListLines(isJa3, confidence);
        text.lines().forEach(reader::line);
        if (reader.found.isEmpty()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    "The list of " + product + " has no entry that can be matched. What it said before stays.");
        }
        return new Part(id, List.copyOf(reader.found.values()), reader.tally.leftOut());
    }

    private void line(String line) {
        if (line.length() > LONGEST_LINE) {
            tally.add("The line is longer than " + LONGEST_LINE + " characters.", line);
        } else if (line.startsWith("{")) {
            json(line);
        } else {
            String bare = line.strip();
            if (!bare.isEmpty() && "#;/!".indexOf(bare.charAt(0)) < 0) {
                entry(bare);
            }
        }
    }

    private void json(String line) {
        try {
            JsonNode tree = Json.read(line);
            if (tree.path("type").asText("").equals("metadata")) {
                return;
            }
            String network = tree.path("cidr").asText("");
            if (network.isEmpty()) {
                tally.add(
                        tree.has("asn")
                                ? "It is an autonomous system, and records do not say those."
                                : "The line has no network (cidr).",
                        line);
            } else {
                add(Observable.of(Kind.NETWORK, network), tree.path("sblid").asText(""), line);
            }
        } catch (JsonProcessingException broken) {
            tally.add("The line is not JSON.", line);
        }
    }

    private void entry(String bare) {
        int comment = bare.indexOf(" #") >= 0 ? bare.indexOf(" #") : bare.indexOf(';');
        String words = comment < 0 ? bare : bare.substring(0, comment).strip();
        String said =
                comment < 0 ? "" : bare.substring(comment + 1).replace('#', ' ').strip();
        String[] parts = words.split("[\\s,]+", 3);
        boolean isHosts = parts.length > 1 && (parts[0].equals("0.0.0.0") || parts[0].equals("127.0.0.1"));
        String value = armed(isHosts ? parts[1] : parts[0]);
        add(isJa3 ? Observable.of(Kind.JA3, value) : Observable.guess(value), said, bare);
    }

    private void add(Optional<Observable> observable, String description, String line) {
        if (observable.isEmpty()) {
            tally.add("The line is no address, network, name, URL or hash.", line);
        } else if (found.size() >= MOST && !found.containsKey(observable.get())) {
            tally.add("The list has more than " + MOST + " entries.", line);
        } else {
            found.put(
                    observable.get(),
                    new Indicator(observable.get(), confidence, null, null, Tlp.UNKNOWN, List.of(), description));
        }
    }

    /** Publishers write what is dangerous so that nobody clicks on it. */
    private static String armed(String value) {
        String plain = value.replace("[.]", ".").replace("(.)", ".").replace("[:]", ":");
        return plain.toLowerCase(Locale.ROOT).startsWith("hxxp") ? "http" + plain.substring(4) : plain;
    }
}
