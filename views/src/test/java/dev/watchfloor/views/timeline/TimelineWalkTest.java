package dev.watchfloor.views.timeline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.WindowWalk;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The window as an analyst meets it: the story, a filter, the keys, and ending the session from the details. */
class TimelineWalkTest extends WindowWalk {
    @Test
    void tellsTheStoryAtOnceAndEndsTheSession(FxRobot robot) {
        awaitNode("#revoke-session");
        awaitUntil(() -> labels(".wf-step-number") >= 3);
        robot.clickOn("#revoke-session");
        awaitNode("#reason");
        robot.clickOn("#reason").write("stolen session");
        robot.clickOn("#see-plan");
        awaitNode("#apply");
        robot.clickOn("#apply");
        await().atMost(20, SECONDS)
                .until(() -> console.sessions().open().stream()
                        .noneMatch(session -> session.incident() != null
                                && session.state() == SessionRecord.State.OPEN
                                && session.session().ref().equals(incidentSession())));
    }

    @Test
    void saysWhatJoinsEachStepHowSurelyAndWhatTheSeverityConsistsOf(FxRobot robot) {
        awaitUntil(() -> labels(".wf-step-joined") == 3);
        awaitUntil(() -> text(".wf-step-joined").equals("joined by same network 203.0.113.0/24 · high confidence"));
        awaitUntil(() -> text(".wf-step-caveat").startsWith("Unsure: the clock of"));
        awaitUntil(() ->
                labels(".wf-score-points") == 4 && text(".wf-score-points").equals("+50"));
    }

    @Test
    void filtersPausesAndGoesBackByKeyboard(FxRobot robot) {
        awaitRows();
        robot.push(KeyCode.SLASH).write("severity >= high").push(KeyCode.ENTER);
        awaitUntil(() -> labels(".wf-chip") == 1);
        robot.interact(() -> window.scene().getRoot().requestFocus());
        robot.push(KeyCode.SPACE);
        awaitUntil(() -> text("#live").contains("Paused"));
        robot.push(KeyCode.J);
        awaitUntil(() -> table().getSelectionModel().getSelectedItem() != null);
        robot.push(KeyCode.G).push(KeyCode.S);
        awaitUntil(() -> window.scene().lookup(".wf-timeline") == null);
        robot.push(KeyCode.G).push(KeyCode.T);
        awaitUntil(() -> window.scene().lookup(".wf-timeline") != null);
    }

    @Test
    void wrongFiltersAreSaidWhereTheyAreTyped(FxRobot robot) {
        awaitRows();
        robot.clickOn("#filter").write("ip: 203.0.113.7/24").push(KeyCode.ENTER);
        awaitUntil(() -> text("#query-problem-sentence").contains("203.0.113.0/24"));
    }

    private dev.watchfloor.connectors.spi.SessionRef incidentSession() {
        var everything = new dev.watchfloor.app.timeline.TimeRange(
                FakeConsole.NOON.minus(Duration.ofDays(1)), FakeConsole.NOON.plusSeconds(60));
        return console.threads().within(everything).getFirst().session();
    }

    private void awaitRows() {
        awaitUntil(() -> table() != null && !table().getItems().isEmpty());
    }

    private TableView<?> table() {
        return (TableView<?>) window.scene().lookup(".wf-events");
    }

    private int labels(String selector) {
        Set<Node> found = window.scene().getRoot().lookupAll(selector);
        return found.size();
    }

    private String text(String selector) {
        return window.scene().lookup(selector) instanceof Labeled labeled
                ? String.valueOf(labeled.getText())
                : selector.toUpperCase(Locale.ROOT);
    }

    private void awaitNode(String selector) {
        awaitUntil(() -> {
            Node node = window.scene().lookup(selector);
            return node != null && node.isVisible() && !node.isDisabled();
        });
    }
}
