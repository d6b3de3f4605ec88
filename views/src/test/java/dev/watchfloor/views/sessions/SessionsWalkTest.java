package dev.watchfloor.views.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.DisableUser;
import dev.watchfloor.app.response.ResponseRequest.RevokeSessions;
import dev.watchfloor.views.fakes.WindowWalk;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The sessions by keyboard: several in one plan, all that match with their count, an account disabled. */
class SessionsWalkTest extends WindowWalk {
    @BeforeEach
    void openSessions(FxRobot robot) {
        robot.push(KeyCode.G).push(KeyCode.S);
        awaitUntil(() -> table() != null && !table().getItems().isEmpty());
    }

    @Test
    void endsSeveralMarkedSessionsInOnePlan(FxRobot robot) {
        robot.push(KeyCode.J)
                .push(KeyCode.X)
                .push(KeyCode.J)
                .push(KeyCode.J)
                .push(KeyCode.X)
                .push(KeyCode.PERIOD);
        awaitNode("#verb-r");
        assertThat(words("#verb-r")).startsWith("Revoke 2 sessions");
        robot.push(KeyCode.R);
        awaitNode("#reason");
        robot.write("not theirs").push(KeyCode.ENTER);
        awaitNode("#apply");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitNode("#done");

        assertThat(console.response().applied().getFirst().requests())
                .allMatch(RevokeSessions.class::isInstance)
                .extracting(request -> ((RevokeSessions) request).sessions().size())
                .containsExactly(2);
    }

    @Test
    void endsEverySessionThatMatchesAfterSayingHowMany(FxRobot robot) {
        robot.push(KeyCode.SLASH).write("203.0.113.0/24");
        awaitUntil(() -> text("#revoke-matching").equals("Revoke all 2 that match…"));
        robot.clickOn("#revoke-matching");
        awaitNode("#reason");
        robot.write("stolen").push(KeyCode.ENTER);
        awaitNode("#apply");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitNode("#done");

        assertThat(console.sessions().open()).noneMatch(row -> row.incident() != null);
    }

    @Test
    void disablesAnAccount(FxRobot robot) {
        robot.push(KeyCode.SLASH).write("203.0.113.0/24");
        awaitUntil(() -> table().getItems().size() == 2);
        robot.interact(() -> table().requestFocus());
        robot.push(KeyCode.J);
        awaitNode("#disable");
        robot.clickOn("#disable");
        awaitNode("#reason");
        robot.write("taken over").push(KeyCode.ENTER);
        awaitUntil(() -> text("#apply").equals("Disable j.tanaka at Keycloak corp"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitNode("#done");

        assertThat(console.response().applied().getFirst().requests())
                .singleElement()
                .isInstanceOf(DisableUser.class)
                .extracting(ResponseRequest::reason)
                .isEqualTo("taken over");
    }

    private TableView<?> table() {
        return (TableView<?>) window.scene().lookup("#sessions");
    }

    private String text(String selector) {
        return window.scene().lookup(selector) instanceof Labeled labeled ? labeled.getText() : "";
    }

    private String words(String selector) {
        return String.valueOf(window.scene().lookup(selector).getAccessibleText());
    }

    private void awaitNode(String selector) {
        awaitUntil(() -> {
            Node node = window.scene().lookup(selector);
            return node != null && node.isVisible() && !node.isDisabled();
        });
    }
}
