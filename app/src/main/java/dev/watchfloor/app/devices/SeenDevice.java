package dev.watchfloor.app.devices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A device as the console saw it. Immutable; lists are bounded.
 *
 * @param provider connector of the identity provider
 * @param id made of account and features, never the provider's own
 * @param userId the provider's id of the account
 * @param userName the account's name
 * @param told what the provider told of the device, empty when nothing
 * @param network from which it signs in, empty when not told
 * @param agents kinds of browsers that gateways saw in its sessions, sorted
 * @param places where it was used, the latest first
 * @param sessions ids of its latest sessions, the latest last
 * @param firstSeen earliest use that an event told of
 * @param lastSeen latest use that an event told of
 * @param decision what people decided
 */
public record SeenDevice(
        String provider,
        String id,
        String userId,
        String userName,
        String told,
        String network,
        List<String> agents,
        List<Place> places,
        List<String> sessions,
        Instant firstSeen,
        Instant lastSeen,
        Decision decision) {
    static final int MOST_PLACES = 8;
    static final int MOST_AGENTS = 4;
    static final int MOST_SESSIONS = 32;

    public SeenDevice {
        agents = List.copyOf(agents);
        places = List.copyOf(places);
        sessions = List.copyOf(sessions);
    }

    /** Names a device among all. */
    public record Key(String provider, String id) {}

    public Key key() {
        return new Key(provider, id);
    }

    /** What people call it by; not unique. */
    public String name() {
        return new Features(told, network).name();
    }

    SeenDevice used(Instant time, String address) {
        return new SeenDevice(
                provider,
                id,
                userId,
                userName,
                told,
                network,
                agents,
                address.isEmpty() ? places : withPlace(time, address),
                sessions,
                time.isBefore(firstSeen) ? time : firstSeen,
                time.isAfter(lastSeen) ? time : lastSeen,
                decision);
    }

    SeenDevice with(Decision decided) {
        return new SeenDevice(
                provider, id, userId, userName, told, network, agents, places, sessions, firstSeen, lastSeen, decided);
    }

    SeenDevice withSession(String session) {
        List<String> all = new ArrayList<>(sessions);
        all.remove(session);
        all.add(session);
        return withLists(agents, all.subList(Math.max(0, all.size() - MOST_SESSIONS), all.size()));
    }

    SeenDevice withAgent(String agent) {
        List<String> all = new ArrayList<>(agents);
        all.add(agent);
        return withLists(all.stream().sorted().limit(MOST_AGENTS).toList(), sessions);
    }

    private SeenDevice withLists(List<String> newAgents, List<String> newSessions) {
        return new SeenDevice(
                provider,
                id,
                userId,
                userName,
                told,
                network,
                newAgents,
                places,
                newSessions,
                firstSeen,
                lastSeen,
                decision);
    }

    private List<Place> withPlace(Instant time, String address) {
        List<Place> all = new ArrayList<>(places);
        Instant before = all.stream()
                .filter(place -> place.address().equals(address))
                .map(Place::last)
                .findFirst()
                .orElse(time);
        all.removeIf(place -> place.address().equals(address));
        all.add(new Place(address, before.isAfter(time) ? before : time));
        all.sort(Comparator.comparing(Place::last).reversed());
        return all.subList(0, Math.min(MOST_PLACES, all.size()));
    }
}
