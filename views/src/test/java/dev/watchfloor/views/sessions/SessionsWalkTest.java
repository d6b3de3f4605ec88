package dev.watchfloor.views.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.DisableUser;
import dev.watchfloor.app.response.ResponseRequest.RevokeSessions;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.views.fakes.TableWalk;
import dev.watchfloor.views.fakes.Walks;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The sessions by keyboard: several in one plan, all that match with their count, an account disabled. */
class SessionsWalkTest extends TableWalk {
    SessionsWalkTest() {
        super("sessions", KeyCode.S);
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
        carryOut(robot, "not theirs");

        assertThat(console.response().applied().getFirst().requests())
                .allMatch(RevokeSessions.class::isInstance)
                .extracting(request -> ((RevokeSessions) request).sessions().size())
                .containsExactly(2);
    }

    @Test
    void endsEverySessionThatMatchesAfterSayingHowMany(FxRobot robot) {
        find(robot, "203.0.113.0/24");
        assertThat(text("#revoke-matching")).isEqualTo("Revoke all 2 that match…");
        robot.push(KeyCode.SHIFT, KeyCode.R);
        carryOut(robot, "stolen");

        assertThat(console.sessions().open()).noneMatch(row -> row.incident() != null);
    }

    @Test
    void withoutAFilterNothingMatches(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.R);
        awaitUntil(() -> window.scene().getFocusOwner() instanceof TextField);

        assertThat(Walks.isThere(robot, "#reason")).isFalse();
    }

    @Test
    void disablesAnAccount(FxRobot robot) {
        find(robot, "203.0.113.0/24");
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

    @Test
    void aProviderThatIsDownIsNotOneWithoutSessions(FxRobot robot) throws InterruptedException {
        for (SessionRecord row : console.sessions().open()) {
            ResponseRequest revoke = new RevokeSessions(
                    row.provider(), row.session().ref(), row.session().userName(), "drill");
            console.response().apply(console.response().plan(revoke), result -> {});
        }

        awaitUntil(() -> table().getItems().isEmpty());
        awaitUntil(() -> Walks.isThere(robot, "Whether anybody is signed in is not known"));
    }

    private String words(String selector) {
        return String.valueOf(window.scene().lookup(selector).getAccessibleText());
    }
}
