package dev.watchfloor.app.response;

import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import inet.ipaddr.IPAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Lifts blocks whose time is over, in the console's own name; what fails is tried again, later each time. */
final class LeaseKeeper {
    static final Duration FIRST_RETRY = Duration.ofSeconds(30);
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

    LeaseKeeper(LeaseBook leases, Acts acts, Acts.Author console, Supplier<String> ids, Clock clock) {
        this.leases = leases;
        this.acts = acts;
        this.console = console;
        this.ids = ids;
        this.clock = clock;
    }

    /** Lifts what is over and due; returns the networks it acted on. One thread at a time. */
    List<KeptLease> liftOver() throws InterruptedException {
        Instant now = clock.instant();
        retries.keySet()
                .removeIf(network ->
                        leases.find(network).filter(lease -> lease.isOver(now)).isEmpty());
        List<KeptLease> due = leases.all().stream()
                .filter(lease -> lease.isOver(now))
                .filter(lease -> isDue(lease, now))
                .toList();
        for (KeptLease lease : due) {
            lift(lease);
        }
        return due;
    }

    /** What to show at a target whose entry could not be lifted. */
    Optional<String> trouble(String target) {
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

    private void lift(KeptLease lease) throws InterruptedException {
        Instant until = lease.lease().until();
        String reason = "The block by " + lease.lease().owner() + " ran until "
                + (until == null ? "now" : Spans.text(until)) + ".";
        List<TargetResult> results = acts.perform(
                ids.get(), new ResponseRequest.Lift(lease.network(), lease.targets(), reason), console, result -> {});
        Map<String, String> failures = new ConcurrentHashMap<>();
        results.stream()
                .filter(result -> result.verdict() != Verdict.DONE && result.verdict() != Verdict.ALREADY_SO)
                .forEach(result -> failures.put(result.target(), result.sentence()));
        if (failures.isEmpty()) {
            retries.remove(lease.network());
            return;
        }
        Retry before = retries.get(lease.network());
        Duration wait = before == null ? FIRST_RETRY : before.delay().multipliedBy(2);
        Duration bounded = wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait;
        retries.put(lease.network(), new Retry(bounded, clock.instant().plus(bounded), Map.copyOf(failures)));
    }
}
