package dev.watchfloor.views.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.Block;
import dev.watchfloor.app.response.ResponseRequest.Lift;
import dev.watchfloor.app.response.ResponseRequest.RevokeSessions;
import dev.watchfloor.app.response.ResponseRequest.SessionPick;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.views.fakes.AtOnce;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.kit.Underway;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResponseFlowTest {
    private static final IPAddress NETWORK =
            new IPAddressString("203.0.113.0/24").getAddress().toPrefixBlock();
    private static final Set<String> BOTH = Set.of("APISIX edge", "HAProxy DMZ");

    private final FakeConsole console = FakeConsole.withStory();
    private final Underway underway = new Underway();
    private final ResponseFlow flow =
            new ResponseFlow(console.response(), console.playbooks(), console.approvals(), new AtOnce(), underway);

    @Test
    void plansWithoutWritingAnything() {
        plan(block(NETWORK, BOTH));

        assertThat(planned().headline()).isEqualTo("Block 203.0.113.0/24 on 2 gateways");
        assertThat(planned().canApply()).isTrue();
        assertThat(console.response().applied()).isEmpty();
    }

    @Test
    void appliesOnlyWhatWasPlanned() {
        flow.apply();

        assertThat(console.response().applied()).isEmpty();
        assertThat(flow.stage()).isEqualTo(new Stage.Writing(""));
    }

    @Test
    void reportsEveryTargetAfterApplying() {
        List<Integer> known = new ArrayList<>();
        flow.stageProperty().subscribe(stage -> {
            if (stage instanceof Stage.Applying applying) {
                known.add(applying.outcomes().results().size());
            }
        });
        plan(block(NETWORK, BOTH));

        flow.apply();

        assertThat(reported().outcomes().all())
                .extracting(TargetResult::verdict)
                .containsExactly(Verdict.DONE, Verdict.DONE);
        assertThat(known).containsExactly(0, 1, 2);
    }

    @Test
    void refusesToApplyWhatTheGuardForbids() {
        plan(block(new IPAddressString("127.0.0.1").getAddress(), BOTH));

        flow.apply();

        assertThat(planned().plan().refusals()).extracting("rule").containsExactly("loopback");
        assertThat(console.response().applied()).isEmpty();
    }

    @Test
    void undoesABlockOnlyWhereItWasDone() {
        console.response().endWith("HAProxy DMZ", Verdict.FAILED);
        plan(block(NETWORK, BOTH));
        flow.apply();

        assertThat(flow.canUndo()).isTrue();
        flow.planUndo("Undone: " + flow.reason());

        assertThat(planned().plan().requests())
                .containsExactly(new Lift(NETWORK, Set.of("APISIX edge"), "Undone: stuffing"));
    }

    @Test
    void triesOnlyTheRestAgain() {
        console.response().endWith("HAProxy DMZ", Verdict.FAILED);
        plan(block(NETWORK, BOTH));
        flow.apply();

        flow.planRest();

        assertThat(planned().plan().requests()).containsExactly(block(NETWORK, Set.of("HAProxy DMZ")));
    }

    @Test
    void saysThatNothingIsLeftWhenAllCameTrue() {
        plan(block(NETWORK, BOTH));
        flow.apply();

        flow.planRest();

        assertThat(flow.stage()).isInstanceOf(Stage.Writing.class).isNotEqualTo(new Stage.Writing(""));
    }

    @Test
    void findsWhatTakesAnActBackAnewWhenThatFailedInPart() {
        plan(block(NETWORK, BOTH));
        flow.apply();
        console.response().endWith("HAProxy DMZ", Verdict.FAILED);
        flow.planUndo("mistake");
        flow.apply();

        flow.planRest();

        assertThat(planned().plan().acts()).extracting(Plan.PlannedAct::undoes).doesNotContainNull();
    }

    @Test
    void rehearsesWithoutWriting() {
        plan(block(NETWORK, BOTH));

        flow.rehearse();

        assertThat(((Stage.Planned) flow.stage()).rehearsed()).isInstanceOf(Rehearsed.Found.class);
        assertThat(planned().canApply()).isTrue();
        assertThat(console.response().applied()).isEmpty();
    }

    @Test
    void tellsHowFarATargetIsWhileItTakesManyCalls() {
        List<Optional<Underway.Count>> counts = new ArrayList<>();
        flow.stageProperty().subscribe(stage -> {
            if (stage instanceof Stage.Applying applying) {
                counts.add(applying.outcomes().count(new Stage.Place(0, "APISIX edge")));
            }
        });
        console.response().takeCalls("APISIX edge", 3);
        plan(block(NETWORK, Set.of("APISIX edge")));

        flow.apply();

        assertThat(counts)
                .contains(
                        Optional.of(new Underway.Count(1, 3)),
                        Optional.of(new Underway.Count(2, 3)),
                        Optional.of(new Underway.Count(3, 3)));
        assertThat(underway.at(reported().proposal().plan().actId(0), "APISIX edge"))
                .isEmpty();
    }

    @Test
    void planningAgainShowsWhatIsDoneAsAlreadySo() {
        plan(block(NETWORK, BOTH));
        flow.apply();
        plan(block(NETWORK, BOTH));

        flow.planAgain();

        assertThat(planned().lines())
                .extracting(line -> line.step().expectation())
                .containsOnly(Expectation.ALREADY_SO);
        assertThat(planned().isSo()).isTrue();
        assertThat(planned().canApply()).isFalse();
    }

    @Test
    void saysWhatATargetCannotDo() {
        console.response().setAvailability("HAProxy DMZ", Availability.IMPOSSIBLE, "An allowlist is in the place.");

        plan(block(NETWORK, BOTH));

        assertThat(planned().lines().getLast().step().sentence()).isEqualTo("An allowlist is in the place.");
        assertThat(planned().canApply()).isTrue();
    }

    @Test
    void namesAllSessionsThatEndTogether() {
        List<SessionRecord> stolen = console.sessions().open().stream()
                .filter(row -> row.incident() != null)
                .toList();

        plan(new RevokeSessions(
                stolen.getFirst().provider(),
                stolen.stream()
                        .map(row -> new SessionPick(
                                row.session().ref(), row.session().userName()))
                        .toList(),
                "not hers"));
        assertThat(planned().headline()).isEqualTo("Revoke 2 sessions of j.tanaka");
        flow.apply();

        assertThat(reported().outcomes().all()).hasSize(1);
        assertThat(flow.canUndo()).isFalse();
        assertThat(console.sessions().open()).noneMatch(row -> row.incident() != null);
    }

    @Test
    void goesBackToTheFormFromThePlan() {
        plan(block(NETWORK, BOTH));

        flow.back();

        assertThat(flow.stage()).isEqualTo(new Stage.Writing(""));
    }

    private void plan(ResponseRequest request) {
        flow.plan(new Wish.Doing("", List.of(request)));
    }

    private static Block block(IPAddress network, Set<String> targets) {
        return new Block(network, null, targets, "stuffing");
    }

    private Proposal planned() {
        return ((Stage.Planned) flow.stage()).proposal();
    }

    private Stage.Reported reported() {
        return (Stage.Reported) flow.stage();
    }

    @Test
    void playbookIsOnePlanOfItsSteps() {
        flow.plan(new Wish.Playing("credential-stuffing", Map.of("attacker", "203.0.113.0/24"), "INC-7"));

        assertThat(planned().headline()).startsWith("Credential stuffing (playbook");
        assertThat(planned().plan().acts()).hasSizeGreaterThan(1);
    }

    @Test
    void playbookThatCannotRunSaysWhy() {
        flow.plan(new Wish.Playing("credential-stuffing", Map.of(), "INC-7"));

        assertThat(((Stage.Writing) flow.stage()).problem()).contains("\"attacker\" is missing");
    }
}
