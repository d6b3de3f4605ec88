package dev.watchfloor.views.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.incidents.IncidentState;
import dev.watchfloor.views.fakes.TableWalk;
import dev.watchfloor.views.fakes.Walks;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
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
    void aDigitLeadsToTheEventsOfItsFigure(FxRobot robot) {
        openStory(robot);
        awaitNode("#reach-served");
        robot.push(KeyCode.DIGIT2);
        awaitNode(".wf-timeline");
    }

    @Test
    void whatAFigureLeadsToLeavesNoOtherEventSelectedBesideIt(FxRobot robot) {
        robot.push(KeyCode.G).push(KeyCode.T);
        awaitNode(".wf-events");
        awaitUntil(() ->
                !((TableView<?>) window.scene().lookup(".wf-events")).getItems().isEmpty());
        robot.push(KeyCode.J);
        awaitNode("#copy-record");
        robot.push(KeyCode.G).push(KeyCode.I);
        awaitUntil(() -> table() != null);
        openStory(robot);
        awaitNode("#reach-attack");
        robot.interact(() -> window.scene().lookup("#reach-attack").requestFocus());
        robot.push(KeyCode.SPACE);
        awaitNode(".wf-timeline");
        awaitUntil(() -> window.scene().lookup("#copy-record") == null
                && !window.scene().lookup(".wf-details-acts").isVisible());
        awaitUntil(() ->
                !((TableView<?>) window.scene().lookup(".wf-events")).getItems().isEmpty());
        assertThat(Walks.onFx(() -> window.scene().lookup("#copy-record"))).isNull();
    }

    @Test
    void stepsOfAMergedOneAreToldUnderItsId(FxRobot robot) {
        openStory(robot);
        awaitUntil(() -> hasLabel("INC-5: merged into INC-7"));
        assertThat(Walks.onFx(() -> hasLabel("INC-5: Alerts of the sensor without a session")))
                .isTrue();
        assertThat(Walks.onFx(() -> hasLabel("Opened out of a thread"))).isTrue();
    }

    private boolean hasLabel(String words) {
        return window.scene().getRoot().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Label label && words.equals(label.getText()));
    }

    @Test
    void whatWasSaidGoesWithoutMovingWhatStandsBelow(FxRobot robot) {
        openStory(robot);
        double before = Walks.onFx(() -> topOf(".wf-incident-scroll"));
        robot.push(KeyCode.A);
        awaitNode("#triage-words");
        assertThat(Walks.onFx(() -> {
                    window.scene().getRoot().layout();
                    return topOf(".wf-incident-scroll");
                }))
                .isEqualTo(before);
    }

    private double topOf(String selector) {
        Node node = window.scene().lookup(selector);
        return node.localToScene(node.getLayoutBounds()).getMinY();
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
