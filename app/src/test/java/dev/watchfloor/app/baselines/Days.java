package dev.watchfloor.app.baselines;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import java.time.Duration;
import java.time.Instant;

/** Events one after the other, on days after a Monday. */
final class Days {
    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private long position;

    StoredEvent signIn(Duration after, String user, String source, Outcome outcome) {
        return stored(event(after, Layer.IDENTITY, Kind.SIGN_IN)
                .user(user)
                .source(Addresses.parse(source).orElseThrow())
                .outcome(outcome)
                .build());
    }

    StoredEvent request(Duration after, String user, String source, String path, long bytes) {
        return stored(event(after, Layer.PERIMETER, Kind.REQUEST)
                .user(user)
                .source(Addresses.parse(source).orElseThrow())
                .outcome(Outcome.ALLOWED)
                .path(path)
                .status(200)
                .bytesOut(bytes)
                .build());
    }

    private SecurityEventBuilder event(Duration after, Layer layer, Kind kind) {
        return SecurityEvent.of("e" + position, MONDAY.plus(after), layer, kind);
    }

    private StoredEvent stored(SecurityEvent event) {
        return new StoredEvent(position++, event.time(), "edge", event);
    }
}
