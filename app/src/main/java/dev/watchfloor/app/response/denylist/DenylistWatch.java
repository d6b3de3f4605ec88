package dev.watchfloor.app.response.denylist;

import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.app.response.FailureSentences;
import dev.watchfloor.app.response.NetworkSet;
import dev.watchfloor.app.response.verbs.DenylistVerb;
import dev.watchfloor.app.work.Fanout;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DenylistState;
import dev.watchfloor.connectors.spi.DenylistTraits;
import inet.ipaddr.IPAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Keeps the latest look at every gateway's list. Thread-safe; only {@link #look} talks to products. */
public final class DenylistWatch {
    private static final int WIDTH = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LiveConnectors connectors;
    private final Clock clock;
    private final Map<String, Look> looks = new ConcurrentSkipListMap<>();

    /**
     * The latest look at one gateway.
     *
     * @param connector what was asked; another one of the same name may have other traits
     * @param target what to show of it
     * @param entries its list when it last answered
     * @param networks the same, to ask what covers what
     */
    public record Look(Connector connector, DenylistTarget target, Set<IPAddress> entries, NetworkSet networks) {
        Look(Connector connector, DenylistTarget target, Set<IPAddress> entries) {
            this(connector, target, entries, new NetworkSet(entries));
        }

        boolean covers(IPAddress network) {
            return networks.covers(network);
        }
    }

    public DenylistWatch(LiveConnectors connectors, Clock clock) {
        this.connectors = connectors;
        this.clock = clock;
    }

    /** Latest looks by name. */
    public Collection<Look> latest() {
        return List.copyOf(looks.values());
    }

    /** Looks at every gateway now, and forgets those that are not connected any more. */
    public void lookAtAll() throws InterruptedException {
        List<String> names = connectors.all().stream()
                .filter(named -> named.connector().denylist().isPresent())
                .map(LiveConnectors.Named::name)
                .toList();
        looks.keySet().retainAll(new HashSet<>(names));
        look(names);
    }

    /** Looks at these gateways now. */
    public void look(List<String> names) throws InterruptedException {
        new Fanout<Optional<Look>>(WIDTH, PATIENCE, this::look, (name, cause) -> unanswered(name))
                .run(names, (name, look) -> look.ifPresent(seen -> looks.put(name, seen)));
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private Optional<Look> look(String name) throws InterruptedException {
        Optional<LiveConnectors.Named> found = connectors.find(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        LiveConnectors.Named named = found.get();
        Optional<DenylistControl> control = named.connector().denylist();
        return control.isEmpty() ? Optional.empty() : Optional.of(look(named, control.get()));
    }

    private Look look(LiveConnectors.Named named, DenylistControl control) throws InterruptedException {
        Look before = looks.get(named.name());
        try {
            DenylistTraits known = before != null && before.connector() == named.connector()
                    ? before.target().traits()
                    : null;
            DenylistTraits traits = known == null ? control.traits() : known;
            DenylistState state = control.read();
            DenylistTarget target = new DenylistTarget(
                    named.name(),
                    named.displayName(),
                    traits,
                    state.availability(),
                    DenylistVerb.obstacle(state).orElse(""),
                    state.entries().size(),
                    clock.instant());
            return new Look(named.connector(), target, state.entries());
        } catch (ConnectorException failed) {
            return failed(named, before, FailureSentences.of(failed));
        }
    }

    private Optional<Look> unanswered(String name) {
        return connectors.find(name).map(named -> failed(named, looks.get(name), "It did not answer in time."));
    }

    private static Look failed(LiveConnectors.Named named, @Nullable Look before, String sentence) {
        DenylistTarget last = before == null ? null : before.target();
        DenylistTarget target = new DenylistTarget(
                named.name(),
                named.displayName(),
                last == null ? null : last.traits(),
                last == null ? null : last.availability(),
                sentence,
                last == null ? 0 : last.entries(),
                last == null ? null : last.seen());
        return new Look(named.connector(), target, before == null ? Set.of() : before.entries());
    }
}
