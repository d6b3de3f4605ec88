package dev.watchfloor.app.response;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.work.Fanout;
import dev.watchfloor.connectors.spi.ActionKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries an act that is written down to all its targets and writes down each result as it comes. All writing to disk is
 * done on the caller's thread. Thread-safe.
 */
final class ActRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ActRunner.class);
    private static final int WIDTH = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LiveConnectors connectors;
    private final ActLedger acts;
    private final ReadBack readBack;

    ActRunner(LiveConnectors connectors, ActLedger acts, ReadBack readBack) {
        this.connectors = connectors;
        this.acts = acts;
        this.readBack = readBack;
    }

    /**
     * Results in the order of the verb's targets. An interrupt stops what is under way; its results say so and the
     * interrupt status is set on return.
     *
     * @throws StoreException when a result could not be written down, after all targets were carried through
     */
    List<TargetResult> run(ActRecord act, Verb<?> verb, AuditLog audit, Consumer<TargetResult> progress) {
        Map<String, TargetResult> results = new HashMap<>();
        @Nullable StoreException[] firstFailure = new StoreException[1];
        new Fanout<TargetResult>(WIDTH, PATIENCE, target -> carry(act, verb, target), ActRunner::unanswered)
                .run(verb.targets(), (target, result) -> {
                    results.put(target, result);
                    try {
                        writeDown(act, verb, audit, result);
                    } catch (StoreException failure) {
                        LOG.error("The result at {} could not be kept: {}", target, failure.getMessage());
                        firstFailure[0] = firstFailure[0] == null ? failure : firstFailure[0];
                    }
                    progress.accept(result);
                });
        if (firstFailure[0] != null) {
            throw firstFailure[0];
        }
        return verb.targets().stream()
                .flatMap(target -> Optional.ofNullable(results.get(target)).stream())
                .toList();
    }

    /** One result into the audit and the ledger. */
    void writeDown(ActRecord act, Verb<?> verb, AuditLog audit, TargetResult result) {
        audit.write(
                verb.action(),
                verb.subject(),
                result.target(),
                result.verdict().name(),
                result.sentence() + " Reason: " + act.request().reason());
        acts.finish(act.id(), result);
    }

    private <C> TargetResult carry(ActRecord act, Verb<C> verb, String target) {
        ActionKey key = new ActionKey(act.id() + "/" + target);
        return new TargetAct<>(target, verb, key, readBack).run(connectors);
    }

    private static TargetResult unanswered(String target, @Nullable Throwable cause) {
        return switch (cause) {
            case InterruptedException stopped ->
                new TargetResult(target, Verdict.FAILED, "Stopped before anything was written.");
            case null ->
                new TargetResult(
                        target, Verdict.UNKNOWN, "No answer in time. The change may have been made: look there.");
            default -> {
                LOG.error("The connector {} failed in a way that was not foreseen", target, cause);
                yield new TargetResult(
                        target,
                        Verdict.UNKNOWN,
                        "Its connector failed in a way that was not foreseen. The change may have been made: look there.");
            }
        };
    }
}
