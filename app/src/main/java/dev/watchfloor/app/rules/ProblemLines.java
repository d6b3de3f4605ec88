package dev.watchfloor.app.rules;

import dev.watchfloor.app.sigma.SigmaRules.Rejected;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the line that a sentence of the reader is about. What is no YAML is told with its line; what is no rule names in
 * quotes what it is about, and that is looked for within the rule. Stateless.
 */
final class ProblemLines {
    private static final Pattern PLACE = Pattern.compile("\\bline (\\d{1,7})\\b");
    private static final Pattern TOLD = Pattern.compile(", line \\d{1,7}(?=, column )");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{1,200})\"|%([A-Za-z0-9_.-]{1,100})%");

    private ProblemLines() {}

    static RuleProblem of(String text, Rejected rejected) {
        // The line stands beside the sentence, and need not stand in it.
        String sentence = TOLD.matcher(rejected.reason()).replaceFirst("");
        return new RuleProblem(line(text, rejected), rejected.title(), sentence);
    }

    private static int line(String text, Rejected rejected) {
        Matcher told = PLACE.matcher(rejected.reason());
        if (told.find()) {
            return Integer.parseInt(told.group(1));
        }
        List<String> lines = text.lines().toList();
        int from = first(lines, 0, rejected.title());
        int begin = from < 0 ? 0 : begin(lines, from);
        for (MatchResult quoted : QUOTED.matcher(rejected.reason()).results().toList()) {
            int found = first(lines, begin, quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
            if (found >= 0) {
                return found + 1;
            }
        }
        return from < 0 ? Math.min(1, lines.size()) : from + 1;
    }

    private static int begin(List<String> lines, int inside) {
        int line = inside;
        while (line > 0 && !lines.get(line - 1).startsWith("---")) {
            line--;
        }
        return line;
    }

    /** Letter case does not count, and of a shortened text its beginning does. */
    private static int first(List<String> lines, int from, String text) {
        String wanted = (text.endsWith("…") ? text.substring(0, text.length() - 1) : text).toLowerCase(Locale.ROOT);
        for (int line = from; line < lines.size() && !wanted.isBlank(); line++) {
            if (lines.get(line).toLowerCase(Locale.ROOT).contains(wanted)) {
                return line;
            }
        }
        return -1;
    }
}
