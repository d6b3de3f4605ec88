package dev.watchfloor.views.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.State;
import dev.watchfloor.views.fakes.TableWalk;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The action centre by keyboard alone: find, mark, undo as one plan, give up, try again. */
class ActionsWalkTest extends TableWalk {
    ActionsWalkTest() {
        super("actions", KeyCode.R);
    }

    @Test
    void theDownArrowGoesIntoTheTable(FxRobot robot) {
        robot.push(KeyCode.DOWN);
        awaitUntil(() -> table().isFocused());
        robot.push(KeyCode.DOWN);

        // More than one row when the machine is so busy that the key repeats.
        awaitUntil(() -> table().getSelectionModel().getSelectedIndex() >= 1);
    }

    @Test
    void takesTwoMarkedActsBackInOnePlan(FxRobot robot) {
        find(robot, "of the");
        robot.push(KeyCode.J).push(KeyCode.X).push(KeyCode.J).push(KeyCode.X);
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
        robot.push(KeyCode.CONTROL, KeyCode.C);

        awaitUntil(() -> String.valueOf(Clipboard.getSystemClipboard().getString())
                .startsWith("Block 198.51.100.0/26 on 2 gateways\nDone"));
    }

    private Action act(String id) {
        return console.response().action(id).orElseThrow();
    }
}
