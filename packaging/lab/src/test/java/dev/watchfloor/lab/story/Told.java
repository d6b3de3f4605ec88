package dev.watchfloor.lab.story;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A world that tells what happens as the connectors would, and lets everybody in who knows the password. */
final class Told implements World {
    private record Open(String user, String address) {}

    private final Consumer<StoredEvent> listener;
    private final Map<String, Open> sessions = new HashMap<>();
    private long position;

    Told(Consumer<StoredEvent> listener) {
        this.listener = listener;
    }

    /** How many events there were. */
    long number() {
        return position;
    }

    @Override
    public Reply visitGateway(Instant at, Visit visit) {
        return visit("API gateway", at, visit);
    }

    @Override
    public Reply visitEdge(Instant at, Visit visit) {
        return visit("Shop edge", at, visit);
    }

    private Reply visit(String connector, Instant at, Visit visit) {
        int status = visit.path().startsWith("/old") || visit.path().startsWith("/favicon") ? 404 : 200;
        if (visit.path().equals("/login")) {
            status = 401;
        }
        tell(
                connector,
                event(at, Layer.PERIMETER, Kind.REQUEST)
                        .outcome(Outcome.ALLOWED)
                        .source(Addresses.parse(visit.address()).orElseThrow())
                        .user(visit.user())
                        .method(visit.method())
                        .path(visit.path())
                        .status(status)
                        .userAgent(visit.agent())
                        .bytesOut(4_000 + Math.floorMod(visit.path().hashCode(), 2_000)));
        return new Reply(status, 4_000);
    }

    @Override
    public void detect(Instant at, Detection detection) {
        tell(
                "IDS core",
                event(at, Layer.DETECTION, detection.isDecoy() ? Kind.DECOY : Kind.ALERT)
                        .source(Addresses.parse(detection.source()).orElseThrow())
                        .destination(Addresses.parse(detection.destination()).orElseThrow())
                        .destinationPort(detection.port()));
    }

    @Override
    public void flow(Instant at, String source, String destination, int port, long bytesIn, long bytesOut) {
        tell(
                "IDS core",
                event(at, Layer.DETECTION, Kind.FLOW)
                        .source(Addresses.parse(source).orElseThrow())
                        .destination(Addresses.parse(destination).orElseThrow())
                        .destinationPort(port)
                        .bytesIn(bytesIn)
                        .bytesOut(bytesOut));
    }

    @Override
    public Optional<String> signIn(
            Instant at, String user, boolean exists, boolean knowsPassword, String address, String client) {
        String session = knowsPassword ? "session-" + position : null;
        tell(
                "Staff sign-in",
                event(at, Layer.IDENTITY, Kind.SIGN_IN)
                        .outcome(knowsPassword ? Outcome.SUCCESS : Outcome.FAILURE)
                        .source(Addresses.parse(address).orElseThrow())
                        .user(user)
                        .session(session));
        if (session != null) {
            sessions.put(session, new Open(user, address));
        }
        return Optional.ofNullable(session);
    }

    @Override
    public boolean isActive(String session) {
        return sessions.containsKey(session);
    }

    @Override
    public void use(Instant at, String session) {
        Open open = sessions.get(session);
        if (open != null) {
            tell("Staff sign-in", about(at, Kind.SESSION_REFRESHED, session, open));
        }
    }

    @Override
    public void signOut(Instant at, String session) {
        Open open = sessions.remove(session);
        if (open != null) {
            tell("Staff sign-in", about(at, Kind.SESSION_ENDED, session, open));
        }
    }

    private SecurityEventBuilder about(Instant at, Kind kind, String session, Open open) {
        return event(at, Layer.IDENTITY, kind)
                .outcome(Outcome.SUCCESS)
                .source(Addresses.parse(open.address()).orElseThrow())
                .user(open.user())
                .session(session);
    }

    private SecurityEventBuilder event(Instant at, Layer layer, Kind kind) {
        return SecurityEvent.of("e" + position, at, layer, kind);
    }

    private void tell(String connector, SecurityEventBuilder event) {
        SecurityEvent built = event.build();
        listener.accept(new StoredEvent(position++, built.time(), connector, built));
    }
}
