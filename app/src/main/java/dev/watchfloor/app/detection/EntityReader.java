package dev.watchfloor.app.detection;

import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Takes from an episode who and what it concerns. What may as well be somebody else's, such as the account's owner's, has
 * no say.
 */
final class EntityReader {
    private EntityReader() {}

    static ThreadEntities read(ThreadOrigin origin, Doubts doubts) {
        Tallies all = doubts.counted();
        List<Clue> opened =
                doubts.countedSessions().stream().map(SessionTrace::opened).toList();
        List<Tally> bad = Stream.of(Clue.Sort.values())
                .filter(sort -> sort != Clue.Sort.SERVED)
                .map(all::of)
                .filter(tally -> !tally.isEmpty())
                .toList();
        List<Tally> served = served(doubts);
        List<Tally> every = List.of(bad, served).stream().flatMap(List::stream).toList();
        Set<IPAddress> addresses = sorted(union(every, Tally::addresses));
        Set<String> users = new LinkedHashSet<>();
        Set<String> devices = new LinkedHashSet<>();
        Set<String> agents = new LinkedHashSet<>();
        for (Clue session : opened) {
            if (session.address() != null) {
                addresses.add(session.address());
            }
            addNamed(users, session.user());
            addNamed(devices, session.device());
            addNamed(agents, session.agent());
        }
        // Who got in comes first: of those who did not there may be hundreds.
        users.addAll(new TreeSet<>(union(every, Tally::users)));
        devices.addAll(new TreeSet<>(union(every, Tally::devices)));
        agents.addAll(new TreeSet<>(union(served, Tally::agents)));
        return new ThreadEntities(
                Shortlist.of(networks(origin, addresses)),
                Shortlist.of(addresses),
                Shortlist.of(users),
                Shortlist.of(devices),
                Shortlist.of(opened.stream().map(EntityReader::session).toList()),
                Shortlist.of(sorted(union(every, Tally::hosts))),
                Shortlist.of(new TreeSet<>(union(served, Tally::paths))),
                Shortlist.of(new TreeSet<>(all.of(Clue.Sort.DECOY).targets())),
                Shortlist.of(all.alerts().rules(Shortlist.MOST * 2)),
                Shortlist.of(agents),
                bytes(served, Tally::bytesOut),
                bytes(served, Tally::bytesIn),
                bad.stream().map(Tally::from).min(Instant::compareTo).orElse(null),
                bad.stream().map(Tally::to).max(Instant::compareTo).orElse(null));
    }

    private static List<Tally> served(Doubts doubts) {
        List<Tally> served = new ArrayList<>();
        doubts.countedSessions().stream().map(SessionTrace::served).forEach(served::add);
        doubts.strands().stream()
                .filter(strand -> !doubts.isAside(strand.key()))
                .map(strand -> strand.tallies().of(Clue.Sort.SERVED))
                .forEach(served::add);
        return served.stream().filter(tally -> !tally.isEmpty()).toList();
    }

    private static Set<IPAddress> networks(ThreadOrigin origin, Collection<IPAddress> addresses) {
        Set<IPAddress> networks = new LinkedHashSet<>();
        if (origin.network() != null) {
            networks.add(origin.network());
        }
        addresses.stream().map(SourceNetwork::of).forEach(networks::add);
        return networks;
    }

    private static ThreadSession session(Clue opened) {
        return new ThreadSession(opened.connector(), opened.session(), opened.user(), opened.time());
    }

    private static <T> Set<T> union(Collection<Tally> tallies, Function<Tally, Collection<T>> names) {
        Set<T> all = new LinkedHashSet<>();
        tallies.forEach(tally -> all.addAll(names.apply(tally)));
        return all;
    }

    /** So that the order in which events arrive does not show. */
    private static Set<IPAddress> sorted(Collection<IPAddress> addresses) {
        return new TreeSet<>(addresses);
    }

    private static void addNamed(Set<String> names, String name) {
        if (!name.isEmpty()) {
            names.add(name);
        }
    }

    /** All that is known, -1 when nothing is. */
    private static long bytes(Collection<Tally> tallies, ToLongFunction<Tally> bytes) {
        return tallies.stream()
                .mapToLong(bytes)
                .filter(known -> known >= 0)
                .reduce(Long::sum)
                .orElse(-1);
    }
}
