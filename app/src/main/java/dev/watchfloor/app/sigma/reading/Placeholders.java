package dev.watchfloor.app.sigma.reading;

import dev.watchfloor.app.sigma.RejectedRuleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the values of operators' lists where a rule has a name between percent signs. */
record Placeholders(ValueLists lists) {
    private static final Pattern NAME = Pattern.compile("(?<!\\\\)%([A-Za-z0-9_.-]{1,100})%");
    private static final int MOST = 10_000;

    /** Every combination of the values; the value itself when it has no placeholder. */
    List<String> fill(String value) throws RejectedRuleException {
        List<String> filled = List.of("");
        Matcher found = NAME.matcher(value);
        int from = 0;
        while (found.find()) {
            MatchResult place = found.toMatchResult();
            String before = value.substring(from, place.start());
            List<String> values = lists.values(place.group(1))
                    .filter(kept -> !kept.isEmpty())
                    .orElseThrow(() -> new RejectedRuleException(
                            "Nobody keeps a list of values for the placeholder %" + place.group(1) + "%."));
            if ((long) filled.size() * values.size() > MOST) {
                throw new RejectedRuleException(
                        String.format(Locale.ROOT, "Its placeholders stand for more than %,d values.", MOST));
            }
            List<String> longer = new ArrayList<>();
            for (String start : filled) {
                for (String each : values) {
                    longer.add(start + plain(before) + each);
                }
            }
            filled = longer;
            from = place.end();
        }
        String rest = plain(value.substring(from));
        return filled.stream().map(start -> start + rest).toList();
    }

    private static String plain(String part) {
        return part.replace("\\%", "%");
    }
}
