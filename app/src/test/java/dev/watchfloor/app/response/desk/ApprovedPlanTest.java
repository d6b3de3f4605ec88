package dev.watchfloor.app.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.response.*;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.approvals.Approval;
import dev.watchfloor.app.response.approvals.PolicyRule;
import dev.watchfloor.app.response.approvals.SecondPerson;
import dev.watchfloor.app.roles.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans that need a second person: nothing is written before somebody else agreed to the very plan. */
class ApprovedPlanTest extends DeskRig {
    private static final ResponseRequest WIDE =
            new ResponseRequest.Block(network("198.0.0.0/15"), null, Set.of("edge"), "a whole provider");

    private SecondPerson ben;

    @BeforeEach
    void meet() throws Exception {
        ben = SecondPerson.knownTo(approvals, "ben@desk", Role.APPROVER);
    }

    @Test
    void wideBlockIsDoneOnlyAfterSomebodyElseAgreed() throws Exception {
        Plan plan = desk.plan(WIDE);
        assertThat(plan.canApply()).isFalse();
        assertThat(plan.canApplyWhenApproved()).isTrue();

        assertRefused(plan, "A second person must agree");
        assertThat(desk.dryRun(plan).refusals())
                .extracting(Plan.Refusal::rule)
                .containsExactly("wide-network", "second-person");

        approvals.add(ben.agree(approvals.request(plan), clock));

        assertThat(desk.dryRun(plan).isGood()).isTrue();
        assertThat(desk.apply(plan, news -> {}).results()).allMatch(result -> result.verdict() == Verdict.DONE);
        assertThat(first.entries).containsExactly(network("198.0.0.0/15"));
        assertThat(audit.latest(100, Long.MAX_VALUE))
                .filteredOn(entry -> entry.action().equals("approval.use"))
                .singleElement()
                .extracting(AuditEntry::detail)
                .asString()
                .contains(plan.hash(), "ben@desk", ben.fingerprint());
    }

    @Test
    void agreementToOnePlanIsNoneToAnother() throws Exception {
        Plan plan = desk.plan(WIDE);
        approvals.add(ben.agree(approvals.request(plan), clock));

        Plan other = desk.plan(new ResponseRequest.Block(network("198.0.0.0/14"), null, Set.of("edge"), "more"));
        assertRefused(other, "A second person must agree");
        assertRefused(new Plan(plan.id(), plan.made(), plan.title(), other.acts()), "A second person must agree");
    }

    @Test
    void agreementCountsForAWhile() throws Exception {
        Plan plan = desk.plan(WIDE);
        approvals.add(ben.agree(approvals.request(plan), clock));

        clock.advance(Duration.ofHours(4));

        assertRefused(plan, "A second person must agree");
    }

    @Test
    void agreementOfWhoIsTrustedNoMoreCountsNoMore() throws Exception {
        Plan plan = desk.plan(WIDE);
        approvals.add(ben.agree(approvals.request(plan), clock));

        approvals.untrust(ben.fingerprint(), "left the company");

        assertRefused(plan, "A second person must agree");
    }

    @Test
    void noIsNo() throws Exception {
        Plan plan = desk.plan(WIDE);
        SecondPerson cy = SecondPerson.knownTo(approvals, "cy@desk", Role.APPROVER);
        byte[] request = approvals.request(plan);
        approvals.add(ben.agree(request, clock));
        approvals.add(cy.say(request, Approval.Verdict.DECLINED, clock));

        assertRefused(plan, "Declined by cy@desk.");

        clock.advance(Duration.ofSeconds(1));
        approvals.add(cy.agree(request, clock));
        assertThat(approvals.need(plan).isMet()).isTrue();
    }

    @Test
    void nobodyAllowsWhatIsForbidden() throws Exception {
        ResponseRequest loopback = new ResponseRequest.Block(network("127.0.0.1"), null, Set.of("edge"), "by mistake");
        Plan plan = desk.plan("Two", List.of(WIDE, loopback));

        assertThat(plan.canApplyWhenApproved()).isFalse();
        Plan lied = new Plan(
                plan.id(),
                plan.made(),
                plan.title(),
                plan.acts().stream()
                        .map(act -> new Plan.PlannedAct(
                                act.request(), act.headline(), act.steps(), softened(act), act.notices(), act.undoes()))
                        .toList());
        approvals.add(ben.agree(approvals.request(lied), clock));

        Report report = desk.apply(lied, news -> {});
        assertThat(report.results()).allMatch(result -> result.verdict() == Verdict.REFUSED);
        assertThat(first.writes).isEmpty();
    }

    @Test
    void policyAsksForEveryRoleAnotherPerson() throws Exception {
        approvals.putRule(
                PolicyRule.checked("large", "block", 2, "", Set.of(Role.APPROVER, Role.ADMINISTRATOR)), "agreed");
        assertThat(desk.plan(block(null, "edge")).canApply()).isTrue();
        Plan plan = desk.plan(new ResponseRequest.Block(
                Set.of(network, network("198.51.100.7")), null, Set.of("edge"), "two networks"));
        assertThat(plan.refusals()).extracting(Plan.Refusal::rule).containsExactly("approval-policy");
        SecondPerson dee = SecondPerson.knownTo(approvals, "dee@desk", Role.APPROVER, Role.ADMINISTRATOR);
        byte[] request = approvals.request(plan);

        approvals.add(dee.agree(request, clock));
        assertRefused(plan, "missing: ");

        approvals.add(ben.agree(request, clock));
        assertThat(desk.apply(plan, news -> {}).isComplete()).isTrue();
    }

    @Test
    void whatWasAgreedToGoesOnAfterARestartAndAfterItExpired() throws Exception {
        first.isDown = true;
        Plan plan = desk.plan(WIDE);
        approvals.add(ben.agree(approvals.request(plan), clock, Duration.ofMinutes(1)));
        desk.apply(plan, news -> {});
        clock.advance(Duration.ofMinutes(5));
        first.isDown = false;
        restart();

        desk.upkeep();

        assertThat(first.entries).containsExactly(network("198.0.0.0/15"));
    }

    @Test
    void whatWasAgreedToGoesOnWhenItIsAppliedAgain() throws Exception {
        first.isDown = true;
        Plan plan = desk.plan(WIDE);
        approvals.add(ben.agree(approvals.request(plan), clock, Duration.ofMinutes(1)));
        desk.apply(plan, news -> {});
        clock.advance(Duration.ofMinutes(5));
        first.isDown = false;

        assertThat(desk.apply(plan, news -> {}).isComplete()).isTrue();
    }

    private static List<Plan.Refusal> softened(Plan.PlannedAct act) {
        return act.refusals().stream()
                .filter(refusal -> refusal.severity() == Plan.Severity.NEEDS_APPROVAL)
                .toList();
    }

    private void assertRefused(Plan plan, String because) throws InterruptedException {
        Report report = desk.apply(plan, news -> {});
        assertThat(report.results())
                .isNotEmpty()
                .allMatch(result -> result.verdict() == Verdict.REFUSED)
                .allMatch(result -> result.sentence().contains(because));
        assertThat(first.writes).isEmpty();
    }
}
