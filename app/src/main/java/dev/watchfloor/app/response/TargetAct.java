package dev.watchfloor.app.response;

import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.Verb.Observation;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.util.Optional;

/**
 * One verb at one target: does it, reads it back, and says what is true. Used once, on one thread.
 *
 * @param <C> the capability it needs
 */
final class TargetAct<C> {
    private final String target;
    private final Verb<C> verb;
    private final ActionKey key;
    private final ReadBack readBack;
    private boolean sent;

    TargetAct(String target, Verb<C> verb, ActionKey key, ReadBack readBack) {
        this.target = target;
        this.verb = verb;
        this.key = key;
        this.readBack = readBack;
    }

    /** Does it. An interrupt ends it within seconds, with a result that says how far it got. */
    TargetResult run(LiveConnectors connectors) {
        Optional<LiveConnectors.Named> named = connectors.find(target);
        if (named.isEmpty()) {
            return result(Verdict.FAILED, "There is no connector \"" + target + "\" now. Nothing was written.");
        }
        Optional<C> control = verb.capability(named.get().connector());
        if (control.isEmpty()) {
            return result(Verdict.REFUSED, verb.withoutCapability());
        }
        try {
            return act(control.get());
        } catch (InterruptedException stopped) {
            return sent
                    ? result(
                            Verdict.UNKNOWN,
                            "Stopped after the change was sent and before it was read back. Look there.")
                    : result(Verdict.FAILED, "Stopped before anything was written.");
        }
    }

    private TargetResult act(C control) throws InterruptedException {
        ActionOutcome outcome;
        try {
            sent = true;
            outcome = verb.apply(target, control, key);
        } catch (ConnectorException failed) {
            return afterFailure(control, failed);
        }
        return switch (outcome) {
            case ActionOutcome.Done done -> verified(control, Verdict.DONE, done.sentence());
            case ActionOutcome.AlreadyDone already -> verified(control, Verdict.ALREADY_SO, already.sentence());
            case ActionOutcome.Rejected rejected -> result(Verdict.REFUSED, rejected.sentence());
            case ActionOutcome.Pending pending -> verified(control, Verdict.DONE, pending.sentence());
            case ActionOutcome.Unknown unknown -> verified(control, Verdict.DONE, unknown.sentence());
        };
    }

    private TargetResult verified(C control, Verdict whenSo, String sentence) throws InterruptedException {
        try {
            Observation seen = readBack.await(verb, control);
            return seen.asWished()
                    ? result(whenSo, sentence + " " + seen.sentence())
                    : result(
                            Verdict.UNKNOWN,
                            sentence + " " + seen.sentence() + " It may still come true: look at " + target
                                    + " again.");
        } catch (ConnectorException unreadable) {
            return result(
                    Verdict.UNKNOWN,
                    sentence + " It could not be read back: " + unreadable.sentence() + " Look at " + target
                            + " again.");
        }
    }

    /** A connector that throws has not written; one look costs little and tells when that is wrong. */
    private TargetResult afterFailure(C control, ConnectorException failed) throws InterruptedException {
        String sentence = FailureSentences.of(failed);
        try {
            Observation seen = verb.observe(control);
            return seen.asWished()
                    ? result(Verdict.DONE, sentence + " All the same it is so. " + seen.sentence())
                    : result(Verdict.FAILED, sentence + " " + seen.sentence());
        } catch (ConnectorException unreadable) {
            return result(Verdict.FAILED, sentence);
        }
    }

    private TargetResult result(Verdict verdict, String sentence) {
        return new TargetResult(target, verdict, sentence);
    }
}
