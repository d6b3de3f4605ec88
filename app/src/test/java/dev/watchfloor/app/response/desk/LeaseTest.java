package dev.watchfloor.app.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.*;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.denylist.LeaseKeeper;
import dev.watchfloor.connectors.spi.DenylistTraits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Blocks that end, are prolonged, or are changed by others. */
class LeaseTest extends DeskRig {
    @Test
    void leaseThatRanOutIsLiftedByTheConsoleAlsoAfterARestart() throws InterruptedException {
        desk.apply(desk.plan(block(clock.instant().plusSeconds(60), "edge", "inner")), result -> {});
        restart();
        desk.upkeep();
        assertThat(first.entries).containsExactly(network);

        clock.advance(Duration.ofSeconds(61));
        desk.upkeep();

        assertThat(first.entries).isEmpty();
        assertThat(second.entries).isEmpty();
        assertThat(desk.denylist()).isEmpty();
        assertThat(audit.latest(1, Long.MAX_VALUE).getFirst().actor()).isEqualTo("console");
    }

    @Test
    void failedLiftIsShownAndTriedAgainLater() throws InterruptedException {
        desk.apply(desk.plan(block(clock.instant().plusSeconds(60), "edge")), result -> {});
        clock.advance(Duration.ofSeconds(61));
        first.isDown = true;
        desk.upkeep();
        first.isDown = false;
        desk.refreshDenylist();
        assertThat(desk.denylistTargets().getFirst().sentence()).contains("could not be lifted");

        desk.upkeep();
        assertThat(first.entries).hasSize(1);

        clock.advance(LeaseKeeper.FIRST_RETRY);
        desk.upkeep();
        assertThat(first.entries).isEmpty();
        assertThat(desk.denylistTargets().getFirst().sentence()).isEmpty();
    }

    @Test
    void entriesOfOthersAreNotLeased() throws InterruptedException {
        first.entries.add(network);

        Plan plan = desk.plan(block(clock.instant().plusSeconds(60), "edge"));
        desk.apply(plan, result -> {});

        assertThat(plan.steps().getFirst().expectation()).isEqualTo(Plan.Expectation.ALREADY_SO);
        assertThat(desk.denylist().getFirst().lease()).isNull();
        clock.advance(Duration.ofSeconds(61));
        desk.upkeep();
        assertThat(first.entries).hasSize(1);
    }

    @Test
    void blockCanBeProlonged() throws InterruptedException {
        desk.apply(desk.plan(block(clock.instant().plusSeconds(60), "edge")), result -> {});
        Instant later = clock.instant().plusSeconds(7_200);

        Plan plan = desk.plan(block(later, "edge"));
        Report report = desk.apply(plan, result -> {});

        assertThat(plan.canApply()).isTrue();
        assertThat(report.results().getFirst().verdict()).isEqualTo(Verdict.DONE);
        assertThat(desk.denylist().getFirst().lease().until()).isEqualTo(later);
        assertThat(first.writes).hasSize(1);
    }

    @Test
    void whereEntriesEndByThemselvesAProlongedBlockIsWrittenAnew() throws InterruptedException {
        firstExpires();
        desk.apply(desk.plan(block(clock.instant().plusSeconds(60), "edge")), result -> {});
        assertThat(first.ends).containsEntry(network, clock.instant().plusSeconds(60));
        Instant later = clock.instant().plusSeconds(7_200);

        Report report = desk.apply(desk.plan(block(later, "edge")), result -> {});

        assertThat(report.isComplete()).isTrue();
        assertThat(first.ends).containsEntry(network, later);
        assertThat(desk.denylist().getFirst().lease().until()).isEqualTo(later);
    }

    @Test
    void prolongingThatIsTakenBackLeavesTheBlock() throws InterruptedException {
        firstExpires();
        Instant old = clock.instant().plusSeconds(60);
        act(block(old, "edge"));
        act(block(clock.instant().plusSeconds(7_200), "edge"));

        desk.apply(desk.planUndo(List.of("plan-2"), "too long").plan(), result -> {});

        assertThat(first.entries).containsExactly(network);
        assertThat(desk.denylist().getFirst().lease().until()).isEqualTo(old);
    }

    @Test
    void entryOfOthersThatEndsTooEarlyIsNotEnough() throws InterruptedException {
        firstExpires();
        first.entries.add(network);
        first.ends.put(network, clock.instant().plusSeconds(60));
        Instant later = clock.instant().plusSeconds(7_200);

        Plan plan = desk.plan(block(later, "edge"));
        Report report = desk.apply(plan, result -> {});

        assertThat(plan.steps().getFirst().sentence()).contains("The entry that is there ends sooner.");
        assertThat(report.results().getFirst().verdict()).isEqualTo(Verdict.DONE);
        assertThat(first.ends).containsEntry(network, later);
        assertThat(desk.denylist().getFirst().lease()).isNotNull();
    }

    private void firstExpires() {
        first.traits = new DenylistTraits(
                true, null, Duration.ZERO, DenylistTraits.Bite.BEFORE_AUTHENTICATION, true, List.of());
    }

    @Test
    void entryThatSomebodyTookOffIsShownAsMissing() throws InterruptedException {
        desk.apply(desk.plan(block(null, "edge")), result -> {});
        clock.advance(Duration.ofSeconds(15));
        first.entries.clear();

        desk.refreshDenylist();

        assertThat(desk.denylist().getFirst().missing()).containsExactly("edge");
    }
}
