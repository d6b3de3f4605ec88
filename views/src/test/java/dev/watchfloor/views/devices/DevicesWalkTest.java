package dev.watchfloor.views.devices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.ApproveDevice;
import dev.watchfloor.app.response.ResponseRequest.BlockDevice;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.StoryDevices;
import dev.watchfloor.views.fakes.WindowWalk;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The devices by keyboard: approve what waits, block several at once. */
class DevicesWalkTest extends WindowWalk {
    @Test
    void approvesOneThatWaits(FxRobot robot) {
        openDevices(robot);
        robot.push(KeyCode.J).push(KeyCode.PERIOD);
        awaitNode("#verb-p");
        robot.push(KeyCode.P);
        carryOut(robot);

        assertThat(console.response().applied().getFirst().requests())
                .singleElement()
                .isInstanceOf(ApproveDevice.class);
    }

    @Test
    void blocksSeveralInOnePlan(FxRobot robot) {
        openDevices(robot);
        robot.push(KeyCode.SLASH).write("k.novak");
        awaitUntil(() -> table().getItems().size() == 3);
        robot.interact(() -> table().requestFocus());
        robot.push(KeyCode.J).push(KeyCode.X).push(KeyCode.J).push(KeyCode.X).push(KeyCode.PERIOD);
        awaitNode("#verb-b");
        robot.push(KeyCode.B);
        carryOut(robot);

        assertThat(console.response().applied().getFirst().requests())
                .hasSizeBetween(1, 2)
                .allMatch(BlockDevice.class::isInstance)
                .extracting(ResponseRequest::reason)
                .containsOnly("lost");
    }

    @Test
    void teachesWhereDevicesComeFromWhenThereAreNone(FxRobot robot) {
        robot.push(KeyCode.G).push(KeyCode.V);

        awaitUntil(() -> window.scene().lookup(".wf-empty") != null);
    }

    private void openDevices(FxRobot robot) {
        console.devices().fill(StoryDevices.look(FakeConsole.NOON));
        robot.push(KeyCode.G).push(KeyCode.V);
        awaitUntil(() -> table() != null && table().getItems().size() == 24);
    }

    private void carryOut(FxRobot robot) {
        awaitNode("#reason");
        robot.write("lost").push(KeyCode.ENTER);
        awaitNode("#apply");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitNode("#done");
    }

    private TableView<?> table() {
        return (TableView<?>) window.scene().lookup("#devices");
    }

    private void awaitNode(String selector) {
        awaitUntil(() -> {
            Node node = window.scene().lookup(selector);
            return node != null && node.isVisible() && !node.isDisabled();
        });
    }
}
