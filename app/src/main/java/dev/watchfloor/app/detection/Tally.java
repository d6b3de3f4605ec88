package dev.watchfloor.app.detection;

import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts clues of one sort: how many, from when to when, and what they name. Bounded. Not thread-safe. */
final class Tally {
    private static final int MOST_NAMES = 1_000;

    private long count;
    private long bytesOut = -1;
    private long bytesIn = -1;
    private Instant from = Instant.MAX;
    private Instant to = Instant.MIN;
    private Instant when = Instant.MAX;
    private Instant until = Instant.MIN;
    private long position = -1;
    private final Set<IPAddress> addresses = new LinkedHashSet<>();
    private final Set<String> users = new LinkedHashSet<>();
    private final Set<String> paths = new LinkedHashSet<>();
    private final Set<String> devices = new LinkedHashSet<>();
    private final Set<IPAddress> hosts = new LinkedHashSet<>();
    private final Set<String> targets = new LinkedHashSet<>();
    private final Set<String> agents = new LinkedHashSet<>();
    private final Set<String> techniques = new LinkedHashSet<>();
    private final Map<String, Long> rules = new HashMap<>();

    void add(Clue clue) {
        count++;
        bytesOut = sum(bytesOut, clue.bytesOut());
        bytesIn = sum(bytesIn, clue.bytesIn());
        if (clue.time().isBefore(from) || clue.time().equals(from) && clue.position() < position) {
            from = clue.time();
            position = clue.position();
        }
        to = later(to, clue.time());
        when = earlier(when, clue.when());
        until = later(until, clue.when());
        if (clue.address() != null) {
            addBounded(addresses, clue.address());
        }
        addNamed(paths, clue.path());
        addNamed(users, clue.user());
        addNamed(devices, clue.device());
        addNamed(agents, clue.agent());
        addNamed(techniques, clue.technique());
        if (clue.host() != null) {
            addBounded(hosts, clue.host());
        }
        addNamed(targets, clue.target());
        if (!clue.rule().isEmpty() && (rules.size() < MOST_NAMES || rules.containsKey(clue.rule()))) {
            rules.merge(clue.rule(), 1L, Long::sum);
        }
    }

    /** Counts what another has counted too. */
    void add(Tally other) {
        count += other.count;
        bytesOut = sum(bytesOut, other.bytesOut);
        bytesIn = sum(bytesIn, other.bytesIn);
        if (other.from.isBefore(from)) {
            from = other.from;
            position = other.position;
        }
        to = later(to, other.to);
        when = earlier(when, other.when);
        until = later(until, other.until);
        other.addresses.forEach(address -> addBounded(addresses, address));
        other.paths.forEach(path -> addBounded(paths, path));
        other.users.forEach(user -> addBounded(users, user));
        other.devices.forEach(device -> addBounded(devices, device));
        other.agents.forEach(agent -> addBounded(agents, agent));
        other.techniques.forEach(technique -> addBounded(techniques, technique));
        other.hosts.forEach(host -> addBounded(hosts, host));
        other.targets.forEach(target -> addBounded(targets, target));
        other.rules.forEach((rule, times) -> rules.merge(rule, times, Long::sum));
    }

    boolean isEmpty() {
        return count == 0;
    }

    long count() {
        return count;
    }

    /** Bytes to the initiator in all, -1 when no clue says. */
    long bytesOut() {
        return bytesOut;
    }

    /** Bytes from the initiator in all, -1 when no clue says. */
    long bytesIn() {
        return bytesIn;
    }

    Instant from() {
        return from;
    }

    Instant to() {
        return to;
    }

    /** When the earliest happened, by the console's clock. */
    Instant when() {
        return when;
    }

    /** When the latest happened, by the console's clock. */
    Instant until() {
        return until;
    }

    /** Position of the earliest. */
    long position() {
        return position;
    }

    Set<IPAddress> addresses() {
        return addresses;
    }

    Set<String> users() {
        return users;
    }

    Set<String> paths() {
        return paths;
    }

    Set<String> devices() {
        return devices;
    }

    Set<IPAddress> hosts() {
        return hosts;
    }

    /** Where they went to, by address and port or by the connector's name. */
    Set<String> targets() {
        return targets;
    }

    /** User agents. */
    Set<String> agents() {
        return agents;
    }

    Set<String> techniques() {
        return techniques;
    }

    /** The rules that fired most, most first. */
    List<String> rules(int most) {
        return rules.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    int ruleCount() {
        return rules.size();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static long sum(long known, long more) {
        return more < 0 ? known : Math.max(0, known) + more;
    }

    private static void addNamed(Set<String> names, String name) {
        if (!name.isEmpty()) {
            addBounded(names, name);
        }
    }

    private static <T> void addBounded(Set<T> names, T name) {
        if (names.size() < MOST_NAMES) {
            names.add(name);
        }
    }
}
