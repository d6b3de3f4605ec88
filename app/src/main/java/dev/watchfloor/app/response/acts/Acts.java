package dev.watchfloor.app.response.acts;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.response.ActLedger;
import dev.watchfloor.app.response.ActRecord;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseRequest;
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
import org.jspecify.annotations.Nullable;

/**
 * Does an act whole: writes the intent down, announces it in the audit, opens the lease, carries it out, and settles
 * lease and session board with what came true. One act at a time for each subject. Thread-safe.
 */
public final class Acts {
    private final ActLedger ledger;
    private final LeaseBook leases;
    private final Verbs verbs;
    private final ActRunner runner;
    private final Settlement settlement;
    private final Guard guard;
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
        this.clock = clock;
    }

    /** Looks again before an act that was cut off or waited goes on. */
    @FunctionalInterface
    public interface Guard {
        List<Plan.Refusal> check(ResponseRequest request) throws InterruptedException;
    }

    /** In whose name an act is done. */
    public record Author(String name, AuditLog audit) {}

    /**
     * What to do.
     *
     * @param id of the act; the same id is never begun twice
     * @param patience how long a target that does not answer is tried again; zero for once
     * @param undoes id of the act that it takes back, or null
     */
    public record Order(
            String id,
            ResponseRequest request,
            Duration patience,
            @Nullable String undoes) {}

    /**
     * Does it, unless an act with this id was begun before.
     *
     * @return one result for each target; the interrupt status is set when it was stopped
     */
    public List<TargetResult> perform(Order order, Author author, ActProgress progress) throws InterruptedException {
        Set<String> subjects = Subjects.of(order.request());
        locks.take(subjects);
        running.add(order.id());
        try {
            ActRecord act = record(order, author.name());
            Verb<?> verb = verbs.of(act.request(), act.earlier());
            if (!ledger.begin(act)) {
                return goOn(order.id(), verb, author, progress);
            }
            overtake(act, author);
            leases.open(act);
            author.audit()
                    .write(
                            verb.action(),
                            verb.subject(),
                            String.join(", ", verb.targets()),
                            "STARTED",
                            verb.headline() + ". Reason: " + act.request().reason());
            return carry(act, verb, act.targets().stream().map(Part::first).toList(), author, progress);
        } finally {
            running.remove(order.id());
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
            return giveUp(open, author, sentence, Set.of());
        } finally {
            locks.release(subjects);
        }
    }

    private boolean carryOn(ActLedger.Open open, Author console) throws InterruptedException {
        ActRecord act = open.act();
        if (open.parts().isEmpty()) {
            settlement.settle(act);
            return true;
        }
        Instant now = clock.instant();
        boolean late = !now.isBefore(act.deadline());
        List<Part> due = open.parts().stream()
                .filter(part ->
                        late || part.nextTry() == null || !part.nextTry().isAfter(now))
                .map(part -> Part.of(part, late))
                .toList();
        if (due.isEmpty()) {
            return false;
        }
        Verb<?> verb = verbs.of(act.request(), act.earlier());
        List<Plan.Refusal> refusals = guard.check(act.request());
        Optional<Plan.Refusal> forbidden = refusals.stream()
                .filter(refusal -> refusal.severity() == Plan.Severity.FORBIDDEN)
                .findFirst();
        if (forbidden.isPresent()) {
            due.forEach(part -> runner.writeDown(
                    act,
                    verb,
                    console.audit(),
                    new TargetResult(
                            part.target(),
                            part.before() == null ? Verdict.REFUSED : Verdict.UNKNOWN,
                            forbidden.get().sentence())));
            settlement.settle(act);
            return true;
        }
        if (!refusals.isEmpty() && !late) {
            // The guard may not be able to tell because the target does not answer; so it waits as the act does. What
            // is late is only looked at.
            due.forEach(part -> runner.hold(act, part, refusals.getFirst().sentence()));
            return true;
        }
        leases.open(act);
        List<Part> untried =
                due.stream().filter(part -> late && part.before() == null).toList();
        untried.forEach(part -> runner.writeDown(
                act,
                verb,
                console.audit(),
                Expiry.result(act, part.target(), "The console was not running or the target did not answer.", false)));
        List<Part> tried = due.stream().filter(part -> !untried.contains(part)).toList();
        carry(act, verb, tried, console, ActProgress.NONE);
        return true;
    }

    private List<TargetResult> carry(
            ActRecord act, Verb<?> verb, List<Part> parts, Author author, ActProgress progress) {
        List<TargetResult> results = runner.run(act, verb, parts, author.audit(), progress);
        settlement.settle(act);
        return results;
    }

    /** A later act on the same things makes what still waits of earlier ones pointless, or wrong. */
    private void overtake(ActRecord act, Author author) {
        Set<String> subjects = Subjects.of(act.request());
        for (ActLedger.Open open : ledger.unfinished()) {
            if (!open.act().id().equals(act.id())
                    && !Collections.disjoint(subjects, Subjects.of(open.act().request()))) {
                giveUp(open, author, "Overtaken by a later act: " + act.headline() + ".", Set.copyOf(act.targets()));
            }
        }
    }

    private int giveUp(ActLedger.Open open, Author author, String sentence, Set<String> only) {
        Verb<?> verb = verbs.of(open.act().request(), open.act().earlier());
        int count = 0;
        for (ActLedger.OpenPart part : open.parts()) {
            if (only.isEmpty() || only.contains(part.target())) {
                boolean written = part.before() != null;
                runner.writeDown(
                        open.act(),
                        verb,
                        author.audit(),
                        new TargetResult(
                                part.target(),
                                written ? Verdict.UNKNOWN : Verdict.CANCELLED,
                                sentence
                                        + (written
                                                ? " It may have been written before: look there."
                                                : " Nothing was written.")));
                count++;
            }
        }
        settlement.settle(open.act());
        return count;
    }

    private ActRecord record(Order order, String author) {
        Instant now = clock.instant();
        var earlier = leases.of(order.request().concerned());
        Verb<?> verb = verbs.of(order.request(), earlier);
        return new ActRecord(
                order.id(),
                author,
                now,
                now.plus(order.patience()),
                order.request(),
                verb.headline(),
                verb.targets(),
                earlier,
                order.undoes());
    }

    /** What was begun before and is not over goes on at once; what is over is not done again. */
    private List<TargetResult> goOn(String id, Verb<?> verb, Author author, ActProgress progress) {
        boolean late = false;
        List<Part> left = new ArrayList<>();
        for (ActLedger.Open open : ledger.unfinished()) {
            if (open.act().id().equals(id)) {
                late = !clock.instant().isBefore(open.act().deadline());
                for (ActLedger.OpenPart part : open.parts()) {
                    left.add(Part.of(part, late));
                }
            }
        }
        if (left.isEmpty() || late) {
            return verb.targets().stream().map(Acts::doneBefore).toList();
        }
        ActRecord begun = ledger.record(id).orElseThrow();
        leases.open(begun);
        List<TargetResult> results = new ArrayList<>(carry(begun, verb, left, author, progress));
        verb.targets().stream()
                .filter(target -> left.stream().noneMatch(part -> part.target().equals(target)))
                .map(Acts::doneBefore)
                .forEach(results::add);
        return results;
    }

    private static TargetResult doneBefore(String target) {
        return new TargetResult(
                target, Verdict.REFUSED, "This plan was applied here before and is over. Make a new one to act again.");
    }
}
