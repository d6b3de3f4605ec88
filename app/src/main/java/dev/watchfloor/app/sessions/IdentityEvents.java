package dev.watchfloor.app.sessions;

import dev.watchfloor.app.sessions.SessionRecord.State;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads from identity events what they say of sessions. Thread-safe. */
final class IdentityEvents {
    private final SessionTracks tracks;
    private final Clock clock;

    IdentityEvents(SessionTracks tracks, Clock clock) {
        this.tracks = tracks;
        this.clock = clock;
    }

    /** Puts one event on the tracks. */
    SessionTracks.Change apply(StoredEvent stored) {
        SecurityEvent event = stored.event();
        if (event.layer() != Layer.IDENTITY) {
            return SessionTracks.Change.NONE;
        }
        String provider = stored.connector();
        String id = event.session();
        return switch (event.kind()) {
            case SESSION_STARTED -> id == null ? SessionTracks.Change.NONE : started(provider, id, event);
            case SESSION_REFRESHED -> {
                if (id != null) {
                    tracks.used(provider, id, event.time());
                }
                yield SessionTracks.Change.NONE;
            }
            case SESSION_ENDED ->
                id == null || !event.endsSessions()
                        ? SessionTracks.Change.NONE
                        : tracks.ended(provider, id, null, State.ENDED, event.time());
            case SESSION_REVOKED -> event.endsSessions() ? revoked(provider, id, event) : SessionTracks.Change.NONE;
            case REQUEST,
                    ALERT,
                    ANOMALY,
                    FLOW,
                    DNS,
                    TLS,
                    SSH,
                    FILE,
                    DECOY,
                    SIGN_IN,
                    ADMINISTRATION,
                    STATUS,
                    REMOTE_ACCESS -> SessionTracks.Change.NONE;
        };
    }

    private SessionTracks.Change started(String provider, String id, SecurityEvent event) {
        String user = event.user();
        String userId = event.userId();
        Session session = new Session(
                new SessionRef(id, SessionRef.Kind.ONLINE),
                userId == null ? "" : userId,
                user == null ? (userId == null ? "unknown" : userId) : user,
                event.source(),
                event.time(),
                event.time(),
                List.of(),
                event.device(),
                false);
        return tracks.started(provider, session, clock.instant());
    }

    private SessionTracks.Change revoked(String provider, @Nullable String id, SecurityEvent event) {
        if (id != null) {
            return tracks.ended(provider, id, null, State.REVOKED, event.time());
        }
        String userId = event.userId();
        return userId == null
                ? SessionTracks.Change.NONE
                : tracks.endedAll(provider, userId, State.REVOKED, event.time());
    }
}
