package dev.watchfloor.app.detection;

import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Takes from an episode who and what it concerns. */
final class EntityReader {
    private EntityReader() {}

    static ThreadEntities read(Trail trail, Episode episode) {
        List<SessionTrace> traces = episode.sessions();
        List<Clue> opened = traces.stream().map(SessionTrace::opened).toList();
        List<Tally> bad = episode.bad();
        List<Tally> served = traces.stream().map(SessionTrace::served).toList();
        List<Tally> all = List.of(bad, served).stream().flatMap(List::stream).toList();
        Set<IPAddress> addresses = union(all, Tally::addresses);
        Set<String> users = new LinkedHashSet<>();
        Set<String> devices = new LinkedHashSet<>();
        for (Clue session : opened) {
            addresses.add(session.address());
            addNamed(users, session.user());
            addNamed(devices, session.device());
        }
        // Who got in comes first: of those who did not there may be hundreds.
        users.addAll(union(all, Tally::users));
        devices.addAll(union(all, Tally::devices));
        return new ThreadEntities(
                Shortlist.of(List.of(trail.network())),
                Shortlist.of(addresses),
                Shortlist.of(users),
                Shortlist.of(devices),
                Shortlist.of(opened.stream().map(EntityReader::session).toList()),
                Shortlist.of(union(all, Tally::hosts)),
                Shortlist.of(union(served, Tally::paths)),
                Shortlist.of(episode.decoys().targets()),
                Shortlist.of(episode.alerts().rules(Shortlist.MOST * 2)),
                bytes(served, Tally::bytesOut),
                bytes(served, Tally::bytesIn),
                bad.stream().map(Tally::from).min(Instant::compareTo).orElse(null),
                bad.stream().map(Tally::to).max(Instant::compareTo).orElse(null));
    }

    private static ThreadSession session(Clue opened) {
        return new ThreadSession(opened.connector(), opened.session(), opened.user(), opened.time());
    }

    private static <T> Set<T> union(Collection<Tally> tallies, Function<Tally, Collection<T>> names) {
        Set<T> all = new LinkedHashSet<>();
        tallies.forEach(tally -> all.addAll(names.apply(tally)));
        return all;
    }

    private static void addNamed(Set<String> names, String name) {
        if (!name.isEmpty()) {
            names.add(name);
        }
    }

    /** All that is known, -1 when nothing is. */
    private static long bytes(Collection<Tally> tallies, Function<Tally, Long> bytes) {
        return tallies.stream()
                .map(bytes)
                .filter(known -> known >= 0)
                .reduce(Long::sum)
                .orElse(-1L);
    }
}
