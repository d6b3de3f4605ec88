package dev.watchfloor.app.response.desk;

import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.FailureSentences;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.app.response.verbs.Verb;
import dev.watchfloor.app.work.Fanout;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks all targets of a verb at once what would happen there. Thread-safe. */
public final class Planner {
    private static final int WIDTH = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LiveConnectors connectors;

    Planner(LiveConnectors connectors) {
        this.connectors = connectors;
    }

    /** One target's step and what to know of the target. */
    record Foreseen(PlannedStep step, List<String> notices) {}

    /** In the order of the verb's targets. */
    List<Foreseen> foresee(Verb<?> verb) throws InterruptedException {
        Map<String, Foreseen> answers = new HashMap<>();
        new Fanout<>(WIDTH, PATIENCE, target -> foresee(verb, target), Planner::unanswered)
                .run(verb.targets(), answers::put);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return verb.targets().stream()
                .flatMap(target -> Optional.ofNullable(answers.get(target)).stream())
                .toList();
    }

    private <C> Foreseen foresee(Verb<C> verb, String target) throws InterruptedException {
        Optional<LiveConnectors.Named> named = connectors.find(target);
        if (named.isEmpty()) {
            return cannot(target, "There is no connector \"" + target + "\" now.");
        }
        Optional<C> control = verb.capability(named.get().connector());
        if (control.isEmpty()) {
            return cannot(target, verb.withoutCapability());
        }
        try {
            return new Foreseen(verb.plan(target, control.get()), verb.notices(target, control.get()));
        } catch (ConnectorException failed) {
            return switch (failed.category()) {
                case UNREACHABLE, RATE_LIMITED -> notNow(target, failed.sentence());
                case UNTRUSTED, UNAUTHENTICATED, FORBIDDEN, MALFORMED_DATA, REJECTED, MISCONFIGURED ->
                    cannot(target, FailureSentences.of(failed));
            };
        }
    }

    private static Foreseen unanswered(String target, @Nullable Throwable cause) {
        return cause == null
                ? notNow(target, "It did not answer in time.")
                : cannot(target, "Its connector failed in a way that was not foreseen.");
    }

    private static Foreseen notNow(String target, String sentence) {
        return new Foreseen(
                new PlannedStep(
                        target,
                        Expectation.NOT_NOW,
                        sentence + " When you go on, the console tries it again for "
                                + Spans.text(GuardedResponseDesk.PATIENCE) + "."),
                List.of());
    }

    private static Foreseen cannot(String target, String sentence) {
        return new Foreseen(new PlannedStep(target, Expectation.CANNOT, sentence), List.of());
    }
}
