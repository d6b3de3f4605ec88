package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.util.List;

/** What became of one record. */
public sealed interface ParsedRecord {

    /**
     * The record means these events.
     *
     * @param events in the order of their happening, possibly several
     */
    record Understood(List<SecurityEvent> events) implements ParsedRecord {
        public Understood {
            events = List.copyOf(events);
        }
    }

    /** The record could not be understood: it is counted and shown. */
    record Rejected(RejectedRecord record) implements ParsedRecord {}

    /** The record was understood and is of no interest, such as free text or statistics. */
    record Skipped() implements ParsedRecord {}

    /** One event. */
    static ParsedRecord of(SecurityEvent event) {
        return new Understood(List.of(event));
    }

    /**
     * A record that could not be understood.
     *
     * @param reason one sentence
     * @param sample the record or its beginning, secrets already removed
     */
    static ParsedRecord rejected(String reason, String sample) {
        return new Rejected(new RejectedRecord(reason, sample));
    }

    /** Nothing of interest. */
    static ParsedRecord skipped() {
        return new Skipped();
    }
}
