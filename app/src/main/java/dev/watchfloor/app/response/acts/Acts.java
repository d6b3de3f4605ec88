package dev.watchfloor.app.response.acts;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.response.ActLedger;
import dev.watchfloor.app.response.ActRecord;
import dev.watchfloor.app.response.KeptLease;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.Standing;
import dev.watchfloor.app.response.verbs.Verb;
import dev.watchfloor.app.response.verbs.Verbs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Does acts whole: writes the intents down, announces each in the audit, opens its leases, carries it out, and settles
 * leases and session board with what came true. One act at a time for each subject. Thread-safe.
 */
public final class Acts {
    private final ActLedger ledger;
    private final LeaseBook leases;
    private final Verbs verbs;
    private final ActRunner runner;
    private final Settlement settlement;
    private final Guard guard;
    private final Overtaking overtaking;
    private final Preparation preparation;
    private final Clock clock;
    private final SubjectLocks locks = new SubjectLocks();
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    public Acts(
            ActLedger ledger,
            LeaseBook leases,
            Verbs verbs,
            ActRunner runner,
            Settlement settlement,
            Guard guard,
            Clock clock) {
        this.ledger = ledger;
        this.leases = leases;
        this.verbs = verbs;
        this.runner = runner;
        this.settlement = settlement;
        this.guard = guard;
        this.overtaking = new Overtaking(ledger, verbs, runner, settlement);
        this.preparation = new Preparation(ledger, leases, verbs, overtaking, clock);
        this.clock = clock;
    }

    /** Looks again before an act that was cut off or waited goes on. */
    @FunctionalInterface
    public interface Guard {
        List<Plan.Refusal> check(ActRecord act) throws InterruptedException;
    }

    /** In whose name an act is done. */
    public record Author(String name, AuditLog audit) {}

    /**
     * What to do.
     *
     * @param id of the act; the same id is never begun twice
     * @param plan id of the plan that it belongs to
     * @param place in the plan, from 0
     * @param patience how long a target that does not answer is tried again; zero for once
     * @param undoes id of the act that it takes back, or null
     */
    public record Order(
            String id,
            String plan,
            int place,
            ResponseRequest request,
            Duration patience,
            @Nullable String undoes) {

        /** An act that is a plan of its own. */
        public static Order alone(String id, ResponseRequest request, Duration patience) {
            return new Order(id, id, 0, request, patience, null);
        }
    }

    /** Acts that are done now, one after the other; nobody else goes on with them until it is closed. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Writes acts down together, so that none is lost when the console ends between them. Those known stay as they are. */
    public Turn begin(List<Order> orders, Author author) {
        Turn turn = turn(orders.stream().map(Order::id).collect(Collectors.toSet()));
        try {
            ledger.begin(
                    orders.stream().map(order -> record(order, author.name())).toList());
        } catch (RuntimeException failed) {
            turn.close();
            throw failed;
        }
        return turn;
    }

    private Turn turn(Set<String> ids) {
        running.addAll(ids);
        return () -> running.removeAll(ids);
    }

    /** Where an act stands. */
    public Standing standing(String id) {
        return ledger.standing(id);
    }

    /** What an act was begun for; empty when it never was. */
    public Optional<ResponseRequest> begun(String id) {
        return ledger.record(id).map(ActRecord::request);
    }

    /** What came of an act's targets that are over, in their order. */
    public List<TargetResult> results(String id) {
        return ledger.find(List.of(id)).stream()
                .flatMap(action -> action.steps().stream())
                .flatMap(step -> step.verdict() == null
                        ? Stream.empty()
                        : Stream.of(new TargetResult(step.target(), step.verdict(), step.sentence())))
                .toList();
    }

    /**
     * Does an act, or goes on with it where it was begun before and is not over. Of one that is over nothing is done.
     *
     * @return one result for each target; the interrupt status is set when it was stopped
     */
    public List<TargetResult> perform(Order order, Author author, ActProgress progress) throws InterruptedException {
        Set<String> subjects = Subjects.of(order.request());
        locks.take(subjects);
        try (Turn _ = standing(order.id()) == Standing.NEW ? begin(List.of(order), author) : turn(Set.of(order.id()))) {
            Optional<ActLedger.Open> open =
                    ledger.open(order.id()).filter(found -> !found.parts().isEmpty());
            if (open.isEmpty()) {
                return results(order.id());
            }
            ActRecord act = preparation.prepare(open.get(), author);
            boolean late = preparation.isLate(act);
            List<Part> parts =
                    open.get().parts().stream().map(part -> Part.of(part, late)).toList();
            Set<String> tried = parts.stream().map(Part::target).collect(Collectors.toSet());
            List<TargetResult> results = new ArrayList<>(carry(act, parts, author, progress));
            if (parts.size() < act.targets().size()) {
                results(order.id()).stream()
                        .filter(result -> !tried.contains(result.target()))
                        .forEach(results::add);
            }
            return results;
        } finally {
            locks.release(subjects);
        }
    }

