package dev.watchfloor.app.response.denylist;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.KeptLease;
import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.app.response.acts.ActProgress;
import dev.watchfloor.app.response.acts.Acts;
import dev.watchfloor.app.response.acts.LeaseBook;
import inet.ipaddr.IPAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Lifts blocks whose time is over, in the console's own name; what fails is tried again, later each time. */
public final class LeaseKeeper {
    public static final Duration FIRST_RETRY = Duration.ofSeconds(30);
    static final Duration LONGEST_RETRY = Duration.ofHours(1);

    private final LeaseBook leases;
    private final Acts acts;
    private final Acts.Author console;
    private final Supplier<String> ids;
    private final Clock clock;
    private final Map<IPAddress, Retry> retries = new ConcurrentHashMap<>();

    /**
     * A lift that failed.
     *
     * @param delay how long it waits now
     * @param next when it is tried again
     * @param failures what the targets said
     */
    private record Retry(Duration delay, Instant next, Map<String, String> failures) {}

    /** Leases that end together are lifted together. */
    private record Together(DenylistRow.Lease lease, Set<String> targets) {}

    public LeaseKeeper(LeaseBook leases, Acts acts, Acts.Author console, Supplier<String> ids, Clock clock) {
        this.leases = leases;
        this.acts = acts;
        this.console = console;
        this.ids = ids;
        this.clock = clock;
    }

    /** Lifts what is over and due; returns whether it acted. One thread at a time. */
    public boolean liftOver() throws InterruptedException {
        Instant now = clock.instant();
        retries.keySet()
                .removeIf(network ->
                        leases.find(network).filter(lease -> lease.isOver(now)).isEmpty());
        Map<Together, Set<IPAddress>> due = new LinkedHashMap<>();
        leases.all().stream()
                .filter(lease -> lease.isOver(now))
                .filter(lease -> isDue(lease, now))
                .forEach(lease -> due.computeIfAbsent(
                                new Together(lease.lease(), lease.targets()), same -> new TreeSet<>())
                        .add(lease.network()));
        for (Map.Entry<Together, Set<IPAddress>> together : due.entrySet()) {
            lift(together.getKey(), together.getValue());
        }
        return !due.isEmpty();
    }

    /** What to show at a target whose entry could not be lifted. */
    public Optional<String> trouble(String target) {
        for (Map.Entry<IPAddress, Retry> retry : retries.entrySet()) {
            String failure = retry.getValue().failures().get(target);
            if (failure != null) {
                return Optional.of("The block of " + Networks.text(retry.getKey())
                        + " is over but could not be lifted: " + failure + " Next try at "
                        + Spans.text(retry.getValue().next()) + ".");
            }
        }
        return Optional.empty();
    }

    private boolean isDue(KeptLease lease, Instant now) {
        Retry retry = retries.get(lease.network());
        return retry == null || !retry.next().isAfter(now);
    }

    private void lift(Together together, Set<IPAddress> networks) throws InterruptedException {
        Instant until = together.lease().until();
        String reason = "The block by " + together.lease().owner() + " ran until "
                + (until == null ? "now" : Spans.text(until)) + ".";
        List<TargetResult> results = acts.perform(
                Acts.Order.alone(
                        ids.get(), new ResponseRequest.Lift(networks, together.targets(), reason), Duration.ZERO),
                console,
                ActProgress.NONE);
        Map<String, String> failures = new ConcurrentHashMap<>();
        results.stream()
                .filter(result -> !result.verdict().isSo())
                .forEach(result -> failures.put(result.target(), result.sentence()));
        networks.forEach(network -> remember(network, failures));
    }

    private void remember(IPAddress network, Map<String, String> failures) {
        if (failures.isEmpty()) {
            retries.remove(network);
            return;
        }
        Retry before = retries.get(network);
        Duration wait = before == null ? FIRST_RETRY : before.delay().multipliedBy(2);
        Duration bounded = wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait;
        retries.put(network, new Retry(bounded, clock.instant().plus(bounded), Map.copyOf(failures)));
    }
}
