package dev.watchfloor.app.detection;

import dev.watchfloor.app.detection.Link.Confidence;
import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What speaks against the joinings of one episode, as far as it is known when it is told. */
final class Doubts {
    private final Trail trail;
    private final Episode episode;
    private final Sources sources;
    private final SharedAddresses shared;
    private final long accounts;
    private final Optional<String> proxy;

    Doubts(Trail trail, Episode episode, Sources sources, SharedAddresses shared) {
        this.trail = trail;
        this.episode = episode;
        this.sources = sources;
        this.shared = shared;
        accounts = trail.accountsBefore(episode.started());
        IPAddress network = trail.origin().network();
        proxy = network == null ? Optional.empty() : shared.nameOf(network);
    }

    /** Whether many use the origin, so that what comes from it may be somebody else's. */
    boolean isShared() {
        return accounts >= Thresholds.SHARED_ACCOUNTS || proxy.isPresent();
    }

    /** Why the origin counts as shared, as half a sentence; empty when it does not. */
    String sharedBy() {
        return proxy.map(name -> ThreadText.format("doubt.proxy-within", name))
                .orElse(
                        accounts >= Thresholds.SHARED_ACCOUNTS
                                ? ThreadText.format("doubt.accounts-before", accounts)
                                : "");
    }

    /** The link of what comes from the origin. */
    Link byOrigin() {
        ThreadOrigin origin = trail.origin();
        return switch (origin.key()) {
            case NETWORK ->
                new Link(Link.Key.NETWORK, origin.value(), isShared() ? Confidence.LOW : Confidence.HIGH, sharedBy());
            case FINDING -> new Link(Link.Key.FINDING, origin.value(), Confidence.LOW, ThreadText.get("doubt.nobody"));
            case SESSION, TOKEN, FLOW -> new Link(origin.key(), origin.value(), Confidence.HIGH, "");
            case USER, DEVICE, ADDRESS -> new Link(origin.key(), origin.value(), Confidence.MEDIUM, "");
        };
    }

    /** The link of a session to what came before. */
    Link bySession(SessionTrace trace) {
        IPAddress address = trace.opened().address();
        ClockNotes clocks = new ClockNotes();
        if (trace.opened().time().isBefore(episode.started())) {
            clocks.note(trace.opened().connector(), trace.opened().offset());
        }
        JoinKey via = trace.via();
        if (via != null) {
            return link(via, clocks);
        }
        Link link = address != null && episode.isFrom(address) && !isShared()
                ? byAddress(Addresses.canonical(address), address, Confidence.HIGH)
                : byOrigin();
        return with(link, clocks.words());
    }

    /** The link of requests to the session that they are taken to be of. */
    Link byAddressOf(SessionTrace trace) {
        IPAddress address = trace.opened().address();
        if (trace.isBySession() || address == null) {
            return new Link(Link.Key.SESSION, trace.sessionId(), Confidence.HIGH, "");
        }
        return byAddress(Addresses.canonical(address), address, Confidence.MEDIUM);
    }

    private Link byAddress(String text, IPAddress address, Confidence sure) {
        Optional<String> name = shared.nameOf(address);
        long users = sources.accountsAt(text, episode.started());
        long agents = sources.agentsAt(text, episode.started());
        String caveat =
                name.map(proxy -> ThreadText.format("doubt.proxy", proxy)).orElseGet(() -> usedBy(users, agents));
        return new Link(Link.Key.ADDRESS, text, caveat.isEmpty() ? sure : Confidence.LOW, caveat);
    }

    private String usedBy(long users, long agents) {
        if (users >= Thresholds.SHARED_ACCOUNTS) {
            return ThreadText.format("doubt.accounts", users);
        }
        if (agents >= Thresholds.SHARED_AGENTS) {
            return ThreadText.format("doubt.agents", agents);
        }
        return isShared() ? ThreadText.get("doubt.shared") : "";
    }

    /** The link of what has this in common. */
    Link link(JoinKey key, ClockNotes clocks) {
        String value = key.value();
        Link link = switch (key.key()) {
            case SESSION, TOKEN, FLOW -> new Link(key.key(), value, Confidence.HIGH, "");
            case FINDING -> new Link(key.key(), value, Confidence.MEDIUM, "");
            case ADDRESS ->
                Addresses.parse(value)
                        .map(address -> byAddress(value, address, Confidence.MEDIUM))
                        .orElse(new Link(key.key(), value, Confidence.LOW, ""));
            case NETWORK -> new Link(key.key(), value, Confidence.MEDIUM, "");
            case DEVICE ->
                new Link(
                        key.key(),
                        value,
                        sources.accountsOn(value) > 1 ? Confidence.LOW : Confidence.MEDIUM,
                        sources.accountsOn(value) > 1
                                ? ThreadText.format("doubt.device", sources.accountsOn(value))
                                : "");
            case USER -> new Link(key.key(), value, Confidence.LOW, ThreadText.get("doubt.owner"));
        };
        return with(link, clocks.words());
    }

    private static Link with(Link link, String more) {
        if (more.isEmpty()) {
            return link;
        }
        String caveat = link.caveat().isEmpty() ? more : link.caveat() + ", " + more;
        return new Link(link.key(), link.value(), link.confidence(), caveat);
    }

    /** Sessions that are part of it: of people who were there before, and of accounts at their usual place, none is. */
    List<SessionTrace> sessions() {
        return episode.sessions().stream().filter(this::isPart).toList();
    }

    /** What was joined, without what only bystanders have in common with it. */
    List<Strand> strands() {
        List<JoinKey> bystanders = new ArrayList<>();
        episode.sessions().stream()
                .filter(trace -> !isPart(trace))
                .forEach(trace -> bystanders.addAll(trace.opened().keys()));
        List<JoinKey> parts = Stream.concat(sessions().stream().map(SessionTrace::opened), episode.findings().stream())
                .flatMap(clue -> clue.keys().stream())
                .toList();
        return episode.strands().stream()
                .filter(strand -> parts.contains(strand.key()) || !bystanders.contains(strand.key()))
                .toList();
    }

    /** Those of the sessions that count. */
    List<SessionTrace> countedSessions() {
        return sessions().stream().filter(trace -> !isAside(trace)).toList();
    }

    /** Whether a session may as well be somebody else's. */
    boolean isAside(SessionTrace trace) {
        return trace.via() != null && isAside(trace.via());
    }

    /** Whether who is named with this may as well be somebody else, such as the account's owner. */
    boolean isAside(JoinKey key) {
        return switch (key.key()) {
            case USER, DEVICE -> link(key, new ClockNotes()).confidence() == Confidence.LOW;
            case SESSION, TOKEN, FLOW, FINDING, ADDRESS, NETWORK -> false;
        };
    }

    /** What comes from the origin and what was joined, without what may as well be somebody else's. Made anew. */
    Tallies counted() {
        Tallies counted = new Tallies();
        counted.add(episode.own());
        strands()
                .forEach(strand ->
                        counted.add(isAside(strand.key()) ? strand.tallies().grave() : strand.tallies()));
        return counted;
    }

    /** Whether an account is served there as it always was. */
    boolean isUsual(JoinKey key, String place) {
        return key.key() == Link.Key.USER && sources.isKnownAt(key.value(), place, episode.started());
    }

    private boolean isPart(SessionTrace trace) {
        JoinKey via = trace.via();
        boolean isUsual = via != null && isUsual(via, trace.opened().place());
        return !isUsual && !trail.isBystander(trace, episode);
    }
}
