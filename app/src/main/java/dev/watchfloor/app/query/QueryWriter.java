package dev.watchfloor.app.query;

import dev.watchfloor.connectors.event.Addresses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes queries in their normal form as {@link Parser} reads them. Stateless. */
final class QueryWriter {
    private static final Set<String> KEYWORDS = Set.of("and", "or", "not");

    private QueryWriter() {}

    /** How strongly a written condition holds together, least first. */
    private enum Binding {
        EITHER,
        ALL,
        ONE
    }

    private record Written(String text, Binding binding) {
        String within(boolean isNegated) {
            return binding == Binding.ONE && !(isNegated && text.startsWith("not ")) ? text : "(" + text + ")";
        }
    }

    static String write(Query normal) {
        return normal.equals(Query.ALL) ? "" : written(normal).text;
    }

    private static Written written(Query query) {
        return switch (query) {
            case Query.And(var parts) -> parts.isEmpty() ? one("*") : new Written(join(parts, " and "), Binding.ALL);
            case Query.Or(var parts) -> either(parts);
            case Query.Not(var part) -> one("not " + written(part).within(true));
            case Query.Has has -> one(Shorthands.write(has).orElseThrow());
            case Query.Text text -> condition(text.field(), text);
            case Query.OneOf oneOf -> oneOf(oneOf);
            case Query.Numbers(var field, var from, var to) ->
                from == to ? condition(field, query) : numbers(field.ecsName(), from, to);
            case Query.Times times -> times(times);
            case Query.Network network -> condition(network.field(), network);
            case Query.Anywhere(var pattern) -> one(bare(pattern));
        };
    }

    private static Written one(String text) {
        return new Written(text, Binding.ONE);
    }

    private static String join(List<Query> parts, String keyword) {
        return parts.stream().map(part -> written(part).within(false)).collect(Collectors.joining(keyword));
    }

    private static Written either(List<Query> parts) {
        if (parts.isEmpty()) {
            return one("not *");
        }
        Optional<Field> field = commonField(parts);
        return field.isPresent()
                ? one(field.get().ecsName() + ": "
                        + parts.stream().map(QueryWriter::value).collect(Collectors.joining(" or ", "(", ")")))
                : new Written(join(parts, " or "), Binding.EITHER);
    }

    /** The field that all parts give a value for, so that they can be written as a list. */
    private static Optional<Field> commonField(List<Query> parts) {
        Optional<Field> common = listed(parts.getFirst());
        return parts.stream().allMatch(part -> listed(part).equals(common)) ? common : Optional.empty();
    }

    private static Optional<Field> listed(Query part) {
        if (part instanceof Query.Text(var field, var pattern)) {
            return Optional.of(field);
        }
        if (part instanceof Query.Network(var field, var network)) {
            return Optional.of(field);
        }
        return part instanceof Query.Numbers(var field, var from, var to) && from == to
                ? Optional.of(field)
                : Optional.empty();
    }

    private static Written condition(Field field, Query part) {
        return one(field.ecsName() + ": " + value(part));
    }

    private static String value(Query part) {
        return switch (part) {
            case Query.Text(var field, var pattern) -> value(pattern);
            case Query.Network(var field, var network) -> Addresses.canonical(network);
            case Query.Numbers(var field, var from, var to) -> Long.toString(from);
            default -> throw new IllegalArgumentException("is no condition on one value");
        };
    }

    private static Written oneOf(Query.OneOf condition) {
        Optional<String> shorthand = Shorthands.write(condition);
        if (shorthand.isPresent()) {
            return one(shorthand.get());
        }
        List<String> names = new ArrayList<>();
        List<String> all = NamedValues.of(condition.field());
        for (int ordinal = 0; ordinal < all.size(); ordinal++) {
            if ((condition.ordinals() >> ordinal & 1) != 0) {
                names.add(all.get(ordinal));
            }
        }
        String name = condition.field().ecsName();
        if (names.size() == 1) {
            return one(name + ": " + names.getFirst());
        }
        if (condition.field() == Field.SEVERITY) {
            if (names.equals(all.subList(all.size() - names.size(), all.size()))) {
                return one(name + " >= " + names.getFirst());
            }
            if (names.equals(all.subList(0, names.size()))) {
                return one(name + " <= " + names.getLast());
            }
        }
        return one(name + ": (" + String.join(" or ", names) + ")");
    }

    private static Written numbers(String name, long from, long to) {
        return range(
                from == Long.MIN_VALUE ? Optional.empty() : Optional.of(name + " >= " + from),
                to == Long.MAX_VALUE ? Optional.empty() : Optional.of(name + " <= " + to));
    }

    private static Written times(Query.Times times) {
        String name = times.field().ecsName();
        return range(
                Optional.ofNullable(times.from()).map(from -> bound(name, from, " > ", " >= ")),
                Optional.ofNullable(times.to()).map(to -> bound(name, to, " <= ", " < ")));
    }

    private static Written range(Optional<String> from, Optional<String> to) {
        return from.isPresent() && to.isPresent()
                ? new Written(from.get() + " and " + to.get(), Binding.ALL)
                : one(from.or(() -> to).orElseThrow());
    }

    /** One nanosecond after a round moment was written as the round moment with the other sign. */
    private static String bound(String name, Moment moment, String justBefore, String here) {
        Moment before = TimeText.justBefore(moment);
        return isRound(before) && !isRound(moment)
                ? name + justBefore + TimeText.write(before)
                : name + here + TimeText.write(moment);
    }

    private static boolean isRound(Moment moment) {
        return switch (moment) {
            case Moment.At(var instant) -> instant.getNano() % 1_000 == 0 && !instant.equals(Instant.MAX);
            case Moment.Ago(var ago) -> ago.getNano() % 1_000 == 0;
        };
    }

    /** A text where a value stands. */
    static String value(TextPattern pattern) {
        String text = pattern.pieces().getFirst();
        if (pattern.hasWildcard()) {
            return WordText.write(pattern);
        }
        return isPlain(text) ? text : QuotedText.write(text);
    }

    private static String bare(TextPattern pattern) {
        String text = pattern.pieces().getFirst();
        return !pattern.hasWildcard() && Addressing.isNetwork(text) ? QuotedText.write(text) : value(pattern);
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && text.charAt(0) != '-'
                && !KEYWORDS.contains(text.toLowerCase(java.util.Locale.ROOT))
                && text.chars()
                        .allMatch(character -> Character.isLetterOrDigit(character) || "._/-@".indexOf(character) >= 0);
    }
}
