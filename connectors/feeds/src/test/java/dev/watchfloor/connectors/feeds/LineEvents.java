package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A parser for tests: {@code 7 text} is an event at second 7, {@code 7*3 text} three of them, {@code #…} is skipped,
 * everything else is rejected. JSON records carry such a line in their field {@code line}.
 */
final class LineEvents implements RecordParser {

    @Override
    public ParsedRecord parse(String record, String id) {
        String line = record.startsWith("{\"line\":\"") ? record.substring(9, record.length() - 2) : record;
        if (line.startsWith("#")) {
            return ParsedRecord.skipped();
        }
        String first = line.split(" ", 2)[0];
        if (!first.matches("[0-9]+(\\*[0-9]+)?")) {
            return ParsedRecord.rejected("Not a numbered line.", line);
        }
        String[] parts = first.split("\\*");
        int count = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
        List<SecurityEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(SecurityEvent.of(
                            count == 1 ? id : id + "/" + i,
                            Instant.ofEpochSecond(Long.parseLong(parts[0])),
                            Layer.PERIMETER,
                            Kind.REQUEST)
                    .summary(line)
                    .raw(record)
                    .build());
        }
        return new ParsedRecord.Understood(events);
    }
}
