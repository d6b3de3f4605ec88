package dev.watchfloor.views.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.State;
import dev.watchfloor.views.fakes.WindowWalk;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The action centre by keyboard alone: find, mark, undo as one plan, give up, try again. */
class ActionsWalkTest extends WindowWalk {
    @BeforeEach
    void openActions(FxRobot robot) {
        robot.push(KeyCode.G).push(KeyCode.R);
        awaitUntil(() -> table() != null && !table().getItems().isEmpty());
    }

    @Test
    void takesTwoMarkedActsBackInOnePlan(FxRobot robot) {
        find(robot, "of the");
        robot.push(KeyCode.J).push(KeyCode.J).push(KeyCode.X).push(KeyCode.J).push(KeyCode.X);
        awaitUntil(() -> window.scene().getRoot().lookupAll(".wf-row-mark").stream()
                        .filter(cell -> ((Labeled) cell).getGraphic() != null)
                        .count()
                == 2);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        awaitUntil(() -> window.scene().getFocusOwner() instanceof TextField field && "reason".equals(field.getId()));
        robot.write("mistake").push(KeyCode.ENTER);
        awaitUntil(() -> text("#apply").equals("Take back 2 actions"));
        robot.push(KeyCode.ENTER);
        awaitUntil(() -> text("#rehearse").contains("again"));
        assertThat(console.response().applied()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitNode("#done");
        robot.push(KeyCode.ENTER);

        assertThat(List.of("act-done", "act-incomplete"))
                .allMatch(id -> console.response().action(id).orElseThrow().state() == State.UNDONE);
    }

    @Test
    void triesTheRestOfAnActAgain(FxRobot robot) {
        find(robot, "guessing");
        robot.push(KeyCode.J);
        awaitNode("#finish-action");
        robot.clickOn("#finish-action");
        awaitNode("#reason");
        robot.push(KeyCode.ENTER);
        awaitUntil(() -> text("#apply").equals("Block 203.0.113.77 on 1 gateway"));
        robot.push(KeyCode.ESCAPE);
        awaitNode("#see-plan");
        robot.push(KeyCode.ESCAPE);
        awaitUntil(() -> window.scene().lookup("#see-plan") == null);

        assertThat(console.response().applied()).isEmpty();
    }

    @Test
    void givesUpWhatWaitsAfterAsking(FxRobot robot) {
        find(robot, "INC-7");
        robot.push(KeyCode.J);
        awaitNode("#give-up-action");
        robot.clickOn("#give-up-action");
        awaitNode("#confirm-give-up");
        robot.clickOn("#confirm-give-up");

        awaitUntil(() -> act("act-waiting").state() == State.INCOMPLETE);
        awaitNode("#finish-action");
    }

    @Test
    void copiesTheReport(FxRobot robot) {
        find(robot, "second wave");
        robot.push(KeyCode.J).push(KeyCode.CONTROL, KeyCode.C);

        awaitUntil(() -> String.valueOf(Clipboard.getSystemClipboard().getString())
                .startsWith("Block 198.51.100.0/26 on 2 gateways\nDone"));
    }

    private void find(FxRobot robot, String words) {
        robot.push(KeyCode.SLASH).write(words);
        awaitUntil(() -> table().getItems().size() < 50);
        robot.interact(() -> table().requestFocus());
    }

    private Action act(String id) {
        return console.response().action(id).orElseThrow();
    }

    private TableView<?> table() {
        return (TableView<?>) window.scene().lookup("#actions");
    }

    private String text(String selector) {
        return window.scene().lookup(selector) instanceof Labeled labeled ? labeled.getText() : "";
    }

    private void awaitNode(String selector) {
        awaitUntil(() -> {
            Node node = window.scene().lookup(selector);
            return node != null && node.isVisible() && !node.isDisabled();
        });
    }
}
