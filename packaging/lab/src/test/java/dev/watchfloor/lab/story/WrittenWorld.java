package dev.watchfloor.lab.story;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lab's servers without servers: what the connectors would make of their records. One thread. */
final class WrittenWorld implements World {
    private final Map<String, List<SecurityEvent>> events = new LinkedHashMap<>();
    private final Set<String> ended = new HashSet<>();
    private int sessions;
    private int written;

    /** By connector, in the order of writing. */
    Map<String, List<SecurityEvent>> events() {
        return events;
    }

    @Override
    public Reply visitGateway(Instant at, Visit visit) {
        boolean isApi = visit.path().startsWith("/api");
        int status = visit.path().equals("/login") || isApi && visit.user() == null
                ? 401
                : isApi || visit.path().startsWith("/assets") ? 200 : 404;
        long size = visit.path().contains("export") ? 1_000_000 : 5_000;
        return answer("API gateway", at, visit, new Reply(status, status == 200 ? size : 96));
    }

    @Override
    public Reply visitEdge(Instant at, Visit visit) {
        boolean isLogin = visit.path().startsWith("/login");
        return answer("Shop edge", at, visit, new Reply(isLogin ? 401 : 200, isLogin ? 96 : 9_000));
    }

    private Reply answer(String connector, Instant at, Visit visit, Reply reply) {
        write(
                connector,
                event(at, Layer.PERIMETER, Kind.REQUEST, visit.address())
                        .method(visit.method())
                        .path(visit.path())
                        .userAgent(visit.agent())
                        .user(visit.user())
                        .status(reply.status())
                        .outcome(reply.status() < 400 ? Outcome.ALLOWED : Outcome.FAILURE)
                        .destination(Addresses.parse("192.0.2.10").orElseThrow())
                        .destinationPort(443)
                        .bytesOut(reply.bytes())
                        .bytesIn(400));
        return reply;
    }

    @Override
    public void detect(Instant at, Detection seen) {
        write(
                "IDS core",
                event(at, Layer.DETECTION, seen.isDecoy() ? Kind.DECOY : Kind.ALERT, seen.source())
                        .destination(Addresses.parse(seen.destination()).orElseThrow())
                        .destinationPort(seen.port())
                        .severity(
                                seen.priority() == 1
                                        ? Severity.HIGH
                                        : seen.priority() == 2 ? Severity.MEDIUM : Severity.LOW)
                        .ruleId(Integer.toString(seen.rule()))
                        .ruleName(seen.signature())
                        .technique(seen.technique()));
    }

    @Override
    public void flow(Instant at, String source, String destination, int port, long bytesIn, long bytesOut) {
        write(
                "IDS core",
                event(at, Layer.DETECTION, Kind.FLOW, source)
                        .destination(Addresses.parse(destination).orElseThrow())
                        .destinationPort(port)
                        .bytesIn(bytesIn)
                        .bytesOut(bytesOut));
    }

    @Override
    public Optional<String> signIn(
            Instant at, String user, boolean exists, boolean knowsPassword, String address, String client) {
        SecurityEventBuilder event =
                event(at, Layer.IDENTITY, Kind.SIGN_IN, address).user(user);
        if (!exists || !knowsPassword) {
            write("Staff sign-in", event.outcome(Outcome.FAILURE));
            return Optional.empty();
        }
        String session = "session-" + ++sessions;
        write("Staff sign-in", event.outcome(Outcome.SUCCESS).session(session));
        return Optional.of(session);
    }

    @Override
    public boolean isActive(String session) {
        return !ended.contains(session);
    }

    @Override
    public void use(Instant at, String session) {
        // Keycloak writes no event of it.
    }

    @Override
    public void signOut(Instant at, String session) {
        ended.add(session);
    }

    private SecurityEventBuilder event(Instant at, Layer layer, Kind kind, String address) {
        return SecurityEvent.of("record-" + ++written, at, layer, kind)
                .source(Addresses.parse(address).orElseThrow());
    }

    private void write(String connector, SecurityEventBuilder event) {
        events.computeIfAbsent(connector, made -> new ArrayList<>()).add(event.build());
    }
}
