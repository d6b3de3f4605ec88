package dev.watchfloor.connectors.providers;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the events of a product mean. Immutable. */
public final class Meanings {
    private static final Meaning NOTHING = new Meaning(Kind.STATUS, Severity.INFORMATIONAL, Outcome.UNKNOWN, null);

    private final Map<String, Meaning> byName = new HashMap<>();

    /**
     * What an event means.
     *
     * @param technique ATT&amp;CK technique, where an event means one
     */
    public record Meaning(
            Kind kind,
            Severity severity,
            Outcome outcome,
            @Nullable String technique) {
        /** Starts an event that means it. */
        public SecurityEventBuilder event(String id, Instant time) {
            return SecurityEvent.of(id, time, Layer.IDENTITY, kind)
                    .severity(severity)
                    .outcome(outcome)
                    .technique(technique);
        }
    }

    /**
     * Reads a table, one meaning a line: kind, severity, outcome, technique or a dash, and the names that mean it, with
     * blanks between them.
     */
    public Meanings(String table) {
        for (String line : table.strip().lines().toList()) {
            String[] row = line.strip().split(" +");
            Meaning meaning = new Meaning(
                    Kind.valueOf(row[0]),
                    Severity.valueOf(row[1]),
                    Outcome.valueOf(row[2]),
                    row[3].equals("-") ? null : row[3]);
            Arrays.stream(row).skip(4).forEach(name -> byName.put(name, meaning));
        }
    }

    /** That of the first of these names that the table has; a message of unknown outcome when it has none. */
    public Meaning of(String... names) {
        for (String name : names) {
            Meaning meaning = byName.get(name);
            if (meaning != null) {
                return meaning;
            }
        }
        return NOTHING;
    }
}
