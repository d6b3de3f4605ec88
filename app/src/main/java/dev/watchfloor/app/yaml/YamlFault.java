package dev.watchfloor.app.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is wrong with a text that is not YAML, and where. SnakeYAML's message (2.x) is in lines: what it was at, what was
 * wrong, and, indented, the place and the text there, of both; the exception's own place is that of what it was at, which
 * may be lines above what was wrong. Stateless.
 */
final class YamlFault {
    private static final Pattern PLACE = Pattern.compile("(?m)^ in .*, line (\\d+), column (\\d+):?$");
    private static final int LONGEST = 160;

    private YamlFault() {}

    static String sentence(JsonProcessingException broken) {
        String message = String.valueOf(broken.getOriginalMessage());
        return "It is not YAML" + place(message, broken.getLocation()) + ": " + reason(message) + ".";
    }

    /** Of a bound that the text exceeds; the library tells which in words only, and names its own methods in them. */
    static String sentence(StreamConstraintsException bound, int deepest) {
        return String.valueOf(bound.getOriginalMessage()).contains("nesting depth")
                ? "It is nested deeper than " + deepest + "."
                : "It has a name or a number that is too long.";
    }

    private static String place(String message, JsonLocation otherwise) {
        List<MatchResult> places = PLACE.matcher(message).results().toList();
        if (!places.isEmpty()) {
            MatchResult last = places.getLast();
            return ", line " + last.group(1) + ", column " + last.group(2);
        }
        return otherwise == null ? "" : ", line " + otherwise.getLineNr() + ", column " + otherwise.getColumnNr();
    }

    private static String reason(String message) {
        String reason = message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .reduce((earlier, later) -> later)
                .orElse("it cannot be read")
                .strip()
                .replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S}\\p{Zs}]", "?");
        String whole = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST) + "…";
    }
}
