package dev.watchfloor.benchmark.peers;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Queries as conditions of SQL. Texts are compared with their case, which is faster for the other store; the benchmark's
 * filters are written so that this changes no answer. Stateless.
 */
final class Conditions {
    private Conditions() {}

    static String where(Query query, TimeRange range) {
        return "time >= " + Columns.micros(range.from()) + " AND time < " + Columns.micros(range.to())
                + (query.equals(Query.ALL) ? "" : " AND " + of(query));
    }

    private static String of(Query query) {
        return switch (query) {
            case Query.And(var parts) -> joined(parts, " AND ", "TRUE");
            case Query.Or(var parts) -> joined(parts, " OR ", "FALSE");
            // What the record did not say does not match, so its opposite does.
            case Query.Not(var part) -> "NOT COALESCE(" + of(part) + ", FALSE)";
            case Query.Has(var field) ->
                field.type() == Field.Type.ADDRESS
                        ? "(" + Columns.name(field) + " IS NOT NULL OR " + Columns.name(field) + "6 IS NOT NULL)"
                        : Columns.name(field) + " IS NOT NULL";
            case Query.Text(var field, var pattern) ->
                text(Columns.name(field), pattern, field.type() == Field.Type.TEXT);
            case Query.OneOf(var field, var ordinals) ->
                Columns.name(field) + " IN "
                        + IntStream.range(0, Long.SIZE)
                                .filter(bit -> (ordinals >> bit & 1) != 0)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(", ", "(", ")"));
            case Query.Numbers(var field, var from, var to) -> Columns.name(field) + " BETWEEN " + from + " AND " + to;
            case Query.Network(var field, var network) ->
                field == Field.RELATED_IP
                        ? "(" + network("source", network) + " OR " + network("destination", network) + ")"
                        : network(Columns.name(field), network);
            case Query.Times times -> throw new IllegalArgumentException("the range says when");
            case Query.Anywhere anywhere -> throw new IllegalArgumentException("asked as a needle");
        };
    }

    private static String joined(List<Query> parts, String word, String none) {
        return parts.isEmpty() ? none : parts.stream().map(Conditions::of).collect(Collectors.joining(word, "(", ")"));
    }

    private static String network(String column, IPAddress network) {
        if (network.isIPv6()) {
            if (network.isMultiple()) {
                throw new IllegalArgumentException("addresses of IPv6 are text here");
            }
            return column + "6 = '" + Addresses.canonical(network) + "'";
        }
        return network.isMultiple()
                ? column + " BETWEEN " + Columns.number(network.getLower()) + " AND "
                        + Columns.number(network.getUpper())
                : column + " = " + Columns.number(network);
    }

    private static String text(String column, TextPattern pattern, boolean within) {
        if (!pattern.hasWildcard() && !within) {
            return column + " = '" + quoted(pattern.pieces().getFirst()) + "'";
        }
        String like = pattern.pieces().stream().map(Conditions::quoted).collect(Collectors.joining("%"));
        if (like.indexOf('_') >= 0 || like.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("LIKE reads this in another way: " + like);
        }
        return column + " LIKE '" + (within ? "%" + like + "%" : like) + "'";
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }
}
