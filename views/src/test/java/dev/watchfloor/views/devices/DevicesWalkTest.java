package dev.watchfloor.views.devices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.Devices;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.ApproveDevice;
import dev.watchfloor.app.response.ResponseRequest.BlockDevice;
import dev.watchfloor.app.response.ResponseRequest.RevokeSessions;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.StoryDevices;
import dev.watchfloor.views.fakes.TableWalk;
import dev.watchfloor.views.fakes.Walks;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The devices by keyboard: approve what waits, block several at once. */
class DevicesWalkTest extends TableWalk {
    DevicesWalkTest() {
        super("devices", KeyCode.V);
    }

    @Override
    protected void prepare() {
        console.devices().fill(StoryDevices.look(FakeConsole.NOON));
    }

    @Test
    void approvesOneThatWaits(FxRobot robot) {
        robot.push(KeyCode.J);
        awaitUntil(() -> table().getSelectionModel().getSelectedIndex() == 0);
        robot.push(KeyCode.PERIOD);
        awaitNode("#verb-p");
        robot.push(KeyCode.P);
        carryOut(robot, "lost");

        assertThat(console.response().applied().getFirst().requests())
                .singleElement()
                .isInstanceOf(ApproveDevice.class);
    }

    @Test
    void blocksSeveralInOnePlan(FxRobot robot) {
        find(robot, "k.novak");
        robot.push(KeyCode.X)
                .push(KeyCode.J)
                .push(KeyCode.X)
                .push(KeyCode.J)
                .push(KeyCode.X)
                .push(KeyCode.PERIOD);
        awaitNode("#verb-u");
        awaitNode("#verb-b");
        robot.push(KeyCode.B);
        carryOut(robot, "lost");

        assertThat(console.response().applied().getFirst().requests())
                .hasSize(2)
                .allMatch(BlockDevice.class::isInstance)
                .extracting(ResponseRequest::reason)
                .containsOnly("lost");
    }

    @Test
    void whereTheStateIsNotToldEveryActIsOffered(FxRobot robot) {
        find(robot, "PH-1222");
        awaitNode("#device-p");

        assertThat(Walks.isThere(robot, "Not told")).isTrue();
        assertThat(Walks.isThere(robot, "#device-b")).isTrue();
        assertThat(Walks.isThere(robot, "#device-u")).isTrue();
    }

    @Test
    void aRegisterThatIsSilentIsNamedBesideTheOthers(FxRobot robot) {
        assertThat(Walks.isThere(
                        robot,
                        "Teleport ops could not be asked, so its devices are missing here: It does not answer:"
                                + " connection refused."))
                .isTrue();
        assertThat(table().getItems()).hasSize(24);
    }

    @Test
    void aSilentRegisterIsNotAnEmptyOne(FxRobot robot) {
        console.devices().fill(new Devices.Look(List.of(), Map.of("Okta corp", "It does not answer."), 1));
        robot.clickOn("#ask-registers");

        awaitUntil(() -> table().getItems().isEmpty());
        assertThat(Walks.isThere(robot, "Which devices there are is not known")).isTrue();
    }

    @Test
    void teachesWhereDevicesComeFromWhenThereAreNone(FxRobot robot) {
        console.devices().fill(new Devices.Look(List.of(), Map.of(), 0));
        robot.clickOn("#ask-registers");

        awaitUntil(() -> table().getItems().isEmpty());
        assertThat(Walks.isThere(robot, "No identity provider is connected")).isTrue();
    }

    @Test
    void aBlockThatOnlyThisConsoleRemembersEndsTheSessionsInTheSamePlan(FxRobot robot) {
        console.deviceQueue().fill(StoryDevices.found(FakeConsole.NOON));
        robot.clickOn("#ask-registers");
        find(robot, "python-requests");
        awaitNode("#device-b");
        assertThat(Walks.isThere(robot, "Block in this register, end 1 session…"))
                .isTrue();

        robot.push(KeyCode.PERIOD);
        awaitNode("#verb-b");
        robot.push(KeyCode.B);
        carryOut(robot, "stranger");

        assertThat(console.response().applied().getFirst().requests())
                .hasSize(2)
                .satisfiesExactly(
                        block -> assertThat(block).isInstanceOf(BlockDevice.class),
                        revoke -> assertThat(revoke).isInstanceOf(RevokeSessions.class));
    }

    @Test
    void whatNobodyRegisteredCannotBeBlockedButIsSaidWhy(FxRobot robot) {
        console.deviceQueue().fill(StoryDevices.found(FakeConsole.NOON));
        robot.clickOn("#ask-registers");
        find(robot, "CHROME");
        awaitNode("#device-a");

        assertThat(Walks.isThere(robot, "#device-b")).isFalse();
        assertThat(Walks.isThere(robot, "Not registered")).isTrue();
    }

    @Test
    void theQueueIsLeftWithOnlyWhatWaits(FxRobot robot) {
        console.deviceQueue().fill(StoryDevices.found(FakeConsole.NOON));
        robot.clickOn("#ask-registers");
        awaitUntil(() -> table().getItems().size() > 24);

        robot.clickOn("Waiting");

        awaitUntil(() -> table().getItems().size() == 7);
    }

    @Test
    void thePolicyIsSetByKeyboardWithAReason(FxRobot robot) {
        console.deviceQueue().fill(StoryDevices.found(FakeConsole.NOON));
        robot.clickOn("#ask-registers");
        awaitUntil(() -> table().getItems().size() > 24);

        robot.clickOn("#device-policy");
        awaitNode("#policy-blocked");
        robot.push(KeyCode.TAB).push(KeyCode.SPACE).push(KeyCode.TAB).push(KeyCode.TAB);
        robot.write("stolen laptops").push(KeyCode.ENTER);

        awaitUntil(() -> !console.devicePolicies().all().isEmpty());
        assertThat(console.devicePolicies().all()).singleElement().satisfies(policy -> {
            assertThat(policy.endsBlocked()).isTrue();
            assertThat(policy.endsUnapproved()).isFalse();
        });
    }
}
