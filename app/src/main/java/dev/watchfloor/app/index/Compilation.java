package dev.watchfloor.app.index;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Moment;
import dev.watchfloor.app.query.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes conditions of queries. Stateless. */
final class Compilation {
    private Compilation() {}

    /** @param query without moments that depend on now */
    static Condition of(Query query) {
        return switch (query) {
            case Query.And(var parts) ->
                new Condition.All(parts.stream().map(Compilation::of).toList());
            case Query.Or(var parts) -> any(parts);
            case Query.Not(var part) -> new Condition.Not(of(part));
            case Query.Has(var field) -> has(field, query);
            case Query.Text text -> field(text.field(), query);
            case Query.OneOf oneOf -> field(oneOf.field(), query);
            case Query.Numbers numbers -> field(numbers.field(), query);
            case Query.Times(var field, var from, var to) ->
                field == Field.TIME
                        ? new Condition.Within(micros(from, Long.MIN_VALUE), micros(to, Long.MAX_VALUE))
                        : field(field, query);
            case Query.Network(var field, var network) ->
                field == Field.RELATED_IP
                        ? any(List.of(
                                new Query.Network(Field.SOURCE, network),
                                new Query.Network(Field.DESTINATION, network)))
                        : field(field, query);
            case Query.Anywhere anywhere -> anywhere(anywhere);
        };
    }

    /** The conditions of a query that only records as received can answer. */
    static Set<Query> originals(Query query) {
        Set<Query> leaves = new LinkedHashSet<>();
        collect(of(query), leaves);
        return leaves;
    }

    private static void collect(Condition condition, Set<Query> leaves) {
        switch (condition) {
            case Condition.All(var parts) -> parts.forEach(part -> collect(part, leaves));
            case Condition.Any(var parts) -> parts.forEach(part -> collect(part, leaves));
            case Condition.Not(var part) -> collect(part, leaves);
            case Condition.Original(var leaf) -> leaves.add(leaf);
            case Condition.Tested tested -> {}
            case Condition.Within within -> {}
        }
    }

    /** Alternatives on the same field become one test, so that a list of a thousand values costs one look at a row. */
    private static Condition any(List<Query> parts) {
        Map<Field, List<Query>> byField = new LinkedHashMap<>();
        List<Condition> others = new ArrayList<>();
        for (Query part : parts) {
            Condition condition = of(part);
            if (condition instanceof Condition.Tested(FieldTest(var field, var alternatives))) {
                byField.computeIfAbsent(field, fresh -> new ArrayList<>()).addAll(alternatives);
            } else {
                others.add(condition);
            }
        }
        byField.forEach((field, alternatives) ->
                others.add(new Condition.Tested(new FieldTest(field, List.copyOf(alternatives)))));
        return others.size() == 1 ? others.getFirst() : new Condition.Any(others);
    }

    private static Condition field(Field field, Query leaf) {
        return Layout.isIndexed(field)
                ? new Condition.Tested(new FieldTest(field, List.of(leaf)))
                : new Condition.Original(leaf);
    }

    private static Condition has(Field field, Query leaf) {
        if (field.type() == Field.Type.NAMED || field.type() == Field.Type.TIME || field == Field.ID) {
            return new Condition.All(List.of());
        }
        if (field == Field.RELATED_IP) {
            return any(List.of(new Query.Has(Field.SOURCE), new Query.Has(Field.DESTINATION)));
        }
        return field(field, leaf);
    }

    private static Condition anywhere(Query.Anywhere leaf) {
        List<Condition> places = new ArrayList<>();
        for (Field field : Layout.FIELDS) {
            if (field.type() == Field.Type.KEYWORD || field.type() == Field.Type.TEXT) {
                places.add(new Condition.Tested(new FieldTest(field, List.of(leaf))));
            }
        }
        places.add(new Condition.Original(leaf));
        return new Condition.Any(places);
    }

    private static long micros(@Nullable Moment moment, long open) {
        return moment == null ? open : Micros.notBefore(moment.at(Instant.EPOCH));
    }
}
