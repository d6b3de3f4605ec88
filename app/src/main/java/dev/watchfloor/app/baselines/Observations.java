package dev.watchfloor.app.baselines;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What events teach. Only what worked does: whoever is refused must not make himself usual. Not thread-safe.
 */
final class Observations {
    private static final int FIRST_ERROR = 400;

    private final NetworkNames networks = new NetworkNames();

    void of(StoredEvent stored, Consumer<Observation> sink) {
        SecurityEvent event = stored.event();
        List<Actor> actors = actors(event);
        if (actors.isEmpty()) {
            return;
        }
        if (event.kind() == Kind.DECOY) {
            String decoy = Reached.by(stored).orElse(stored.connector());
            actors.forEach(actor -> sink.accept(new Observation.Value(actor, Aspect.DECOY, Names.bounded(decoy))));
            return;
        }
        if (event.kind() == Kind.SIGN_IN && isRefused(event)) {
            String name = event.user();
            if (event.source() != null && name != null && !name.isBlank()) {
                Actor address = Actor.address(event.source());
                sink.accept(
                        new Observation.Value(address, Aspect.REFUSED, Names.bounded(name.toLowerCase(Locale.ROOT))));
            }
            return;
        }
        if (teaches(event)) {
            usual(stored, actors, sink);
        }
    }

    private void usual(StoredEvent stored, List<Actor> actors, Consumer<Observation> sink) {
        SecurityEvent event = stored.event();
        String network = event.source() == null ? null : networks.of(event.source());
        String agent = AgentFamilies.of(event.userAgent());
        String service = Reached.by(stored).map(Names::bounded).orElse(null);
        for (Actor actor : actors) {
            boolean isAddress = actor.kind() == ActorKind.ADDRESS;
            if (network != null && !isAddress) {
                sink.accept(new Observation.Value(actor, Aspect.NETWORK, network));
            }
            if (agent != null && !isAddress) {
                sink.accept(new Observation.Value(actor, Aspect.AGENT, agent));
            }
            if (service != null) {
                sink.accept(new Observation.Value(actor, Aspect.SERVICE, service));
            }
            if (event.bytesOut() > 0 && actor.kind() != ActorKind.DEVICE) {
                sink.accept(new Observation.Bytes(actor, event.bytesOut()));
            }
            if (actor.kind() == ActorKind.USER) {
                sink.accept(new Observation.Hour(actor));
            }
            for (Actor other : actors) {
                Aspect aspect = aspect(other.kind());
                if (aspect != null && other.kind() != actor.kind()) {
                    sink.accept(new Observation.Value(actor, aspect, other.name()));
                }
            }
        }
        if (service != null && network != null) {
            sink.accept(new Observation.Value(new Actor(ActorKind.SERVICE, service), Aspect.CALLER, network));
        }
    }

    private static @Nullable Aspect aspect(ActorKind kind) {
        return switch (kind) {
            case USER -> Aspect.USER;
            case DEVICE -> Aspect.DEVICE;
            case SESSION -> Aspect.SESSION;
            case ADDRESS -> Aspect.ADDRESS;
            case SERVICE, FINDING -> null;
        };
    }

    private static List<Actor> actors(SecurityEvent event) {
        List<Actor> actors = new ArrayList<>(4);
        Actor.user(event).ifPresent(actors::add);
        Actor.device(event).ifPresent(actors::add);
        Actor.session(event).ifPresent(actors::add);
        Actor.address(event).ifPresent(actors::add);
        return actors;
    }

    private static boolean teaches(SecurityEvent event) {
        return switch (event.kind()) {
            case REQUEST -> !isRefused(event) && event.status() < FIRST_ERROR;
            case SIGN_IN, SESSION_STARTED, SESSION_REFRESHED, ADMINISTRATION, FLOW, DNS, TLS, SSH, REMOTE_ACCESS ->
                !isRefused(event);
            // An administrator ends somebody's session from where they sit, and a sensor speaks of attackers.
            case SESSION_ENDED, SESSION_REVOKED, ALERT, ANOMALY, FILE, DECOY, STATUS -> false;
        };
    }

    private static boolean isRefused(SecurityEvent event) {
        return event.outcome() == Outcome.BLOCKED || event.outcome() == Outcome.FAILURE;
    }
}
