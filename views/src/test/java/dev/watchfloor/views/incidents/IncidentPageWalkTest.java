package dev.watchfloor.views.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.incidents.IncidentState;
import dev.watchfloor.views.fakes.TableWalk;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The page of the story's incident by keyboard: the three answers, a task, a verdict and the way to the events. */
class IncidentPageWalkTest extends TableWalk {
    IncidentPageWalkTest() {
        super("incidents", KeyCode.I);
    }

    @Test
    void answersTheThreeQuestionsAndLeadsToTheEvents(FxRobot robot) {
        openStory(robot);
        awaitNode("#reach-attack");
        robot.interact(() -> window.scene().lookup("#reach-attack").requestFocus());
        robot.push(KeyCode.SPACE);
        awaitNode(".wf-timeline");
    }

    @Test
    void keepsATaskATitleAndAVerdictAndTakesOneBack(FxRobot robot) {
        openStory(robot);
        robot.push(KeyCode.W);
        awaitNode("#incident-task");
        robot.write("Have the password changed").push(KeyCode.ENTER);
        awaitUntil(() -> console.incidents().incident(7).orElseThrow().tasks().size() == 1);

        robot.push(KeyCode.E);
        awaitNode("#verdict-1");
        robot.push(KeyCode.DIGIT1);
        awaitNode("#page-reopen");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        awaitNode("#page-close");
        assertThat(console.incidents().incident(7).orElseThrow().head().state()).isEqualTo(IncidentState.NEW);

        robot.push(KeyCode.ESCAPE);
        awaitUntil(() -> table() != null);
    }

    @Test
    void isGivenToWhoMayWorkOnIt(FxRobot robot) {
        openStory(robot);
        robot.push(KeyCode.SHIFT, KeyCode.A);
        awaitNode("#incident-owner");
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        awaitUntil(() -> "b.lindqvist"
                .equals(console.incidents().incident(7).orElseThrow().head().owner()));
    }

    private void openStory(FxRobot robot) {
        find(robot, "INC-7");
        robot.push(KeyCode.ENTER);
        awaitNode("#page-close");
    }
}
