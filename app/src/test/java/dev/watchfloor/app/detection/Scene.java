package dev.watchfloor.app.detection;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes a stream of events as products would report them; times are seconds after ten o'clock. */
final class Scene {
    static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    private final List<StoredEvent> events = new ArrayList<>();
    private final long first;

    Scene() {
        this(0);
    }

    /** @param first position of its first event */
    Scene(long first) {
        this.first = first;
    }

    List<StoredEvent> events() {
        return events;
    }

    /** Anything else, as a connector brings it. */
    Scene event(String connector, SecurityEventBuilder event) {
        return add(connector, event);
    }

    /** The same event at the next position. */
    Scene place(StoredEvent event) {
        events.add(new StoredEvent(first + events.size(), event.received(), event.connector(), event.event()));
        return this;
    }

    /** What a rule of the console's own writes about the event before it. */
    Scene finding(
            long at, String rule, Severity severity, UnaryOperator<SecurityEventBuilder> about, Long... positions) {
        StoredEvent last = events.getLast();
        String raw = "{\"rule\":{\"title\":\"" + rule + "\"},\"event\":{\"connector\":\"" + last.connector()
                + "\",\"position\":" + last.position() + "},\"correlation\":{\"positions\":"
                + List.of(positions) + "}}";
        return add(
                "(rules)",
                about.apply(SecurityEvent.of("finding-" + rule + at, START.plusSeconds(at), Layer.DETECTION, Kind.ALERT)
                        .severity(severity)
                        .ruleName(rule)
                        .raw(raw)));
    }

    Scene refused(long at, String address) {
        return add(
                "edge",
                request(at, address, "/login?next=%2F", 403)
                        .outcome(Outcome.BLOCKED)
                        .ruleName("ip-restriction"));
    }

    Scene served(long at, String address, String path, long bytes) {
        return add(
                "edge", request(at, address, path, 200).outcome(Outcome.ALLOWED).bytesOut(bytes));
    }

    Scene failed(long at, String address, String user) {
        return add(
                "idp",
                of(at, Layer.IDENTITY, Kind.SIGN_IN, address)
                        .outcome(Outcome.FAILURE)
                        .user(user));
    }

    Scene alert(long at, String address, String rule) {
        return add(
                "ids",
                of(at, Layer.DETECTION, Kind.ALERT, address)
                        .severity(Severity.HIGH)
                        .ruleName(rule));
    }

    Scene decoy(long at, String address) {
        return add("pot", of(at, Layer.DETECTION, Kind.DECOY, address).severity(Severity.HIGH));
    }

    Scene session(long at, String address, String user, String id) {
        return add(
                "idp",
                of(at, Layer.IDENTITY, Kind.SESSION_STARTED, address)
                        .outcome(Outcome.SUCCESS)
                        .user(user)
                        .session(id));
    }

    /** Forty refusals from ten addresses of the network, four a second. */
    Scene stuffing(long at, String networkStart) {
        for (int attempt = 0; attempt < 40; attempt++) {
            refused(at + attempt / 4, networkStart + (10 + attempt % 10));
        }
        return this;
    }

    static SecurityEventBuilder request(long at, String address, String path, int status) {
        return of(at, Layer.PERIMETER, Kind.REQUEST, address).path(path).status(status);
    }

    static SecurityEventBuilder of(long at, Layer layer, Kind kind, String address) {
        return SecurityEvent.of("event-" + at + kind + address, START.plusSeconds(at), layer, kind)
                .source(Addresses.parse(address).orElseThrow());
    }

    private Scene add(String connector, SecurityEventBuilder event) {
        SecurityEvent built = event.build();
        events.add(new StoredEvent(first + events.size(), built.time(), connector, built));
        return this;
    }
}
