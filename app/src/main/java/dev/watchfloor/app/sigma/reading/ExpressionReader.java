package dev.watchfloor.app.sigma.reading;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.watchfloor.app.sigma.RejectedRuleException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Reads regular expressions for an engine that takes linear time (RE2/J): there are no look-arounds and no references
 * back, which the specification does not allow either. Stateless.
 */
final class ExpressionReader {
    private static final int LONGEST = 4_000;
    /** Repetitions are written out by the engine; so many states is what a text may be held against. */
    private static final long MOST_STATES = 3_000;

    private ExpressionReader() {}

    static Pattern read(String expression, FieldKey key) throws RejectedRuleException {
        if (expression.length() > LONGEST) {
            throw tooLarge(expression, LONGEST, "characters");
        }
        if (states(expression) > MOST_STATES) {
            throw tooLarge(expression, MOST_STATES, "states with repetitions written out");
        }
        int flags = (key.has(Modifier.I) ? Pattern.CASE_INSENSITIVE : 0)
                | (key.has(Modifier.M) ? Pattern.MULTILINE : 0)
                | (key.has(Modifier.S) ? Pattern.DOTALL : 0);
        try {
            return Pattern.compile(expression, flags);
        } catch (PatternSyntaxException other) {
            throw new RejectedRuleException("The regular expression \"" + Nodes.shown(expression)
                    + "\" cannot be read: " + Nodes.shown(other.getDescription()) + ".");
        }
    }

    private static RejectedRuleException tooLarge(String expression, long most, String what) {
        return new RejectedRuleException(String.format(
                Locale.ROOT,
                "The regular expression \"%s\" is too large: it may have %,d %s.",
                Nodes.shown(expression),
                most,
                what));
    }

    private static long states(String expression) {
        Deque<long[]> open = new ArrayDeque<>();
        long[] here = new long[2];
        for (int place = 0; place < expression.length(); place++) {
            switch (expression.charAt(place)) {
                case '\\' -> {
                    place++;
                    atom(here, 1);
                }
                case '[' -> {
                    place = afterClass(expression, place);
                    atom(here, 1);
                }
                case '(' -> {
                    open.push(here);
                    here = new long[2];
                }
                case ')' -> {
                    long inside = here[0];
                    here = open.isEmpty() ? new long[2] : open.pop();
                    atom(here, inside);
                }
                case '{' -> repeat(here, expression, place);
                default -> atom(here, 1);
            }
            if (here[0] > MOST_STATES) {
                return here[0];
            }
        }
        return here[0];
    }

    /** @param sizes of everything and of the last part */
    private static void atom(long[] sizes, long size) {
        sizes[0] += size;
        sizes[1] = size;
    }

    private static void repeat(long[] sizes, String expression, int place) {
        int end = expression.indexOf('}', place);
        String counts = end < 0 ? "" : expression.substring(place + 1, end);
        if (counts.matches("\\d{1,6}(,\\d{0,6})?")) {
            String[] each = counts.split(",");
            long most = Long.parseLong(each[each.length - 1]);
            sizes[0] += sizes[1] * Math.max(most - 1, 0);
        }
    }

    private static int afterClass(String expression, int place) {
        int end = place + 1;
        while (end < expression.length() && (expression.charAt(end) != ']' || end == place + 1)) {
            end += expression.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }
}
