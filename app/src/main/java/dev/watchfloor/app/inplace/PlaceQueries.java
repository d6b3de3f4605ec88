package dev.watchfloor.app.inplace;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.PlaceCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Queries in the words that places are asked with. Stateless. */
final class PlaceQueries {
    private PlaceQueries() {}

    /**
     * @param query without moments that depend on now
     * @throws UnaskableException when it asks for what no event in place has
     */
    static PlaceCondition of(Query query) throws UnaskableException {
        return switch (query) {
            case Query.And(var parts) -> new PlaceCondition.All(each(parts));
            case Query.Or(var parts) -> new PlaceCondition.Any(each(parts));
            case Query.Not(var part) -> new PlaceCondition.Not(of(part));
            case Query.Anywhere anywhere -> new PlaceCondition.Unasked();
            case Query.Has(var field) -> known(field);
            case Query.Text(var field, var pattern) ->
                field == Field.CONNECTOR
                        ? new PlaceCondition.Unasked()
                        : new PlaceCondition.Text(field.ecsName(), pattern.pieces(), field.type() == Field.Type.TEXT);
            case Query.OneOf(var field, var ordinals) ->
                new PlaceCondition.Named(field.ecsName(), names(field, ordinals));
            case Query.Numbers(var field, var from, var to) -> new PlaceCondition.Numbers(field.ecsName(), from, to);
            case Query.Network(var field, var network) -> new PlaceCondition.Network(field.ecsName(), network);
            case Query.Times(var field, var from, var to) -> {
                requireTold(field);
                yield new PlaceCondition.Times(
                        from == null ? null : from.at(Instant.EPOCH), to == null ? null : to.at(Instant.EPOCH));
            }
        };
    }

    private static List<PlaceCondition> each(List<Query> parts) throws UnaskableException {
        List<PlaceCondition> conditions = new ArrayList<>();
        for (Query part : parts) {
            conditions.add(of(part));
        }
        return List.copyOf(conditions);
    }

    private static PlaceCondition known(Field field) throws UnaskableException {
        requireTold(field);
        return switch (field.type()) {
            case NAMED, TIME -> new PlaceCondition.Unasked();
            case KEYWORD, TEXT, NUMBER, ADDRESS ->
                field == Field.CONNECTOR ? new PlaceCondition.Unasked() : new PlaceCondition.Known(field.ecsName());
        };
    }

    private static void requireTold(Field field) throws UnaskableException {
        if (field == Field.RECEIVED) {
            throw new UnaskableException(Field.RECEIVED.ecsName() + " cannot be asked in place: it is when the console"
                    + " stored an event, and in place nothing is stored. Write @timestamp.");
        }
    }

    private static Set<? extends Enum<?>> names(Field field, long ordinals) {
        Enum<?>[] all = switch (field) {
            case LAYER -> Layer.values();
            case ACTION -> Kind.values();
            case SEVERITY -> Severity.values();
            case OUTCOME -> Outcome.values();
            default -> throw new IllegalArgumentException(field + " has no names");
        };
        Set<Enum<?>> names = new HashSet<>();
        for (Enum<?> name : all) {
            if ((ordinals >> name.ordinal() & 1) != 0) {
                names.add(name);
            }
        }
        return names;
    }
}
