package dev.watchfloor.connectors.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.http.Json;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on fields of an index, in the server's language. An event takes a field from the first of several names, and a
 * document may have lists: so each asks for all names and all values, which is never less than what is meant. Asks no more
 * than the server can bear and leaves the rest unasked. Not thread-safe; used for one translation.
 */
final class FieldQueries {
    /** Servers refuse queries of more than 1,024 conditions. */
    private static final int MOST = 600;

    private static final int MOST_EXPRESSIONS = 200;
    /** Texts that indices keep whole unless somebody set less: what servers do by themselves for companions. */
    private static final int SHORT = 256;

    /** Each of them looks at every value of its field. */
    private static final int MOST_OPEN = 12;

    private final FieldTypes types;
    private int asked;
    private int expressions;
    private int open;

    FieldQueries(FieldTypes types) {
        this.types = types;
    }

    FieldTypes types() {
        return types;
    }

    /** Any of the fields is there. */
    Reach known(List<String> names) {
        return each(names, this::known);
    }

    /**
     * @param expression of {@link TextExpression}
     * @param only the one text, whatever its case, that it finds; null when there are others
     */
    Reach text(List<String> names, String expression, @Nullable String only) {
        return each(names, name -> {
            String whole = types.whole(name);
            return switch (types.sort(whole)) {
                case WORDS ->
                    only != null && only.length() <= SHORT
                            ? expression(whole, expression)
                            : Reach.any(List.of(expression(whole, expression), tooLong(name, whole)));
                case NUMBER ->
                    only == null || !only.matches("[0-9]{1,9}")
                            ? Reach.EVERYTHING
                            : numbers(whole, Long.parseLong(only), Long.parseLong(only));
                default -> Reach.EVERYTHING;
            };
        });
    }

    /** Any of these words, as a whole. */
    Reach words(List<String> names, List<String> words) {
        return text(names, TextExpression.words(words), words.getFirst());
    }

    /** A whole number that is not negative lies between these. */
    Reach numbers(List<String> names, long from, long to) {
        return each(names, name -> {
            String whole = types.whole(name);
            return switch (types.sort(whole)) {
                case NUMBER -> numbers(whole, from, to);
                case WORDS -> from == to && from >= 0 ? expression(whole, "[^!-~]*0*" + from + "[^!-~]*") : known(name);
                default -> Reach.EVERYTHING;
            };
        });
    }

    Reach network(List<String> names, IPAddress network) {
        return each(names, name -> {
            String whole = types.whole(name);
            return switch (types.sort(whole)) {
                case ADDRESS -> term(whole, Addresses.canonical(network));
                case WORDS -> expression(whole, AddressExpression.of(network));
                default -> Reach.EVERYTHING;
            };
        });
    }

    /** To the millisecond, outwards: that is as fine as most indices keep times. */
    Reach times(List<String> names, @Nullable Instant from, @Nullable Instant to) {
        return each(
                names, name -> types.sort(name) == FieldSort.TIME ? count(times(name, from, to)) : Reach.EVERYTHING);
    }

    /** The range itself, which counts as no condition. */
    static ObjectNode times(String name, @Nullable Instant from, @Nullable Instant to) {
        ObjectNode query = Json.object();
        ObjectNode range = query.putObject("range").putObject(name).put("format", "epoch_millis");
        if (from != null) {
            range.put("gte", Milliseconds.before(from));
        }
        if (to != null) {
            range.put("lt", Milliseconds.after(to));
        }
        return query;
    }

    private Reach each(List<String> names, Function<String, Reach> one) {
        List<Reach> known = new ArrayList<>();
        for (String name : names) {
            if (types.sort(name) != FieldSort.ABSENT) {
                known.add(one.apply(name));
            }
        }
        return known.isEmpty() ? Reach.UNMAPPED : Reach.any(known);
    }

    private Reach known(String name) {
        return types.sort(name) == FieldSort.OTHER && types.whole(name).equals(name)
                ? Reach.EVERYTHING
                : count(exists(name));
    }

    /**
     * Values that are too long to be kept whole ({@code ignore_above}). Beside a companion the pieces tell of them; of others
     * Elasticsearch keeps a note, and OpenSearch none.
     */
    private Reach tooLong(String name, String whole) {
        ObjectNode query = Json.object();
        if (whole.equals(name)) {
            query.putObject("term").put("_ignored", name);
        } else {
            ObjectNode bool = query.putObject("bool");
            bool.putArray("filter").add(exists(name));
            bool.putArray("must_not").add(exists(whole));
        }
        return count(query);
    }

    private static ObjectNode exists(String name) {
        ObjectNode query = Json.object();
        query.putObject("exists").put("field", name);
        return query;
    }

    private Reach expression(String name, String expression) {
        expressions++;
        open += TextExpression.isOpen(expression) ? 1 : 0;
        if (expressions > MOST_EXPRESSIONS || open > MOST_OPEN) {
            return Reach.EVERYTHING;
        }
        ObjectNode query = Json.object();
        query.putObject("regexp")
                .putObject(name)
                .put("value", expression)
                // No signs with a meaning beside those of plain expressions.
                .put("flags", "NONE");
        return count(query);
    }

    private Reach term(String name, String value) {
        ObjectNode query = Json.object();
        query.putObject("term").putObject(name).put("value", value);
        return count(query);
    }

    private Reach numbers(String name, long from, long to) {
        boolean isNarrow = types.isNarrow(name);
        if (isNarrow && from > Integer.MAX_VALUE) {
            return Reach.EVERYTHING;
        }
        ObjectNode query = Json.object();
        ObjectNode range = query.putObject("range").putObject(name).put("gte", Math.max(from, 0));
        if (to < (isNarrow ? Integer.MAX_VALUE : Long.MAX_VALUE)) {
            range.put("lte", to);
        }
        return count(query);
    }

    private Reach count(ObjectNode query) {
        return ++asked > MOST ? Reach.EVERYTHING : new Reach.Documents(query);
    }
}
