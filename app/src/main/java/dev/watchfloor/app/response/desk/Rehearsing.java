package dev.watchfloor.app.response.desk;

import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.DryRun;
import dev.watchfloor.app.response.DryRun.Rehearsal;
import dev.watchfloor.app.response.FailureSentences;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedAct;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.app.response.Standing;
import dev.watchfloor.app.response.acts.LeaseBook;
import dev.watchfloor.app.response.verbs.Verb;
import dev.watchfloor.app.response.verbs.Verbs;
import dev.watchfloor.app.work.Fanout;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rehearses plans: everything but the write, at all targets at once. Thread-safe. */
final class Rehearsing {
    private static final int WIDTH = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LiveConnectors connectors;
    private final Planning planning;
    private final Gate gate;
    private final LeaseBook leases;
    private final Verbs verbs;
    private final Clock clock;

    Rehearsing(LiveConnectors connectors, Planning planning, Gate gate, LeaseBook leases, Verbs verbs, Clock clock) {
        this.connectors = connectors;
        this.planning = planning;
        this.gate = gate;
        this.leases = leases;
        this.verbs = verbs;
        this.clock = clock;
    }

    DryRun rehearse(Plan plan, Standing standing) throws InterruptedException {
        List<Plan.Refusal> refusals = new ArrayList<>();
        List<Rehearsal> rehearsals = new ArrayList<>();
        for (int place = 0; place < plan.acts().size(); place++) {
            PlannedAct planned = plan.acts().get(place);
            PlannedAct now = planning.act(planned.request(), plan.requests(), planned.undoes());
            refusals.addAll(now.refusals());
            Map<String, List<SelfCheck>> checks = checks(now);
            for (PlannedStep step : now.steps()) {
                rehearsals.add(new Rehearsal(
                        place, step, differs(planned, step), checks.getOrDefault(step.target(), List.of())));
            }
        }
        return new DryRun(
                plan.id(),
                clock.instant(),
                gate.ask(plan, standing, refusals).refusals().stream()
                        .distinct()
                        .toList(),
                rehearsals);
    }

    private Map<String, List<SelfCheck>> checks(PlannedAct act) throws InterruptedException {
        Verb<?> verb = verbs.of(act.request(), leases.of(act.request().concerned()));
        List<String> asked = act.steps().stream()
                .filter(step ->
                        step.expectation() == Expectation.WILL_CHANGE || step.expectation() == Expectation.CANNOT)
                .map(PlannedStep::target)
                .toList();
        Map<String, List<SelfCheck>> checks = new HashMap<>();
        new Fanout<List<SelfCheck>>(WIDTH, PATIENCE, target -> checks(verb, target), Rehearsing::unanswered)
                .run(asked, checks::put);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return checks;
    }

    private <C> List<SelfCheck> checks(Verb<C> verb, String target) throws InterruptedException {
        Optional<C> control = connectors.find(target).flatMap(named -> verb.capability(named.connector()));
        if (control.isEmpty()) {
            return List.of();
        }
        try {
            return verb.rehearse(control.get());
        } catch (ConnectorException failed) {
            return List.of(SelfCheck.failed("Read", FailureSentences.of(failed)));
        }
    }

    private static List<SelfCheck> unanswered(String target, @Nullable Throwable cause) {
        return List.of(SelfCheck.failed(
                "Answer",
                cause == null ? "It did not answer in time." : "Its connector failed in a way that was not foreseen."));
    }

    private static boolean differs(PlannedAct planned, PlannedStep now) {
        return planned.steps().stream()
                .filter(step -> step.target().equals(now.target()))
                .noneMatch(step -> step.expectation() == now.expectation()
                        && step.changes().equals(now.changes()));
    }
}
