package dev.watchfloor.connectors.opensearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.PlaceCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Conditions on events as a query on documents that finds every document whose event fits, and maybe more. What is said of an
 * event with {@code not} is never asked: a document with a list has its other values in the index as well, and would be left
 * out for one that its event does not have. Used for one translation.
 */
final class Superset {
    private static final int HIGHEST_PORT = 65_535;
    private static final int LOWEST_STATUS = 100;
    private static final int HIGHEST_STATUS = 599;
    private static final long HIGHEST_COUNT = 999_999_999_999_999_999L;
    /** What secrets in a text stand beside, see {@link dev.watchfloor.connectors.http.Redaction}. */
    private static final String MAY_HOLD_SECRETS = ".*([=@]|[^!-~]).*";

    private static final String LEVEL = "rule.level";
    private static final String AGENT = "agent.id";
    private static final String EVENT_KIND = "event.kind";

    private final FieldQueries queries;
    private final Documents documents;

    Superset(FieldTypes types, Documents documents) {
        this.queries = new FieldQueries(types);
        this.documents = documents;
    }

    Reach of(PlaceCondition condition) {
        return switch (condition) {
            case PlaceCondition.All(var parts) ->
                Reach.all(parts.stream().map(this::of).toList());
            case PlaceCondition.Any(var parts) ->
                Reach.any(parts.stream().map(this::of).toList());
            case PlaceCondition.Not(var part) ->
                part instanceof PlaceCondition.Not(var inner) ? of(inner) : Reach.EVERYTHING;
            case PlaceCondition.Unasked unasked -> Reach.EVERYTHING;
            default -> byFamily((family, layer) -> leaf(condition, family, layer));
        };
    }

    private Reach byFamily(BiFunction<Family, Layer, Reach> leaf) {
        if (documents.sort().equals(Documents.WAZUH)) {
            return leaf.apply(new WazuhFamily(), Layer.DETECTION).settled();
        }
        Reach ecs = leaf.apply(new EcsFamily(), documents.layer()).settled();
        FieldTypes types = queries.types();
        if (documents.sort().equals(Documents.ECS)
                || types.sort(LEVEL) == FieldSort.ABSENT
                || types.sort(AGENT) == FieldSort.ABSENT) {
            return ecs;
        }
        Reach wazuh = leaf.apply(new WazuhFamily(), Layer.DETECTION).settled();
        return Reach.any(List.of(wazuh, restricted(ecs)));
    }

    /** Documents that are no alerts of Wazuh for sure need not be asked by its names, and the other way round. */
    private Reach restricted(Reach ecs) {
        FieldTypes types = queries.types();
        String agent = types.whole(AGENT);
        if (ecs.equals(Reach.NOTHING)
                || types.sort(LEVEL) != FieldSort.NUMBER
                || types.sort(agent) != FieldSort.WORDS) {
            return ecs;
        }
        ObjectNode alert = Json.object();
        ObjectNode bool = alert.putObject("bool");
        ArrayNode both = bool.putArray("filter");
        both.addObject().putObject("range").putObject(LEVEL).put("gte", 0);
        both.addObject()
                .putObject("regexp")
                .putObject(agent)
                .put("value", ".*[!-~].*")
                .put("flags", "NONE");
        bool.putArray("must_not").addObject().putObject("exists").put("field", EVENT_KIND);
        ObjectNode other = Json.object();
        ObjectNode unlike = other.putObject("bool");
        unlike.putArray("must_not").add(alert);
        if (ecs instanceof Reach.Documents(var query)) {
            unlike.putArray("filter").add(query);
        }
        return new Reach.Documents(other);
    }

    private Reach leaf(PlaceCondition condition, Family family, Layer layer) {
        return switch (condition) {
            case PlaceCondition.Known(var field) -> on(field, family, queries::known);
            case PlaceCondition.Text text -> on(text.field(), family, names -> text(text, names, family));
            case PlaceCondition.Numbers(var field, var from, var to) ->
                on(field, family, names -> numbers(field, names, from, to));
            case PlaceCondition.Network(var field, var network) ->
                on(field, family, names -> queries.network(names, network));
            case PlaceCondition.Times(var from, var to) -> queries.times(family.times(), from, to);
            case PlaceCondition.Named(var field, var names) ->
                Reach.any(names.stream().map(name -> named(name, family, layer)).toList());
            default -> throw new IllegalArgumentException(condition + " is no condition on a field");
        };
    }

    private Reach on(String field, Family family, java.util.function.Function<List<String>, Reach> ask) {
        if (field.equals("related.ip")) {
            return Reach.any(List.of(on("source.ip", family, ask), on("destination.ip", family, ask)));
        }
        Optional<List<String>> names = family.names(field);
        return names.isEmpty() ? Reach.EVERYTHING : names.get().isEmpty() ? Reach.NOTHING : ask.apply(names.get());
    }

    private Reach text(PlaceCondition.Text text, List<String> names, Family family) {
        String only = text.isWithin() || text.pieces().size() > 1
                ? null
                : text.pieces().getFirst();
        Reach found = queries.text(
                names,
                text.isWithin() ? TextExpression.within(text.pieces()) : TextExpression.whole(text.pieces()),
                only);
        if (!family.isRedacted(text.field())) {
            return found;
        }
        List<Reach> both = new ArrayList<>(List.of(found));
        both.add(queries.text(names, MAY_HOLD_SECRETS, null));
        return Reach.any(both);
    }

    /** Within what an event may hold; beyond it there is nothing to ask for. */
    private Reach numbers(String field, List<String> names, long from, long to) {
        boolean isPort = field.endsWith(".port");
        boolean isStatus = field.endsWith(".status_code");
        long first = Math.max(from, isPort ? 1 : isStatus ? LOWEST_STATUS : 0);
        long last = Math.min(to, isPort ? HIGHEST_PORT : isStatus ? HIGHEST_STATUS : HIGHEST_COUNT);
        return first > last ? Reach.NOTHING : queries.numbers(names, first, last);
    }

    private Reach named(Enum<?> name, Family family, Layer layer) {
        return switch (name) {
            case Layer wanted -> wanted == layer ? Reach.EVERYTHING : Reach.NOTHING;
            case Kind kind -> family.kind(kind, queries);
            case Severity severity -> family.severity(severity, queries);
            case Outcome outcome -> family.outcome(outcome, queries);
            default -> Reach.EVERYTHING;
        };
    }
}
