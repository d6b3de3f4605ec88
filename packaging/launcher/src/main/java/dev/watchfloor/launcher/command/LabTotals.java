package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Layer;
import java.util.Locale;

/** What a console holds, in one JSON object: events by layer, open sessions, health by connector. Stateless. */
final class LabTotals {
    private LabTotals() {}

    static ObjectNode of(Console console) {
        ObjectNode node = Output.object();
        ObjectNode events = node.putObject("events");
        for (Layer layer : Layer.values()) {
            events.put(
                    layer.name().toLowerCase(Locale.ROOT),
                    console.events().count(Query.OneOf.only(Field.LAYER, layer), TimeRange.EVER));
        }
        node.put("openSessions", console.sessions().open().size());
        ObjectNode connectors = node.putObject("connectors");
        console.connectors()
                .list()
                .forEach(status -> connectors.put(
                        status.name(), status.health().state().name().toLowerCase(Locale.ROOT)));
        return node;
    }
}
