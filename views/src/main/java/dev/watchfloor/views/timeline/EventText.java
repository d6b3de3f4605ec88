package dev.watchfloor.views.timeline;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.NamedValues;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.views.kit.TimeFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events as text for the clipboard: one line each, columns parted by tabs, times with their offset. */
final class EventText {
    private final TimeFormat times;

    EventText(TimeFormat times) {
        this.times = times;
    }

    String table(List<StoredEvent> events) {
        return events.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(StoredEvent stored) {
        SecurityEvent event = stored.event();
        return Stream.of(
                        times.offsetStamp(event.time()),
                        name(Field.LAYER, event.layer()),
                        name(Field.SEVERITY, event.severity()),
                        event.summary(),
                        Describe.source(event),
                        Describe.target(event),
                        event.user() == null ? "" : event.user(),
                        stored.connector())
                .map(EventText::cell)
                .collect(Collectors.joining("\t"));
    }

    /** The word that a query knows it by. */
    private static String name(Field field, Enum<?> value) {
        return NamedValues.of(field).get(value.ordinal());
    }

    /** One cell: spreadsheets take what begins with these signs as a formula, wherever it came from. */
    static String cell(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
        return !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }
}
