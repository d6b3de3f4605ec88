package dev.watchfloor.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.operators.OperatorSession.Cause;
import dev.watchfloor.app.operators.OperatorSession.State;
import dev.watchfloor.app.operators.factors.RegisteredKey;
import dev.watchfloor.views.fakes.WindowWalk;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Security keys at the lock and among what is one's own. */
class SecurityKeyWalkTest extends WindowWalk {

    @Test
    void unlocksWithAKeyThatIsTouched(FxRobot robot) {
        keys.install();
        lock(robot);
        press(robot, "#code-swap");
        assertThat(window.scene().lookup("#code")).isNull();

        type(robot, "9999");
        awaitProblem("#problem", "The code is wrong.");
        keys.plug(0);
        type(robot, "1234");
        awaitProblem("#problem", "No security key is plugged in.");
        keys.plug(2);
        type(robot, "1234");
        awaitProblem("#problem", "Several security keys are plugged in.");
        keys.plug(1);
        type(robot, "1234");

        awaitUntil(() -> console.session().state() instanceof State.Open);
    }

    @Test
    void waitingForATouchIsSaidAndCanBeStopped(FxRobot robot) {
        keys.install();
        lock(robot);
        press(robot, "#code-swap");
        keys.leaveUntouched();
        type(robot, "1234");
        awaitUntil(() -> window.scene().lookup("#code-touch") instanceof Label label && label.isVisible());
        assertThat(((TextInputControl) window.scene().lookup("#code-pin")).getText())
                .isEmpty();

        press(robot, "#code-cancel");

        awaitProblem("#problem", "The security key was not waited for.");
        assertThat(console.session().state()).isInstanceOf(State.Locked.class);
    }

    @Test
    void withoutTheToolsThereIsNoChoice(FxRobot robot) {
        lock(robot);
        assertThat(window.scene().lookup("#code-swap")).isNull();
    }

    @Test
    void enrolsAndRemovesAKey(FxRobot robot) {
        keys.install();
        openKeys(robot);
        press(robot, "#key-add");
        awaitUntil(() -> window.scene().lookup("#key-name") != null);
        fill(robot, "#key-name", "blue");
        fill(robot, "#key-new-pin", "1234");
        fill(robot, "#own-old", "right");
        fill(robot, "#own-code", "123456");
        press(robot, "#form-go");
        awaitUntil(() -> window.scene().lookup(".wf-dialog") == null);
        assertThat(console.operators().ownKeys().list())
                .extracting(RegisteredKey::name)
                .containsExactly("blue");

        openOwnKeys(robot);
        press(robot, "#key-remove-0");
        awaitUntil(() -> window.scene().lookup("#own-old") != null);
        fill(robot, "#own-old", "right");
        press(robot, "#own-code-swap");
        fill(robot, "#own-code-pin", "1234");
        press(robot, "#form-go");
        awaitUntil(() -> window.scene().lookup(".wf-dialog") == null);
        assertThat(console.operators().ownKeys().list()).isEmpty();
    }

    @Test
    void enrollingWithoutTheToolsIsExplained(FxRobot robot) {
        openKeys(robot);

        assertThat(window.scene().lookup("#key-add")).isNull();
        assertThat(window.scene().lookup("#keys-missing")).isNotNull();
    }

    private void lock(FxRobot robot) {
        robot.interact(() -> console.session().lock(Cause.ASKED));
        awaitUntil(() -> window.scene().lookup("#password") != null);
    }

    private void type(FxRobot robot, String pin) {
        awaitUntil(() -> window.scene().lookup("#code-swap") != null);
        fill(robot, "#password", "right");
        fill(robot, "#code-pin", pin);
        press(robot, "#go");
    }

    private void openOperators(FxRobot robot) {
        robot.interact(() -> window.open(Screen.OPERATORS));
        awaitUntil(() -> window.scene().lookup("#operators") != null);
    }

    private void openKeys(FxRobot robot) {
        openOperators(robot);
        openOwnKeys(robot);
    }

    private void openOwnKeys(FxRobot robot) {
        press(robot, "#own");
        awaitUntil(() -> window.scene().lookup("#own-keys") != null);
        press(robot, "#own-keys");
        awaitUntil(() ->
                window.scene().lookup("#key-add") != null || window.scene().lookup("#keys-missing") != null);
    }

    private void awaitProblem(String id, String start) {
        awaitUntil(() -> window.scene().lookup(id) instanceof Label label
                && label.getText().startsWith(start));
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> {
            if (window.scene().lookup(id) instanceof Button button) {
                button.fire();
            }
        });
    }

    private void fill(FxRobot robot, String id, String text) {
        robot.interact(() -> {
            if (window.scene().lookup(id) instanceof TextInputControl field) {
                field.setText(text);
            }
        });
    }
}
