package dev.watchfloor.app.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.response.*;
import dev.watchfloor.app.response.GuardSettings.PrivateRanges;
import dev.watchfloor.app.response.GuardedEntry.Kind;
import dev.watchfloor.app.response.Report.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the guard refuses is not written, whenever it comes to refuse it. */
class GuardedDeskTest extends DeskRig {
    @ParameterizedTest
    @CsvSource({"RANGE, protected-range", "PROXY, trusted-proxy", "EGRESS, own-egress"})
    void aNetworkThatIsListedAfterThePlanWasMadeIsRefusedAtApply(Kind kind, String rule) throws Exception {
        Plan plan = desk.plan(block(null, "edge", "inner"));
        assertThat(plan.canApply()).isTrue();
        guard.add(kind, List.of("203.0.113.80"), "", "Listed", "since then");

        Report report = desk.apply(plan, news -> {});

        assertThat(report.results()).extracting(Report.TargetResult::verdict).containsOnly(Verdict.REFUSED);
        assertThat(first.writes).isEmpty();
        assertThat(second.writes).isEmpty();
        assertThat(desk.plan(block(null, "edge")).refusals())
                .extracting(Plan.Refusal::rule)
                .containsExactly(rule);
        assertThat(audit.latest(2, Long.MAX_VALUE))
                .extracting(AuditEntry::outcome)
                .containsOnly("REFUSED");
        assertThat(desk.actions(9, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10.1.2.3, private-range", "45.0.0.0/12, wide-network"})
    void whatNeedsASecondPersonIsNotDoneByOneAlone(String text, String rule) throws Exception {
        ResponseRequest request = new ResponseRequest.Block(network(text), null, Set.of("edge"), "stuffing");

        Plan plan = desk.plan(request);
        Report report = desk.apply(plan, news -> {});

        assertThat(plan.refusals()).extracting(Plan.Refusal::rule).containsExactly(rule);
        assertThat(plan.canApply()).isFalse();
        assertThat(report.results()).extracting(Report.TargetResult::verdict).containsOnly(Verdict.REFUSED);
        assertThat(first.writes).isEmpty();
    }

    @Test
    void aPrivateNetworkIsBlockedWhereThePolicyAllowsIt() throws Exception {
        guard.setPrivateRanges(PrivateRanges.ALLOWED, "the gateway sees real addresses");

        Report report = act(new ResponseRequest.Block(network("10.1.2.3"), null, Set.of("edge"), "infected"));

        assertThat(report.isComplete()).isTrue();
        assertThat(first.entries).containsExactly(network("10.1.2.3"));
    }

    @Test
    void anActThatWaitsIsRefusedWhenItsNetworkIsListedMeanwhile() throws Exception {
        first.isDown = true;
        act(block(null, "edge"));
        guard.add(Kind.RANGE, List.of("203.0.113.0/24"), "", "Partner", "agreed this morning");
        first.isDown = false;
        clock.advance(java.time.Duration.ofMinutes(5));

        desk.upkeep();

        assertThat(first.writes).isEmpty();
        assertThat(desk.actions(1, null).getFirst().steps().getFirst().verdict())
                .isEqualTo(Verdict.REFUSED);
    }
}
