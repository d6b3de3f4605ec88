package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.baselines.Actor;
import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.Aspect;
import dev.watchfloor.app.baselines.Network;
import dev.watchfloor.app.baselines.Sightings;
import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One session used from two networks in turn: from the first, the second, and the first again, faster than anybody moves
 * to and fro. A single change is a walk out of the office. Networks of different sorts (public and private, IPv4 and IPv6)
 * are not compared: two products often see two sides of one connection.
 */
final class TwoNetworks implements TypedRule {
    private static final Preference WITHIN = new Preference("within", Preference.Unit.MINUTES, 15, 1, 240);

    @Override
    public String name() {
        return "session-on-two-networks";
    }

    @Override
    public Set<Input> inputs() {
        return Set.of(new Input.Events(Inside.USES), new Input.Habit(ActorKind.SESSION, Aspect.NETWORK));
    }

    @Override
    public List<Preference> preferences() {
        return List.of(WITHIN);
    }

    @Override
    public boolean isOnAtFirst() {
        return true;
    }

    @Override
    public Result ask(Occasion occasion) {
        Optional<Actor> session = Actor.session(occasion.event());
        IPAddress source = occasion.event().source();
        if (session.isEmpty() || source == null || !Inside.worked(occasion.event())) {
            return Result.NOTHING;
        }
        Duration within = occasion.preferences().duration(WITHIN);
        Instant since = occasion.time().minus(within);
        // Nearly every session has one; the rest is not worked out for it.
        if (occasion.baselines().since(session.get(), Aspect.NETWORK, since).size() < 2) {
            return Result.NOTHING;
        }
        String here = Network.name(source);
        Map<String, Sightings> networks = occasion.baselines().all(session.get(), Aspect.NETWORK);
        Sightings before = networks.get(here);
        if (before == null) {
            return Result.NOTHING;
        }
        for (Map.Entry<String, Sightings> other : networks.entrySet()) {
            Instant there = other.getValue().last();
            boolean isBetween = there.isAfter(before.last()) && !there.isBefore(since);
            if (isBetween && !before.last().isBefore(since) && isSameSort(source, other.getKey())) {
                Duration round = Duration.between(before.last(), occasion.time());
                return new Result.Found(
                        List.of(session.get().name()),
                        "used from " + here + ", then " + other.getKey() + ", then " + here + " again within "
                                + Math.max(1, round.toSeconds()) + " s",
                        Map.of("network", here, "other", other.getKey()));
            }
        }
        return Result.NOTHING;
    }

    private static boolean isSameSort(IPAddress source, String network) {
        String address = network.substring(0, Math.max(0, network.indexOf('/')));
        return Addresses.parse(address)
                .filter(other -> other.isIPv4() == source.isIPv4() && other.isLocal() == source.isLocal())
                .isPresent();
    }
}
