package dev.watchfloor.app.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.response.*;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.Action.Phase;
import dev.watchfloor.app.response.GuardSettings.PrivateRanges;
import dev.watchfloor.app.response.GuardedEntry.Kind;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.store.H2ActLedger;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.UserAccount;
import dev.watchfloor.connectors.spi.UserAccount.Rank;
import java.time.Duration;
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
        clock.advance(Duration.ofMinutes(5));

        desk.upkeep();

        assertThat(first.writes).isEmpty();
        assertThat(desk.actions(1, null).getFirst().steps().getFirst().verdict())
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void anAccountThatIsListedAfterThePlanWasMadeIsNotTouched() throws Exception {
        provider.accounts.add("id-ana", "ana", Rank.ORDINARY);
        Session session = session("s1", "ana", "203.0.113.9");
        provider.add(session);
        board.refresh("idp");
        Plan disabling = desk.plan(new ResponseRequest.DisableUser("idp", "id-ana", "ana", "stolen"));
        Plan signingOut = desk.plan(new ResponseRequest.RevokeUserSessions("idp", "id-ana", "ana", "stolen"));
        Plan ending = desk.plan(new ResponseRequest.RevokeSessions("idp", session.ref(), "ana", "stolen"));
        assertThat(List.of(disabling, signingOut, ending)).allMatch(Plan::canApply);
        guard.add(Kind.BREAK_GLASS, List.of("ana"), "idp", "Emergency", "since then");

        for (Plan plan : List.of(disabling, signingOut, ending)) {
            assertThat(desk.apply(plan, news -> {}).results()).singleElement().satisfies(result -> {
                assertThat(result.verdict()).isEqualTo(Verdict.REFUSED);
                assertThat(result.sentence()).contains("is a break-glass account (Emergency)");
            });
        }
        assertThat(provider.accounts.accounts.get("id-ana").isEnabled()).isTrue();
        assertThat(provider.sessions).hasSize(1);
    }

    @Test
    void whoBecameTheLastAdministratorSinceThePlanStays() throws Exception {
        provider.accounts.add("a1", "ana", Rank.ADMINISTRATOR);
        provider.accounts.add("a2", "bo", Rank.ADMINISTRATOR);
        Plan plan = desk.plan(new ResponseRequest.DisableUser("idp", "a1", "ana", "stolen"));
        assertThat(plan.canApply()).isTrue();
        act(new ResponseRequest.DisableUser("idp", "a2", "bo", "left"));

        Report report = desk.apply(plan, news -> {});

        assertThat(report.results()).extracting(Report.TargetResult::verdict).containsOnly(Verdict.REFUSED);
        assertThat(provider.accounts.accounts.get("a1").isEnabled()).isTrue();
    }

    @Test
    void twoAdministratorsDoNotFallInOnePlan() throws Exception {
        provider.accounts.add("a1", "ana", Rank.ADMINISTRATOR);
        provider.accounts.add("a2", "bo", Rank.ADMINISTRATOR);

        Plan plan = desk.plan(
                "Both",
                List.of(
                        new ResponseRequest.DisableUser("idp", "a1", "ana", "stolen"),
                        new ResponseRequest.DisableUser("idp", "a2", "bo", "stolen")));
        desk.apply(plan, news -> {});

        assertThat(plan.refusals()).extracting(Plan.Refusal::rule).containsOnly("last-administrator");
        assertThat(provider.accounts.accounts.values()).allMatch(UserAccount::isEnabled);
    }

    @Test
    void theConsolesOwnAccountIsNotDisabledEvenWhenItBecameItsOwnSinceThePlan() throws Exception {
        provider.accounts.add("svc", "watchfloor", Rank.ORDINARY);
        Plan plan = desk.plan(new ResponseRequest.DisableUser("idp", "svc", "watchfloor", "unused"));
        assertThat(plan.canApply()).isTrue();
        provider.accounts.own = Set.of("svc");

        Report report = desk.apply(plan, news -> {});

        assertThat(report.results().getFirst().sentence()).contains("with which this console works at idp");
        assertThat(provider.accounts.accounts.get("svc").isEnabled()).isTrue();
    }

    /** Killed in the middle, and at the next start the provider does not answer for a while. */
    @Test
    void anActThatWasCutOffWaitsUntilTheGuardCanTell() throws Exception {
        provider.accounts.add("id-ana", "ana", Rank.ORDINARY);
        ResponseRequest request = new ResponseRequest.DisableUser("idp", "id-ana", "ana", "stolen");
        new H2ActLedger(database)
                .begin(List.of(new ActRecord(
                        "cut-off",
                        "the-plan",
                        0,
                        OPERATOR,
                        clock.instant(),
                        clock.instant().plusSeconds(1_800),
                        request,
                        "Disable ana at idp",
                        List.of("idp"),
                        List.of(),
                        null)));
        provider.accounts.failure = new ConnectorException(Category.UNREACHABLE, "The provider does not answer.");

        desk.upkeep();

        ActionStep waiting = desk.action("cut-off").orElseThrow().steps().getFirst();
        assertThat(waiting.phase()).isEqualTo(Phase.WAITING);
        assertThat(waiting.sentence()).contains("cannot be told: The provider does not answer.");
        assertThat(provider.accounts.accounts.get("id-ana").isEnabled()).isTrue();

        provider.accounts.failure = null;
        clock.advance(Duration.ofMinutes(2));
        desk.upkeep();
        assertThat(desk.action("cut-off").orElseThrow().steps().getFirst().verdict())
                .isEqualTo(Verdict.DONE);
        assertThat(provider.accounts.accounts.get("id-ana").isEnabled()).isFalse();
    }
}
