package dev.watchfloor.app.response.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.fakes.FakeGateway;
import dev.watchfloor.app.response.*;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.store.H2ActLedger;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Targets that do not answer, consoles that are stopped. */
class OutboxTest extends DeskRig {
    @Test
    void targetThatDoesNotAnswerIsTriedAgainUntilItDoes() throws InterruptedException {
        second.isDown = true;
        act(block(clock.instant().plusSeconds(3_600), "edge", "inner"));
        desk.upkeep();
        assertThat(second.writes).isEmpty();
        second.isDown = false;
        clock.advance(Duration.ofSeconds(5));

        desk.upkeep();

        assertThat(second.entries).containsExactly(network);
        assertThat(first.writes).hasSize(1);
        assertThat(desk.action("plan-1")).hasValueSatisfying(action -> {
            assertThat(action.state()).isEqualTo(Action.State.DONE);
            assertThat(action.steps().get(1).attempts()).isEqualTo(1);
        });
        assertThat(desk.denylist().getFirst().present()).containsExactlyInAnyOrder("edge", "inner");
        assertThat(desk.denylist().getFirst().missing()).isEmpty();
    }

    @Test
    void waitingPartIsCarriedByTheNextConsole() throws InterruptedException {
        second.isDown = true;
        act(block(null, "inner"));
        second.isDown = false;
        clock.advance(Duration.ofMinutes(5));

        restart();
        desk.upkeep();

        assertThat(second.entries).containsExactly(network);
        assertThat(audit.latest(1, Long.MAX_VALUE).getFirst().actor()).isEqualTo("console");
    }

    @Test
    void afterTheDeadlineAFreshConfirmationIsNeeded() throws InterruptedException {
        second.isDown = true;
        act(block(null, "edge", "inner"));
        clock.advance(GuardedResponseDesk.PATIENCE);
        second.isDown = false;

        desk.upkeep();

        assertThat(second.writes).isEmpty();
        assertThat(desk.action("plan-1").orElseThrow().steps())
                .extracting(Action.ActionStep::verdict)
                .containsExactly(Verdict.DONE, Verdict.EXPIRED);
        assertThat(desk.denylist().getFirst().missing()).isEmpty();
        assertThat(desk.remainder("plan-1")).contains(block(null, "inner"));
    }

    @Test
    void waitingPartCanBeGivenUp() throws InterruptedException {
        second.isDown = true;
        act(block(null, "inner"));

        assertThat(desk.cancel("plan-1")).isEqualTo(1);

        second.isDown = false;
        clock.advance(Duration.ofMinutes(1));
        desk.upkeep();
        assertThat(second.writes).isEmpty();
        assertThat(desk.denylist()).isEmpty();
        assertThat(desk.action("plan-1").orElseThrow().steps().getFirst().verdict())
                .isEqualTo(Verdict.CANCELLED);
    }

    @Test
    void laterActOnTheSameNetworkOvertakesWhatWaits() throws InterruptedException {
        second.isDown = true;
        act(block(null, "inner"));
        second.isDown = false;

        act(new ResponseRequest.Lift(network, Set.of("inner"), "a mistake"));
        clock.advance(Duration.ofMinutes(1));
        desk.upkeep();

        assertThat(second.writes).isEmpty();
        assertThat(desk.denylist()).isEmpty();
        assertThat(desk.action("plan-1").orElseThrow().steps().getFirst().sentence())
                .startsWith("Overtaken by a later act");
    }

    @Test
    void guardLooksAgainBeforeAWaitingPartGoesOn() throws InterruptedException {
        second.isDown = true;
        act(block(null, "inner"));
        second.isDown = false;
        connectors.with("new", new FakeGateway(), "203.0.113.50:80");
        clock.advance(Duration.ofMinutes(1));

        desk.upkeep();

        assertThat(second.writes).isEmpty();
        assertThat(audit.latest(1, Long.MAX_VALUE).getFirst().outcome()).isEqualTo("REFUSED");
    }

    @Test
    void productThatAsksToWaitIsLeftAloneForAsLong() throws InterruptedException {
        second.failure = new ConnectorException(
                ConnectorException.Category.RATE_LIMITED, "Too many requests.", null, Duration.ofMinutes(2));
        act(block(null, "inner"));
        second.failure = null;
        clock.advance(Duration.ofSeconds(119));
        desk.upkeep();
        assertThat(second.writes).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        desk.upkeep();

        assertThat(second.writes).hasSize(1);
    }

    @Test
    void interruptedActGoesOnWithoutDoingAnythingTwice() throws InterruptedException {
        first.hold = new CountDownLatch(1);
        Plan plan = desk.plan(block(null, "edge"));
        List<Throwable> ended = new ArrayList<>();
        Thread operator = Thread.ofPlatform().start(() -> {
            try {
                desk.apply(plan, news -> {});
            } catch (InterruptedException stopped) {
                ended.add(stopped);
            }
        });
        first.writing.await();

        operator.interrupt();

        await().atMost(Duration.ofSeconds(5)).until(() -> !operator.isAlive());
        assertThat(ended).hasSize(1);
        assertThat(audit.latest(1, Long.MAX_VALUE).getFirst().outcome()).isEqualTo("WAITING");
        first.hold = null;
        clock.advance(Duration.ofSeconds(5));
        restart();
        desk.upkeep();
        assertThat(first.entries).containsExactly(network);
        assertThat(first.writes).hasSize(1);
        assertThat(new H2ActLedger(database).unfinished()).isEmpty();
    }

    @Test
    void planThatIsNotOverGoesOnWhenItIsAppliedAgain() throws InterruptedException {
        second.isDown = true;
        Plan plan = desk.plan(block(null, "edge", "inner"));
        desk.apply(plan, news -> {});
        second.isDown = false;
        restart();

        Report again = desk.apply(plan, news -> {});

        assertThat(second.entries).containsExactly(network);
        assertThat(first.writes).hasSize(1);
        assertThat(again.results())
                .extracting(Report.TargetResult::target, Report.TargetResult::verdict)
                .contains(org.assertj.core.api.Assertions.tuple("inner", Verdict.DONE));
        assertThat(desk.action("plan-1").orElseThrow().state()).isEqualTo(Action.State.DONE);
        assertThat(desk.dryRun(plan).refusals()).extracting(Plan.Refusal::rule).containsExactly("applied-before");
        assertThat(desk.standing(plan)).isEqualTo(Standing.OVER);
    }

    @Test
    void otherPlanUnderTheSameIdIsRefused() throws InterruptedException {
        second.isDown = true;
        Plan plan = desk.plan(block(null, "inner"));
        desk.apply(plan, news -> {});
        second.isDown = false;
        Plan other = desk.plan(new ResponseRequest.Block(network("198.51.100.7"), null, Set.of("inner"), "x"));

        Report report = desk.apply(new Plan(plan.id(), plan.made(), other.title(), other.acts()), news -> {});

        assertThat(report.results())
                .allMatch(result -> result.verdict() == Verdict.REFUSED)
                .allMatch(result -> result.sentence().contains("says something else"));
        assertThat(first.writes).isEmpty();
        assertThat(second.writes).isEmpty();
    }
}
