package dev.watchfloor.views.timeline;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.NamedValues;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.connectors.event.Addresses;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One condition of a query as it is shown.
 *
 * @param name what it is about
 * @param value what it wants
 * @param without the query without it
 */
record FilterChip(String name, String value, Query without) {

    /** The conditions of a query, in order; none for a query that wants everything. */
    static List<FilterChip> of(Query query) {
        List<Query> parts = query.conjuncts();
        List<FilterChip> chips = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            List<Query> others = new ArrayList<>(parts);
            Query part = others.remove(index);
            chips.add(new FilterChip(name(part), value(part), new Query.And(others)));
        }
        return chips;
    }

    private static String name(Query part) {
        return switch (part) {
            case Query.And and -> "";
            case Query.Or(var parts) -> parts.isEmpty() ? "" : name(parts.getFirst());
            case Query.Not(var not) -> "not " + name(not);
            case Query.Has(var field) -> field.ecsName();
            case Query.Text(var field, var pattern) -> field.ecsName();
            case Query.OneOf(var field, var ordinals) -> field.ecsName();
            case Query.Numbers(var field, var from, var to) -> field.ecsName();
            case Query.Times(var field, var from, var to) -> field.ecsName();
            case Query.Network(var field, var network) -> field.ecsName();
            case Query.Anywhere anywhere -> "";
        };
    }

    private static String value(Query part) {
        return switch (part) {
            case Query.And and -> "…";
            case Query.Or(var parts) -> parts.isEmpty() ? "" : value(parts.getFirst()) + " …";
            case Query.Not(var not) -> value(not);
            case Query.Has has -> "*";
            case Query.Text(var field, var pattern) -> text(pattern);
            case Query.OneOf(var field, var ordinals) -> names(field, ordinals);
            case Query.Numbers(var field, var from, var to) -> from + "–" + to;
            case Query.Times(var field, var from, var to) -> from + "–" + to;
            case Query.Network(var field, var network) -> Addresses.canonical(network);
            case Query.Anywhere(var pattern) -> text(pattern);
        };
    }

    private static String text(TextPattern pattern) {
        return String.join("*", pattern.pieces());
    }

    private static String names(Field field, long ordinals) {
        List<String> names = NamedValues.of(field);
        return IntStream.range(0, names.size())
                .filter(ordinal -> (ordinals >> ordinal & 1) != 0)
                .mapToObj(names::get)
                .collect(Collectors.joining(", "));
    }
}
