package dev.watchfloor.app.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.SignInState;
import dev.watchfloor.connectors.spi.UserAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts and devices: done, read back and taken back. */
class AccountAndDeviceTest extends DeskRig {
    private static final ResponseRequest DISABLE =
            new ResponseRequest.DisableUser("idp", "id-j.tanaka", "j.tanaka", "stolen");

    @BeforeEach
    void fill() throws Exception {
        provider.accounts.add("id-j.tanaka", "j.tanaka", UserAccount.Rank.ORDINARY);
        provider.add(session("s1", "j.tanaka", "203.0.113.9"));
        provider.devices.put(device(Device.State.PENDING));
        board.refresh("idp");
    }

    @Test
    void disabledAccountLosesItsSessionsAndCanBeEnabledAgain() throws Exception {
        Report report = act(DISABLE);

        assertThat(report.results().getFirst().verdict()).isEqualTo(Verdict.DONE);
        assertThat(report.results().getFirst().sentence()).contains("Read back: the account is disabled.");
        assertThat(board.open()).isEmpty();

        Report undone = undo("plan-1");

        assertThat(undone.isComplete()).isTrue();
        assertThat(provider.accounts.find("id-j.tanaka").orElseThrow().isEnabled())
                .isTrue();
        assertThat(desk.action("plan-1").orElseThrow().state()).isEqualTo(Action.State.UNDONE);
    }

    @Test
    void aNewFactorIsDemandedReadBackAndNotTakenBack() throws Exception {
        ResponseRequest demand = new ResponseRequest.RequireEnrolment("idp", "id-j.tanaka", "j.tanaka", "lost phone");
        Plan plan = desk.plan(demand);
        assertThat(plan.steps().getFirst().expectation()).isEqualTo(Plan.Expectation.WILL_CHANGE);
        assertThat(plan.notices()).contains("idp: Factors that are there stay.");
        assertThat(plan.notices()).anyMatch(notice -> notice.contains("cannot be taken back here"));

        Report report = act(demand);

        assertThat(report.results().getFirst().verdict()).isEqualTo(Verdict.DONE);
        assertThat(report.results().getFirst().sentence()).contains("Read back: it asks for CODES.");
        assertThat(provider.accounts.demanded).containsExactly("id-j.tanaka");
        assertThat(board.open()).as("its sessions go on").isNotEmpty();
        assertThat(desk.plan(demand).steps().getFirst().expectation()).isEqualTo(Plan.Expectation.ALREADY_SO);
    }

    @Test
    void thePlanTellsFactorsDemandsAndGuesses() throws Exception {
        Instant time = Instant.parse("2026-11-24T03:05:35.434Z");
        provider.accounts.signIns.put(
                "id-j.tanaka",
                new SignInState(
                        List.of(
                                new SignInState.Factor("1", SignInState.Kind.PASSWORD, "", time),
                                new SignInState.Factor("2", SignInState.Kind.CODE, "Phone", time)),
                        List.of("UPDATE_PASSWORD"),
                        Optional.of(new SignInState.Failures(
                                5, time, Addresses.parse("192.0.2.66").orElseThrow(), time.plusSeconds(60)))));

        assertThat(desk.plan(DISABLE).notices())
                .contains(
                        "idp: second factors of the account: one-time codes \"Phone\" since 2026-11-24T03:05:35Z.",
                        "idp: at the next sign-in it asks for UPDATE_PASSWORD.",
                        "idp: 5 wrong sign-ins in a row, the last at 2026-11-24T03:05:35Z from 192.0.2.66; it lets"
                                + " nobody in until 2026-11-24T03:06:35Z.");
    }

    @Test
    void accountThatIsGoneCannotBeDisabled() throws Exception {
        provider.accounts.accounts.clear();

        Plan plan = desk.plan(DISABLE);

        assertThat(plan.steps().getFirst().expectation()).isEqualTo(Plan.Expectation.CANNOT);
        assertThat(plan.canApply()).isFalse();
    }

    @Test
    void blockedDeviceIsReadBackAndUnblockedByUndo() throws Exception {
        act(new ResponseRequest.BlockDevice("idp", "d1", "Laptop of j.tanaka", "stolen"));
        assertThat(state()).isEqualTo(Device.State.BLOCKED);

        undo("plan-1");

        assertThat(state()).isNotEqualTo(Device.State.BLOCKED);
    }

    @Test
    void blockedDeviceIsNotApprovedButUnblocked() throws Exception {
        provider.devices.put(device(Device.State.BLOCKED));

        Plan approve = desk.plan(new ResponseRequest.ApproveDevice("idp", "d1", "Laptop", "known"));
        Report unblock = act(new ResponseRequest.UnblockDevice("idp", "d1", "Laptop", "found again"));

        assertThat(approve.steps().getFirst().expectation()).isEqualTo(Plan.Expectation.CANNOT);
        assertThat(unblock.results().getFirst().verdict()).isEqualTo(Verdict.DONE);
    }

    @Test
    void dryRunAsksTheProductAndChangesNothing() throws Exception {
        Plan plan = desk.plan("both", List.of(DISABLE, block(null, "edge")));

        var dryRun = desk.dryRun(plan);

        assertThat(dryRun.isGood()).isTrue();
        assertThat(dryRun.targets())
                .allSatisfy(target -> assertThat(target.checks()).isNotEmpty())
                .noneMatch(target -> target.differs());
        assertThat(first.writes).isEmpty();
        assertThat(provider.accounts.find("id-j.tanaka").orElseThrow().isEnabled())
                .isTrue();
    }

    @Test
    void dryRunTellsWhatIsOtherThanPlanned() throws Exception {
        Plan plan = desk.plan("both", List.of(DISABLE, block(null, "edge", "inner")));
        first.entries.add(network);
        second.isDown = true;

        var dryRun = desk.dryRun(plan);

        assertThat(dryRun.isGood()).isFalse();
        assertThat(dryRun.targets()).filteredOn(target -> target.differs()).hasSize(2);
    }

    private Report undo(String act) throws Exception {
        return desk.apply(desk.planUndo(List.of(act), "a mistake").plan(), news -> {});
    }

    private Device.State state() throws Exception {
        try {
            return provider.devices.list().getFirst().state();
        } catch (dev.watchfloor.connectors.spi.ConnectorException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Device device(Device.State state) {
        return new Device("d1", "Laptop", "id-j.tanaka", "j.tanaka", "Linux", null, state);
    }
}