    /**
     * Goes on with acts that were cut off or whose targets did not answer, and ends those whose deadline has passed.
     * One thread at a time.
     *
     * @return whether something moved
     */
    public boolean carryOn(Author console) throws InterruptedException {
        boolean moved = false;
        for (ActLedger.Open open : ledger.unfinished()) {
            Set<String> subjects = Subjects.of(open.act().request());
            if (running.contains(open.act().id()) || !locks.tryTake(subjects)) {
                continue;
            }
            try {
                moved |= carryOn(open, console);
            } finally {
                locks.release(subjects);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return moved;
    }

    /** Targets at which an earlier act on the same things is not over, with its headline. */
    public Map<String, String> open(ResponseRequest request) {
        Set<String> subjects = Subjects.of(request);
        Map<String, String> open = new HashMap<>();
        for (ActLedger.Open act : ledger.unfinished()) {
            if (!Collections.disjoint(subjects, Subjects.of(act.act().request()))) {
                act.parts().forEach(part -> open.put(part.target(), act.act().headline()));
            }
        }
        return open;
    }

    /** Gives up what waits and was not written; returns how many parts. */
    public int cancel(ActLedger.Open open, Author author, String sentence) throws InterruptedException {
        Set<String> subjects = Subjects.of(open.act().request());
        locks.take(subjects);
        try {
            return overtaking.giveUp(open, author, sentence, Set.of());
        } finally {
            locks.release(subjects);
        }
    }

    private boolean carryOn(ActLedger.Open open, Author console) throws InterruptedException {
        if (open.parts().isEmpty()) {
            settlement.settle(open.act());
            return true;
        }
        Instant now = clock.instant();
        boolean late = preparation.isLate(open.act());
        List<Part> due = open.parts().stream()
                .filter(part ->
                        late || part.nextTry() == null || !part.nextTry().isAfter(now))
                .map(part -> Part.of(part, late))
                .toList();
        if (due.isEmpty()) {
            return false;
        }
        List<Plan.Refusal> refusals = guard.check(open.act());
        Optional<Plan.Refusal> forbidden = refusals.stream()
                .filter(refusal -> refusal.severity() == Plan.Severity.FORBIDDEN)
                .findFirst();
        if (forbidden.isPresent()) {
            end(open.act(), due, console, forbidden.get());
        } else if (!refusals.isEmpty() && !late) {
            // The guard may not be able to tell because the target does not answer; so it waits as the act does. What
            // is late is only looked at.
            due.forEach(
                    part -> runner.hold(open.act(), part, refusals.getFirst().sentence()));
        } else {
            carry(preparation.prepare(open, console), due, console, ActProgress.NONE);
        }
        return true;
    }

    private void end(ActRecord act, List<Part> parts, Author console, Plan.Refusal forbidden) {
        Verb<?> verb = verbs.of(act.request(), act.earlier());
        parts.forEach(part -> runner.writeDown(
                act,
                verb,
                console.audit(),
                new TargetResult(
                        part.target(),
                        part.before() == null ? Verdict.REFUSED : Verdict.UNKNOWN,
                        forbidden.sentence())));
        settlement.settle(act);
    }

    private List<TargetResult> carry(ActRecord act, List<Part> parts, Author author, ActProgress progress) {
        Verb<?> verb = verbs.of(act.request(), act.earlier());
        List<TargetResult> results = new ArrayList<>();
        List<Part> tried = new ArrayList<>();
        for (Part part : parts) {
            if (part.lookOnly() && part.before() == null) {
                TargetResult expired = Expiry.result(
                        act, part.target(), "The console was not running or the target did not answer.", false);
                runner.writeDown(act, verb, author.audit(), expired);
                results.add(expired);
            } else {
                tried.add(part);
            }
        }
        results.addAll(runner.run(act, verb, tried, author.audit(), progress));
        settlement.settle(act);
        return results;
    }

    private ActRecord record(Order order, String author) {
        Instant now = clock.instant();
        List<KeptLease> earlier = leases.of(order.request().concerned());
        Verb<?> verb = verbs.of(order.request(), earlier);
        return new ActRecord(
                order.id(),
                order.plan(),
                order.place(),
                author,
                now,
                now.plus(order.patience()),
                order.request(),
                verb.headline(),
                verb.targets(),
                earlier,
                order.undoes());
    }
}
