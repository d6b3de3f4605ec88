package dev.watchfloor.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.operators.OperatorSession;
import dev.watchfloor.views.fakes.Walks;
import dev.watchfloor.views.fakes.WindowWalk;
import java.time.Duration;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Nobody at the console: nothing to be seen, and back to where it was with both factors. */
class LockWalkTest extends WindowWalk {
    @Test
    void takesEverythingAwayAndBringsTheScreenBack(FxRobot robot) {
        robot.interact(() -> window.open(Screen.DENYLIST));
        awaitUntil(() -> window.scene().getRoot().lookup(".wf-status-bar") != null);

        console.session().lock(OperatorSession.Cause.IDLE);
        awaitUntil(() -> window.scene().lookup("#lock-page") != null);

        assertThat(Walks.onFx(() -> window.scene().getRoot().lookupAll(".wf-screen")))
                .hasSize(1);
        assertThat(Walks.onFx(() -> window.scene().lookup(".table-view"))).isNull();
        assertThat(Walks.onFx(() -> window.scene().lookup(".wf-status-bar"))).isNull();
        assertThat(why()).contains("Nothing was touched").contains("UTC");

        unlock(robot, "123456");
        awaitUntil(() -> window.scene().lookup(".wf-status-bar") != null);
        awaitUntil(() -> window.scene().lookup(".table-view") != null);
        assertThat(Walks.onFx(() -> window.scene().lookup("#lock-page"))).isNull();
    }

    @Test
    void closesDialogsAndLetsNoneComeAfter(FxRobot robot) {
        robot.interact(() -> robot.lookup("#rail-timeline").queryButton().requestFocus());
        robot.type(KeyCode.G, KeyCode.E);
        awaitUntil(() -> window.scene().lookup(".wf-dialog") != null);

        robot.press(KeyCode.CONTROL, KeyCode.L).release(KeyCode.L, KeyCode.CONTROL);
        awaitUntil(() -> window.scene().lookup("#lock-page") != null);

        robot.type(KeyCode.TAB, KeyCode.TAB, KeyCode.G, KeyCode.E);
        assertThat(Walks.onFx(() -> window.scene().lookup(".wf-dialog"))).isNull();
        assertThat(why()).contains("You locked the console");
    }

    @Test
    void saysThatTheMachineSleptOrTheScreenWasLocked(FxRobot robot) {
        console.session().lock(OperatorSession.Cause.SUSPENDED);
        awaitUntil(() -> window.scene().lookup("#lock-page") != null);
        assertThat(why()).contains("The machine slept");

        unlock(robot, "123456");
        awaitUntil(() -> window.scene().lookup(".wf-status-bar") != null);
        console.session().lock(OperatorSession.Cause.SCREEN_LOCKED);
        awaitUntil(() -> window.scene().lookup("#lock-page") != null);
        assertThat(why()).contains("The screen was locked");
    }

    @Test
    void staysLockedOnAWrongCodeAndSaysSo(FxRobot robot) {
        console.session().lock(OperatorSession.Cause.ASKED);
        awaitUntil(() -> window.scene().lookup("#lock-page") != null);

        unlock(robot, "000000");
        awaitUntil(() -> window.scene().lookup("#problem") instanceof Label said
                && said.getText().equals("The code is wrong."));

        assertThat(Walks.onFx(() -> window.scene().lookup(".wf-status-bar"))).isNull();
    }

    @Test
    void tellsThatTheClocksDifferUntilItIsPutAway(FxRobot robot) {
        assertThat(isClockNoticed()).isFalse();

        console.session().authenticatorAhead(Duration.ofSeconds(-30));
        awaitUntil(this::isClockNoticed);
        assertThat(Walks.onFx(() ->
                        window.scene().lookup("#clock-notice .label") instanceof Label said ? said.getText() : ""))
                .startsWith("The authenticator's clock seems about 30 s behind this workstation's");

        console.session().lock(OperatorSession.Cause.ASKED);
        awaitUntil(() -> window.scene().lookup("#lock-page") != null);
        assertThat(isClockNoticed()).as("while locked").isFalse();
        unlock(robot, "123456");
        awaitUntil(this::isClockNoticed);

        robot.interact(() -> robot.lookup("#clock-notice-close").queryButton().fire());
        assertThat(isClockNoticed()).isFalse();
    }

    private boolean isClockNoticed() {
        return Walks.onFx(() -> window.scene().lookup("#clock-notice").isVisible());
    }

    private void unlock(FxRobot robot, String code) {
        robot.interact(() -> {
            write("#password", "right");
            write("#code", code);
        });
        robot.interact(() -> robot.lookup("#go").queryButton().fire());
    }

    private void write(String id, String text) {
        if (window.scene().lookup(id) instanceof TextInputControl field) {
            field.setText(text);
        }
    }

    private String why() {
        return Walks.onFx(() -> window.scene().lookup("#lock-why") instanceof Label label ? label.getText() : "");
    }
}
