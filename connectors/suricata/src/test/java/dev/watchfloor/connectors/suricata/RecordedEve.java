package dev.watchfloor.connectors.suricata;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;

/** Records of a real Suricata 7.0.10. */
final class RecordedEve {
    static final EveParser PARSER = new EveParser(EnumSet.allOf(EveType.class));

    private RecordedEve() {}

    static List<String> lines(String name) throws IOException {
        try (InputStream in = RecordedEve.class.getResourceAsStream("/suricata/7.0.10/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    static List<SecurityEvent> events(String name) throws IOException {
        List<String> lines = lines(name);
        return java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(i -> PARSER.parse(lines.get(i), name + ":" + i))
                .flatMap(parsed -> parsed instanceof ParsedRecord.Understood(List<SecurityEvent> events)
                        ? events.stream()
                        : java.util.stream.Stream.empty())
                .toList();
    }

    static SecurityEvent event(String record) {
        return switch (PARSER.parse(record, "one")) {
            case ParsedRecord.Understood(List<SecurityEvent> events) -> events.getFirst();
            case ParsedRecord.Rejected rejected ->
                throw new AssertionError(rejected.record().reason());
            case ParsedRecord.Skipped skipped -> throw new AssertionError("skipped");
        };
    }
}
