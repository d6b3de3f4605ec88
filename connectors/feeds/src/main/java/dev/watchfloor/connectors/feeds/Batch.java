package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.EventSink;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.util.ArrayList;
import java.util.List;

/** Records of a push feed on their way to the sink. Not thread-safe. */
final class Batch {
    private final List<SecurityEvent> events = new ArrayList<>();
    private final List<RejectedRecord> rejected = new ArrayList<>();
    private int passedOver;

    void add(ParsedRecord parsed) {
        switch (parsed) {
            case ParsedRecord.Understood understood -> events.addAll(understood.events());
            case ParsedRecord.Rejected refused -> rejected.add(refused.record());
            case ParsedRecord.Skipped skipped -> passedOver++;
        }
    }

    void reject(String reason, String sample) {
        rejected.add(new RejectedRecord(reason, sample));
    }

    boolean isEmpty() {
        return events.isEmpty() && rejected.isEmpty();
    }

    boolean hasEvents() {
        return !events.isEmpty();
    }

    /** Hands all over; on return they are committed. When it throws, all may be handed over again. */
    void handTo(EventSink sink) throws ConnectorException, InterruptedException {
        if (!isEmpty()) {
            sink.accept(List.copyOf(events), List.copyOf(rejected));
        }
        if (passedOver > 0) {
            sink.passedOver(passedOver);
        }
    }
}
