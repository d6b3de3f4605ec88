package dev.watchfloor.app.timeline;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import inet.ipaddr.IPAddress;
import java.util.Optional;
import java.util.Set;

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
}
