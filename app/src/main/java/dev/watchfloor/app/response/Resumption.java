package dev.watchfloor.app.response;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.Verb.Observation;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Closes acts that a crash cut off: looks at each target that has no result and writes down what is then true. Writes
 * nothing to a product. A target that does not answer is asked again at the next call. One thread at a time.
 */
final class Resumption {
    /** How long a target of an unfinished act is waited for before it is closed as unknown. */
    static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Acts acts;
    private final ActRunner runner;
    private final Verbs verbs;
    private final LiveConnectors connectors;
    private final AuditLog audit;
    private final Clock clock;
    private final Instant giveUp;
    private final List<ActRecord> open;

    Resumption(
            ActLedger ledger,
            Acts acts,
            ActRunner runner,
            Verbs verbs,
            LiveConnectors connectors,
            AuditLog audit,
            Clock clock) {
        this.acts = acts;
        this.runner = runner;
        this.verbs = verbs;
        this.connectors = connectors;
        this.audit = audit;
        this.clock = clock;
        this.giveUp = clock.instant().plus(LONGEST_WAIT);
        // Read once, before this run begins acts of its own.
        this.open = new ArrayList<>(ledger.unfinished());
    }

    /** Looks at what is still open; returns whether something was closed. */
    boolean resume() throws InterruptedException {
        boolean closed = false;
        List<ActRecord> stillOpen = new ArrayList<>();
        for (ActRecord act : open) {
            List<String> left = new ArrayList<>();
            Verb<?> verb = verbs.of(act.request(), null);
            for (String target : act.targets()) {
                Optional<TargetResult> result = look(verb, target);
                if (result.isEmpty()) {
                    left.add(target);
                    continue;
                }
                runner.writeDown(act, verb, audit, result.get());
                acts.settle(act.request(), null, List.of(result.get()));
                closed = true;
            }
            if (!left.isEmpty()) {
                stillOpen.add(new ActRecord(act.id(), act.actor(), act.begun(), act.request(), left));
            }
        }
        open.clear();
        open.addAll(stillOpen);
        return closed;
    }

    private <C> Optional<TargetResult> look(Verb<C> verb, String target) throws InterruptedException {
        Optional<C> control = connectors.find(target).flatMap(named -> verb.capability(named.connector()));
        String why = "There is no connector \"" + target + "\" that could be asked.";
        if (control.isPresent()) {
            try {
                Observation seen = verb.observe(control.get());
                return Optional.of(new TargetResult(
                        target,
                        seen.asWished() ? Verdict.DONE : Verdict.FAILED,
                        "The console stopped in the middle of this act. " + seen.sentence()
                                + (seen.asWished() ? "" : " Do it again if it is still wanted.")));
            } catch (ConnectorException failed) {
                why = failed.sentence();
            }
        }
        return clock.instant().isBefore(giveUp)
                ? Optional.empty()
                : Optional.of(new TargetResult(
                        target,
                        Verdict.UNKNOWN,
                        "The console stopped in the middle of this act and could not look since. " + why + " Look at "
                                + target + "."));
    }
}
