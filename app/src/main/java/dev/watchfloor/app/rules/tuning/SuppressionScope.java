package dev.watchfloor.app.rules.tuning;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.connectors.event.SecurityEvent;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are meant: those for which every part that is there holds. Letter case does not count. Immutable.
 *
 * @param rule key of the rule, null for any
 * @param source address or network that it comes from
 * @param destination address or network that it went to: the host
 * @param user name of the account
 * @param device as far as known
 * @param path as received, with the query; one that ends in {@code *} stands for all that begin with what is before it
 */
public record SuppressionScope(
        @Nullable String rule,
        @Nullable IPAddress source,
        @Nullable IPAddress destination,
        @Nullable String user,
        @Nullable String device,
        @Nullable String path) {
    /** Longest text of a part, in characters. */
    public static final int LONGEST = SecurityEvent.LONGEST_TEXT;

    /** Everything. */
    public static final SuppressionScope ALL = new SuppressionScope(null, null, null, null, null, null);

    public SuppressionScope {
        requireFitting(rule);
        requireFitting(user);
        requireFitting(device);
        requireFitting(path);
    }

    /** The narrowest that a finding gives. */
    public static SuppressionScope of(SecurityEvent finding) {
        return new SuppressionScope(
                finding.ruleId(),
                finding.source(),
                finding.destination(),
                finding.user(),
                finding.device(),
                finding.path());
    }

    /** Whether it says nothing, and so means every finding. */
    public boolean isEmpty() {
        return equals(ALL);
    }

    /** Whether a finding is meant. */
    public boolean holds(SecurityEvent finding) {
        return is(rule, finding.ruleId())
                && within(source, finding.source())
                && within(destination, finding.destination())
                && is(user, finding.user())
                && is(device, finding.device())
                && (path == null || finding.path() != null && pattern(path).matches(finding.path()));
    }

    /** The same as a query; it holds for events of any connector. */
    public Query query() {
        List<Query> parts = new ArrayList<>();
        add(parts, Field.RULE_ID, rule);
        add(parts, Field.SOURCE, source);
        add(parts, Field.DESTINATION, destination);
        add(parts, Field.USER, user);
        add(parts, Field.DEVICE, device);
        if (path != null) {
            parts.add(new Query.Text(Field.URL, pattern(path)));
        }
        return new Query.And(parts);
    }

    private static void add(List<Query> parts, Field field, @Nullable String text) {
        if (text != null) {
            parts.add(new Query.Text(field, TextPattern.exactly(text)));
        }
    }

    private static void add(List<Query> parts, Field field, @Nullable IPAddress network) {
        if (network != null) {
            parts.add(new Query.Network(field, network));
        }
    }

    private static boolean is(@Nullable String wanted, @Nullable String value) {
        return wanted == null || wanted.equalsIgnoreCase(value);
    }

    private static boolean within(@Nullable IPAddress wanted, @Nullable IPAddress value) {
        return wanted == null || value != null && wanted.contains(value);
    }

    private static TextPattern pattern(String path) {
        return path.endsWith("*")
                ? TextPattern.startingWith(path.substring(0, path.length() - 1))
                : TextPattern.exactly(path);
    }

    private static void requireFitting(@Nullable String text) {
        if (text != null && (text.isBlank() || text.length() > LONGEST)) {
            throw new IllegalArgumentException("a part has 1.." + LONGEST + " characters");
        }
    }
}
