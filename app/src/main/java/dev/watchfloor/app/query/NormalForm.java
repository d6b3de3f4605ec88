package dev.watchfloor.app.query;

import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** One form for queries that are written alike. Keeps the meaning; normal of normal is the same. Stateless. */
final class NormalForm {
    /** Nothing. */
    static final Query NONE = new Query.Or(List.of());

    private NormalForm() {}

    static Query of(Query query) {
        return switch (query) {
            case Query.And and -> all(parts(and));
            case Query.Or or -> any(parts(or));
            case Query.Not(var part) -> not(of(part));
            case Query.Text(var field, var pattern) -> text(field, pattern);
            case Query.OneOf(var field, var ordinals) -> oneOf(field, ordinals);
            case Query.Anywhere(var pattern) -> {
                TextPattern inner = trimmed(pattern);
                yield isEmpty(inner) ? Query.ALL : new Query.Anywhere(inner);
            }
            case Query.Numbers numbers -> numbers(numbers);
            case Query.Times(var field, var from, var to) -> from == null && to == null ? new Query.Has(field) : query;
            case Query.Network(var field, var network) -> new Query.Network(field, block(network));
            case Query.Has has -> has;
        };
    }

    /** The parts in normal form, those of parts of the same kind among them. */
    private static List<Query> parts(Query query) {
        List<Query> parts = new ArrayList<>();
        if (query instanceof Query.And(var inner)) {
            for (Query part : inner) {
                Query normal = of(part);
                parts.addAll(normal instanceof Query.And(var more) ? more : List.of(normal));
            }
        } else if (query instanceof Query.Or(var inner)) {
            for (Query part : inner) {
                Query normal = of(part);
                parts.addAll(normal instanceof Query.Or(var more) ? more : List.of(normal));
            }
        }
        return parts;
    }

    private static Query all(List<Query> parts) {
        if (parts.contains(NONE)) {
            return NONE;
        }
        SequencedSet<Query> different = new LinkedHashSet<>(Ranges.joined(parts));
        return different.size() == 1 ? different.getFirst() : new Query.And(List.copyOf(different));
    }

    private static Query any(List<Query> parts) {
        if (parts.contains(Query.ALL)) {
            return Query.ALL;
        }
        SequencedSet<Query> different = new LinkedHashSet<>(namedJoined(parts));
        return different.size() == 1 ? different.getFirst() : new Query.Or(List.copyOf(different));
    }

    /** The names of one field in one condition, where the first of them stood. */
    private static List<Query> namedJoined(List<Query> parts) {
        Map<Field, Long> ordinals = new LinkedHashMap<>();
        for (Query part : parts) {
            if (part instanceof Query.OneOf(var field, var some)) {
                ordinals.merge(field, some, (left, right) -> left | right);
            }
        }
        return parts.stream()
                .map(part -> part instanceof Query.OneOf(var field, var some)
                        ? oneOf(field, ordinals.getOrDefault(field, some))
                        : part)
                .toList();
    }

    private static Query not(Query part) {
        if (part instanceof Query.Not(var inner)) {
            return inner;
        }
        if (part.equals(Query.ALL)) {
            return NONE;
        }
        return part.equals(NONE) ? Query.ALL : new Query.Not(part);
    }

    private static Query oneOf(Field field, long ordinals) {
        long all = NamedConditions.all(field);
        long known = ordinals & all;
        if (known == 0) {
            return NONE;
        }
        return known == all ? new Query.Has(field) : new Query.OneOf(field, known);
    }

    /** No number is the least there is: that one stands for none. */
    private static Query numbers(Query.Numbers numbers) {
        long from = numbers.from();
        long to = numbers.to();
        if (to == Long.MIN_VALUE || from == Long.MAX_VALUE && to < from) {
            return NONE;
        }
        return from == Long.MIN_VALUE && to == Long.MAX_VALUE ? new Query.Has(numbers.field()) : numbers;
    }

    private static Query text(Field field, TextPattern pattern) {
        TextPattern inner = field.type() == Field.Type.TEXT ? trimmed(pattern) : pattern;
        boolean fitsAll = isEmpty(inner) && (field.type() == Field.Type.TEXT || inner.hasWildcard());
        return fitsAll ? new Query.Has(field) : new Query.Text(field, inner);
    }

    /** Without the wildcards at its ends, which change nothing where a part is enough. */
    private static TextPattern trimmed(TextPattern pattern) {
        List<String> pieces = pattern.pieces();
        int from = 0;
        int to = pieces.size();
        while (to - from > 1 && pieces.get(from).isEmpty()) {
            from++;
        }
        while (to - from > 1 && pieces.get(to - 1).isEmpty()) {
            to--;
        }
        return new TextPattern(pieces.subList(from, to));
    }

    private static boolean isEmpty(TextPattern pattern) {
        return pattern.pieces().stream().allMatch(String::isEmpty);
    }

    private static IPAddress block(IPAddress network) {
        IPAddress block = network.toPrefixBlock();
        return block.isMultiple() ? block : block.withoutPrefixLength();
    }
}
