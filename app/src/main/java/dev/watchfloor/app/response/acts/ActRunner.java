package dev.watchfloor.app.response.acts;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.ActLedger;
import dev.watchfloor.app.response.ActRecord;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.app.response.verbs.Verb;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.work.Fanout;
import dev.watchfloor.connectors.spi.ActionKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries an act that is written down to its targets, several at once and one write at a time at each, and writes down
 * how each try ended. Thread-safe.
 */
public final class ActRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ActRunner.class);
    private static final int WIDTH = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LiveConnectors connectors;
    private final ActLedger ledger;
    private final ReadBack readBack;
    private final Clock clock;
    private final SubjectLocks turns = new SubjectLocks();

    public ActRunner(LiveConnectors connectors, ActLedger ledger, Pause pause, Clock clock) {
        this.connectors = connectors;
        this.ledger = ledger;
        this.readBack = new ReadBack(pause);
        this.clock = clock;
    }

    /**
     * Tries these parts. Results in their order; one whose target did not answer is waiting, or over when the act's
     * deadline has passed. An interrupt stops what is under way, which then goes on later; the interrupt status is set
     * on return.
     *
     * @throws StoreException when a result could not be written down, after all targets were carried through
     */
    List<TargetResult> run(ActRecord act, Verb<?> verb, List<Part> parts, AuditLog audit, ActProgress progress) {
        Map<String, TargetResult> results = new HashMap<>();
        Map<String, Part> byTarget = new HashMap<>();
        parts.forEach(part -> byTarget.put(part.target(), part));
        Map<String, TargetAct<?>> running = new ConcurrentHashMap<>();
        @Nullable StoreException[] firstFailure = new StoreException[1];
        new Fanout<PartEnd>(
                        WIDTH,
                        PATIENCE,
                        target ->
                                carry(act, verb, byTarget.getOrDefault(target, Part.first(target)), running, progress),
                        (target, cause) -> unanswered(target, running.get(target), cause))
                .run(parts.stream().map(Part::target).toList(), (target, end) -> {
                    Part part = byTarget.getOrDefault(target, Part.first(target));
                    TargetResult result = result(act, part, end);
                    results.put(target, result);
                    try {
                        writeDown(act, verb, audit, part, end, result);
                    } catch (StoreException failure) {
                        LOG.error("The result at {} could not be kept: {}", target, failure.getMessage());
                        firstFailure[0] = firstFailure[0] == null ? failure : firstFailure[0];
                    }
                    progress.result(result);
                });
        if (firstFailure[0] != null) {
            throw firstFailure[0];
        }
        return parts.stream()
                .flatMap(part -> Optional.ofNullable(results.get(part.target())).stream())
                .toList();
    }

    /** Leaves a part for later without trying it. */
    void hold(ActRecord act, Part part, String sentence) {
        Instant now = clock.instant();
        ledger.postpone(act.id(), part.target(), sentence, now.plus(BackOff.after(part.attempts())), now);
    }

    /** One result into the ledger and the audit. */
    void writeDown(ActRecord act, Verb<?> verb, AuditLog audit, TargetResult result) {
        if (ledger.finish(act.id(), result, clock.instant())) {
            audit(act, verb, audit, result);
        }
    }

    private void writeDown(ActRecord act, Verb<?> verb, AuditLog audit, Part part, PartEnd end, TargetResult result) {
        if (result.verdict().isFinal()) {
            writeDown(act, verb, audit, result);
            return;
        }
        Duration delay = end instanceof PartEnd.Again again
                ? again.delay().orElse(BackOff.after(part.attempts()))
                : Duration.ZERO;
        Instant now = clock.instant();
        ledger.postpone(act.id(), result.target(), result.sentence(), now.plus(delay), now);
        if (part.attempts() == 0) {
            audit(act, verb, audit, result);
        }
    }

    private static void audit(ActRecord act, Verb<?> verb, AuditLog audit, TargetResult result) {
        audit.write(
                verb.action(),
                verb.subject(),
                result.target(),
                result.verdict().name(),
                result.sentence() + " Reason: " + act.request().reason());
    }

    private <C> PartEnd carry(
            ActRecord act, Verb<C> verb, Part part, Map<String, TargetAct<?>> running, ActProgress progress)
            throws InterruptedException {
        Set<String> turn = Set.of(part.target());
        turns.take(turn);
        try {
            ActionKey key = new ActionKey(act.id() + "/" + part.target());
            TargetAct<C> attempt = new TargetAct<>(
                    part, verb, key, readBack, (done, total) -> progress.at(part.target(), done, total));
            running.put(part.target(), attempt);
            return attempt.run(connectors, before -> ledger.send(act.id(), part.target(), before, clock.instant()));
        } finally {
            turns.release(turn);
        }
    }

    private TargetResult result(ActRecord act, Part part, PartEnd end) {
        return switch (end) {
            case PartEnd.Over over -> over.result();
            case PartEnd.Again again
            when clock.instant().isBefore(act.deadline()) ->
                new TargetResult(
                        part.target(),
                        Verdict.WAITING,
                        again.sentence() + (again.mayBeWritten() ? " It may be written or not" : " Not yet applied")
                                + "; tried again until " + Spans.text(act.deadline()) + ".");
            case PartEnd.Again again -> Expiry.result(act, part.target(), again.sentence(), again.mayBeWritten());
        };
    }

    private static PartEnd unanswered(String target, @Nullable TargetAct<?> attempt, @Nullable Throwable cause) {
        boolean sent = attempt != null && attempt.isSent();
        if (cause == null || cause instanceof InterruptedException) {
            return new PartEnd.Again(
                    cause == null ? "No answer in time." : "Stopped before anything was written.",
                    Optional.empty(),
                    sent);
        }
        LOG.error("The connector {} failed in a way that was not foreseen", target, cause);
        return new PartEnd.Over(new TargetResult(
                target,
                Verdict.UNKNOWN,
                "Its connector failed in a way that was not foreseen. The change may have been made: look there."));
    }
}
