package dev.watchfloor.connectors.example;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** One line: an instant with its zone, an address or a dash, and what was seen. Stateless. */
final class Observation {
    /** The line says something else; the sentence is shown to the operator. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(String sentence) {
            super(sentence);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    private Observation() {}

    static SecurityEvent event(String line, long place) throws UnreadableException {
        String[] parts = line.strip().split(" ", 3);
        if (parts.length < 3) {
            throw new UnreadableException("An observation is a time, an address or a dash, and a text.");
        }
        return SecurityEvent.of("notebook:" + place, time(parts[0]), Layer.DETECTION, Kind.ALERT)
                .severity(Severity.LOW)
                .source(Addresses.parse(parts[1]).orElse(null))
                .summary(parts[2])
                .raw(line)
                .build();
    }

    private static Instant time(String text) throws UnreadableException {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException noInstant) {
            // A time without a zone is refused: guessing would put the event at the wrong place on the timeline.
            throw new UnreadableException("The time must be written with its zone, such as 2026-11-24T10:15:00Z.");
        }
    }
}
