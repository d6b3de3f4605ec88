package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.EventFilter;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.views.kit.LayerMark;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SeverityBadge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One condition of a filter as it is shown.
 *
 * @param name what it is about
 * @param value what it wants
 * @param without the filter without it
 */
record FilterChip(String name, String value, EventFilter without) {
    private static final Messages TEXT = Messages.of("timeline");

    /** The conditions of a filter, in a fixed order; none for a filter that wants everything. */
    static List<FilterChip> of(EventFilter filter) {
        List<FilterChip> chips = new ArrayList<>();
        if (filter.layers().size() < Layer.values().length) {
            String names =
                    filter.layers().stream().sorted().map(LayerMark::word).collect(Collectors.joining(", "));
            chips.add(new FilterChip(TEXT.get("chip.layer"), names, filter.withLayers(Set.of(Layer.values()))));
        }
        if (filter.floor() != Severity.INFORMATIONAL) {
            String value = "≥ " + SeverityBadge.word(filter.floor());
            chips.add(new FilterChip(TEXT.get("chip.severity"), value, filter.withFloor(Severity.INFORMATIONAL)));
        }
        filter.network()
                .ifPresent(network -> chips.add(new FilterChip(
                        TEXT.get("chip.network"), Addresses.canonical(network), filter.withNetwork(Optional.empty()))));
        filter.user()
                .ifPresent(user ->
                        chips.add(new FilterChip(TEXT.get("chip.user"), user, filter.withUser(Optional.empty()))));
        filter.text()
                .ifPresent(text ->
                        chips.add(new FilterChip(TEXT.get("chip.text"), text, filter.withText(Optional.empty()))));
        if (filter.blockedOnly()) {
            chips.add(new FilterChip(TEXT.get("chip.is"), TEXT.get("chip.blocked"), filter.withBlockedOnly(false)));
        }
        return chips;
    }
}
