package dev.watchfloor.app.response.acts;

import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.FailureSentences;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.verbs.Verb;
import dev.watchfloor.app.response.verbs.Verb.Observation;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One try of one verb at one target: looks, has what was there written down, does it, reads it back, and says what is
 * true. Used once, on one thread.
 *
 * @param <C> the capability it needs
 */
final class TargetAct<C> {
    private final String target;
    private final Part part;
    private final Verb<C> verb;
    private final ActionKey key;
    private final ReadBack readBack;
    private final Verb.Progress progress;
    private @Nullable Before before;
    private volatile boolean sent;

    TargetAct(Part part, Verb<C> verb, ActionKey key, ReadBack readBack, Verb.Progress progress) {
        this.part = part;
        this.target = part.target();
        this.verb = verb;
        this.key = key;
        this.readBack = readBack;
        this.before = part.before();
        this.progress = progress;
        sent = before != null;
    }

    /** Whether a write may be under way or made. */
    boolean isSent() {
        return sent;
    }

    /**
     * Does it. An interrupt ends it within seconds, with an end that says how far it got.
     *
     * @param sending writes down what was there and returns what is kept; called before any write
     */
    PartEnd run(LiveConnectors connectors, UnaryOperator<Before> sending) {
        Optional<LiveConnectors.Named> named = connectors.find(target);
        if (named.isEmpty()) {
            return again("There is no connector \"" + target + "\" now.", Optional.empty());
        }
        Optional<C> control = verb.capability(named.get().connector());
        if (control.isEmpty()) {
            return over(Verdict.REFUSED, verb.withoutCapability());
        }
        try {
            return part.lookOnly() && before != null ? look(control.get(), before) : act(control.get(), sending);
        } catch (InterruptedException stopped) {
            return again(
                    sent
                            ? "Stopped after the change was sent and before it was read back."
                            : "Stopped before anything was written.",
                    Optional.empty());
        }
    }

    private PartEnd act(C control, UnaryOperator<Before> sending) throws InterruptedException {
        try {
            Before known = before == null ? verb.before(target, control) : before;
            before = sending.apply(known);
        } catch (ConnectorException failed) {
            return failed(failed, "");
        }
        ActionOutcome outcome;
        try {
            sent = true;
            outcome = verb.apply(target, control, key, before, progress);
        } catch (ConnectorException failed) {
            return afterFailure(control, before, failed);
        }
        return switch (outcome) {
            case ActionOutcome.Done done -> verified(control, before, Verdict.DONE, done.sentence());
            case ActionOutcome.AlreadyDone already ->
                verified(control, before, isOurDoing(before) ? Verdict.DONE : Verdict.ALREADY_SO, already.sentence());
            case ActionOutcome.Rejected rejected -> over(Verdict.REFUSED, rejected.sentence());
            case ActionOutcome.Pending pending -> verified(control, before, Verdict.DONE, pending.sentence());
            case ActionOutcome.Unknown unknown -> verified(control, before, Verdict.DONE, unknown.sentence());
        };
    }

    /** What was not so when it was first tried, and is so before this try has written, an earlier try has done. */
    private boolean isOurDoing(Before was) {
        return part.before() != null && !was.isEmpty();
    }

    private PartEnd look(C control, Before was) throws InterruptedException {
        try {
            Observation seen = verb.observe(control, was);
            return seen.asWished()
                    ? over(Verdict.DONE, "An earlier try has done it. " + seen.sentence())
                    : over(
                            Verdict.EXPIRED,
                            seen.sentence() + " The time for it is over. Confirm it afresh if it is still wanted.");
        } catch (ConnectorException unreadable) {
            return again(unreadable.sentence(), unreadable.retryAfter());
        }
    }

    private PartEnd verified(C control, Before was, Verdict whenSo, String sentence) throws InterruptedException {
        try {
            Observation seen = readBack.await(verb, control, was);
            return seen.asWished()
                    ? over(whenSo, sentence + " " + seen.sentence())
                    : over(
                            Verdict.UNKNOWN,
                            sentence + " " + seen.sentence() + " It may still come true: look at " + target
                                    + " again.");
        } catch (ConnectorException unreadable) {
            return isPassing(unreadable)
                    ? again(
                            sentence + " It could not be read back yet: " + unreadable.sentence(),
                            unreadable.retryAfter())
                    : over(
                            Verdict.UNKNOWN,
                            sentence + " It could not be read back: " + unreadable.sentence() + " Look at " + target
                                    + " again.");
        }
    }

    /** A connector that throws has not written all of it; one look costs little and tells when that is wrong. */
    private PartEnd afterFailure(C control, Before was, ConnectorException failed) throws InterruptedException {
        String sentence = FailureSentences.of(failed);
        try {
            Observation seen = verb.observe(control, was);
            return seen.asWished()
                    ? over(Verdict.DONE, sentence + " All the same it is so. " + seen.sentence())
                    : failed(failed, " " + seen.sentence());
        } catch (ConnectorException unreadable) {
            return failed(failed, "");
        }
    }

    private PartEnd failed(ConnectorException failure, String seen) {
        return isPassing(failure)
                ? again(failure.sentence() + seen, failure.retryAfter())
                : over(Verdict.FAILED, FailureSentences.of(failure) + seen);
    }

    private PartEnd again(String sentence, Optional<java.time.Duration> wait) {
        return new PartEnd.Again(sentence, wait, sent);
    }

    private PartEnd over(Verdict verdict, String sentence) {
        return new PartEnd.Over(new TargetResult(target, verdict, sentence));
    }

    /** Whether the same may work later without anybody mending anything. */
    private static boolean isPassing(ConnectorException failure) {
        return switch (failure.category()) {
            case UNREACHABLE, RATE_LIMITED -> true;
            case UNTRUSTED, UNAUTHENTICATED, FORBIDDEN, MALFORMED_DATA, REJECTED, MISCONFIGURED -> false;
        };
    }
}
