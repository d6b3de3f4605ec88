package dev.watchfloor.app.timeline;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.Severity;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which events are wanted; all conditions hold at once.
 *
 * @param layers layers wanted, never empty
 * @param floor least severity wanted
 * @param network source or destination lies in it
 * @param user user name contains it, whatever the case
 * @param text summary, path, rule name or user agent contains it, whatever the case
 * @param blockedOnly only what a control refused
 */
public record EventFilter(
        Set<Layer> layers,
        Severity floor,
        Optional<IPAddress> network,
        Optional<String> user,
        Optional<String> text,
        boolean blockedOnly) {

    /** Everything. */
    public static final EventFilter ALL = new EventFilter(
            Set.of(Layer.values()),
            Severity.INFORMATIONAL,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    public EventFilter {
        layers = Set.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a filter wants at least one layer");
        }
    }

    public EventFilter withLayers(Set<Layer> value) {
        return new EventFilter(value, floor, network, user, text, blockedOnly);
    }

    public EventFilter withFloor(Severity value) {
        return new EventFilter(layers, value, network, user, text, blockedOnly);
    }

    public EventFilter withNetwork(Optional<IPAddress> value) {
        return new EventFilter(layers, floor, value, user, text, blockedOnly);
    }

    public EventFilter withUser(Optional<String> value) {
        return new EventFilter(layers, floor, network, value, text, blockedOnly);
    }

    public EventFilter withText(Optional<String> value) {
        return new EventFilter(layers, floor, network, user, value, blockedOnly);
    }

    public EventFilter withBlockedOnly(boolean value) {
        return new EventFilter(layers, floor, network, user, text, value);
    }

    /** The same wish as a query. */
    public Query toQuery() {
        List<Query> parts = new ArrayList<>();
        if (layers.size() < Layer.values().length) {
            parts.add(new Query.OneOf(
                    Field.LAYER,
                    layers.stream().mapToLong(layer -> 1L << layer.ordinal()).sum()));
        }
        if (floor != Severity.INFORMATIONAL) {
            parts.add(new Query.OneOf(Field.SEVERITY, (1L << Severity.values().length) - (1L << floor.ordinal())));
        }
        network.ifPresent(wanted -> parts.add(new Query.Network(Field.RELATED_IP, wanted)));
        user.ifPresent(name -> parts.add(new Query.Text(Field.USER, TextPattern.containing(name))));
        text.ifPresent(words ->
                parts.add(new Query.Or(Stream.of(Field.MESSAGE, Field.URL, Field.RULE_NAME, Field.USER_AGENT)
                        .<Query>map(field -> new Query.Text(field, TextPattern.containing(words)))
                        .toList())));
        if (blockedOnly) {
            parts.add(new Query.OneOf(Field.OUTCOME, 1L << Outcome.BLOCKED.ordinal()));
        }
        return new Query.And(parts);
    }
}
