package dev.watchfloor.app.devices;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import java.time.Instant;

/** Events of people who sign in, for tests. */
public final class SignIns {
    public static final String PROVIDER = "idp";
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private SignIns() {}

    /** A session of a user that begins so many seconds after noon. */
    public static SecurityEventBuilder session(String session, String user, String address, int second) {
        return event(session, Kind.SESSION_STARTED, user, address, second).session(session);
    }

    public static SecurityEventBuilder event(String id, Kind kind, String user, String address, int second) {
        return SecurityEvent.of(kind + id + second, NOON.plusSeconds(second), Layer.IDENTITY, kind)
                .outcome(Outcome.SUCCESS)
                .summary("something of " + user)
                .user(user)
                .userId("id-" + user)
                .source(Addresses.parse(address).orElse(null));
    }

    public static StoredEvent stored(long position, SecurityEventBuilder event) {
        return stored(position, PROVIDER, event);
    }

    public static StoredEvent stored(long position, String connector, SecurityEventBuilder event) {
        SecurityEvent built = event.build();
        return new StoredEvent(position, built.time(), connector, built);
    }
}
