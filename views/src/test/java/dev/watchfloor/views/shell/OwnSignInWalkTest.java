package dev.watchfloor.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.operators.factors.Totp;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.WindowWalk;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What operators change of their own, by the keyboard; no role is needed for it. */
class OwnSignInWalkTest extends WindowWalk {
    private static final String GOOD = "gravel-otter-92-lamp-quay";

    @Test
    void changesThePasswordOnceEverythingIsRight(FxRobot robot) {
        console.session().roles(Role.VIEWER);
        open(robot);
        press(robot, "#own-password");
        awaitUntil(() -> window.scene().lookup("#own-next") != null);

        password(robot, "123456", GOOD, GOOD + "x");
        awaitProblem("The two passwords are not the same.");
        password(robot, "123456", "passwordpassword", "passwordpassword");
        awaitProblem("The password is easily guessed.");
        password(robot, "999999", GOOD, GOOD);
        awaitProblem("The code is wrong.");
        assertThat(console.operators().changes()).isEmpty();

        password(robot, "123456", GOOD, GOOD);
        awaitUntil(() -> window.scene().lookup(".wf-dialog") == null);
        assertThat(console.operators().changes()).containsExactly("password a.okafor");
    }

    @Test
    void putsNewFactorsInForceOnlyWithTheOldOnes(FxRobot robot) {
        open(robot);
        press(robot, "#own-factors");
        awaitUntil(() -> window.scene().lookup("#enrol-code") != null);
        robot.interact(() -> write("#enrol-code", code()));
        press(robot, "#enrol-go");
        awaitUntil(() -> window.scene().lookup("#keep-done") != null);
        press(robot, "#keep-done");
        awaitUntil(() -> window.scene().lookup("#own-code") != null);
        assertThat(console.operators().changes()).isEmpty();

        proof(robot, "999999");
        awaitProblem("The code is wrong.");
        proof(robot, "123456");
        awaitUntil(() -> window.scene().lookup(".wf-dialog") == null);
        assertThat(console.operators().changes()).containsExactly("factors a.okafor");
    }

    @Test
    void newFactorsThatAreLeftCountForNothing(FxRobot robot) {
        open(robot);
        press(robot, "#own-factors");
        awaitUntil(() -> window.scene().lookup("#enrol-code") != null);
        robot.type(KeyCode.ESCAPE);

        awaitUntil(() -> window.scene().lookup(".wf-dialog") == null);
        assertThat(console.operators().changes()).isEmpty();
        assertThat(Objects.requireNonNull(console.operators().prepared()).totp().bytes())
                .containsOnly(0);
    }

    private void open(FxRobot robot) {
        robot.interact(() -> window.scene().lookup("#rail-timeline").requestFocus());
        robot.type(KeyCode.G, KeyCode.O);
        awaitUntil(() -> window.scene().lookup("#operators") != null);
        robot.type(KeyCode.O);
        awaitUntil(() -> window.scene().lookup("#own-password") != null);
    }

    private String code() {
        return Totp.code(Objects.requireNonNull(console.operators().prepared()).totp(), FakeConsole.NOON);
    }

    private void password(FxRobot robot, String code, String next, String again) {
        robot.interact(() -> {
            write("#own-next", next);
            write("#own-next-again", again);
        });
        proof(robot, code);
    }

    private void proof(FxRobot robot, String code) {
        robot.interact(() -> {
            write("#own-old", "right");
            write("#own-code", code);
        });
        press(robot, "#form-go");
    }

    private void awaitProblem(String start) {
        awaitUntil(() -> window.scene().lookup("#form-problem") instanceof Label label
                && label.getText().startsWith(start));
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> {
            if (window.scene().lookup(id) instanceof Button button) {
                button.fire();
            }
        });
    }

    private void write(String id, String text) {
        if (window.scene().lookup(id) instanceof TextInputControl field) {
            field.setText(text);
        }
    }
}
