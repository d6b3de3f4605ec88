package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.views.fakes.WindowWalk;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** From an event over the menu of acts to a block that is done, without the mouse. */
class ActMenuWalkTest extends WindowWalk {
    @Test
    void blocksTheNetworkOfAnEventByKeyboard(FxRobot robot) {
        awaitUntil(() -> table() != null && !table().getItems().isEmpty());
        robot.push(KeyCode.SLASH).write("source.ip: 203.0.113.0/24").push(KeyCode.ENTER);
        awaitUntil(() -> window.scene().getRoot().lookupAll(".wf-chip").size() == 1);
        robot.interact(() -> window.scene().getRoot().requestFocus());
        robot.push(KeyCode.SPACE).push(KeyCode.J);
        awaitUntil(() -> table().getSelectionModel().getSelectedItem() != null);

        robot.push(KeyCode.PERIOD);
        awaitNode("#verb-n");
        robot.push(KeyCode.N);
        awaitNode("#reason");
        robot.write("stuffing").push(KeyCode.ENTER);
        awaitUntil(() -> text("#apply").equals("Block 203.0.113.0/24 on 2 gateways"));
        robot.push(KeyCode.ENTER);
        awaitUntil(() -> text("#rehearse").contains("again"));
        robot.push(KeyCode.ESCAPE);
        awaitNode("#see-plan");
        assertThat(console.response().applied()).isEmpty();
        robot.push(KeyCode.ENTER);
        awaitNode("#apply");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitNode("#done");
        robot.push(KeyCode.ENTER);

        assertThat(console.response().applied())
                .singleElement()
                .satisfies(plan -> assertThat(plan.requests().getFirst()).isInstanceOf(ResponseRequest.Block.class));
        awaitUntil(() -> window.scene().lookup("#done") == null);
    }

    @Test
    void actsOnEveryEventThatIsMarked(FxRobot robot) {
        awaitUntil(() -> table() != null && table().getItems().size() > 20);
        robot.push(KeyCode.SPACE);
        for (int row = 0; row < 6; row++) {
            robot.push(KeyCode.J).push(KeyCode.X);
        }

        robot.push(KeyCode.PERIOD);

        awaitNode("#verb-b");
        awaitUntil(() -> window.scene().getRoot().lookupAll(".wf-dialog-title").stream()
                .anyMatch(title -> ((Labeled) title).getText().equals("6 marked events")));
        robot.push(KeyCode.ESCAPE);
        awaitUntil(() -> window.scene().lookup("#verb-b") == null);
    }

    private TableView<?> table() {
        return (TableView<?>) window.scene().lookup(".wf-events");
    }

    private String text(String selector) {
        return window.scene().lookup(selector) instanceof Labeled labeled ? String.valueOf(labeled.getText()) : "";
    }

    private void awaitNode(String selector) {
        awaitUntil(() -> {
            Node node = window.scene().lookup(selector);
            return node != null && node.isVisible() && !node.isDisabled();
        });
    }
}
