package dev.watchfloor.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.operators.factors.Totp;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.Walks;
import dev.watchfloor.views.fakes.WindowWalk;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Operators by the keyboard. */
class OperatorsWalkTest extends WindowWalk {
    @Test
    void addsSomebodyAndShowsWhatTheyTakeAlong(FxRobot robot) {
        open(robot);
        awaitUntil(() -> window.scene().lookup("#add") instanceof Button add && !add.isDisabled());
        robot.type(KeyCode.N);
        awaitUntil(() -> window.scene().lookup("#operator-name") != null);
        robot.interact(() -> {
            write("#operator-name", "d.ferreira");
            write("#operator-password", "gravel-otter-92-lamp-quay");
            write("#operator-password-again", "gravel-otter-92-lamp-quay");
        });
        press(robot, "#form-go");

        awaitUntil(() -> window.scene().lookup("#enrol-code") != null);
        robot.interact(() -> write(
                "#enrol-code",
                Totp.code(Objects.requireNonNull(console.operators().prepared()).totp(), FakeConsole.NOON)));
        press(robot, "#enrol-go");
        awaitUntil(() -> window.scene().lookup("#keep-done") != null);
        assertThat(console.operators().list()).extracting(Operator::name).doesNotContain("d.ferreira");
        press(robot, "#keep-done");

        awaitUntil(() -> console.operators().list().stream()
                .anyMatch(operator -> operator.name().equals("d.ferreira")));
    }

    @Test
    void aNewPrintedCodeAsksForBothFactors(FxRobot robot) {
        open(robot);
        awaitUntil(() -> window.scene().lookup("#recovery") instanceof Button recovery && !recovery.isDisabled());
        press(robot, "#recovery");
        awaitUntil(() -> window.scene().lookup("#form-go") != null);
        press(robot, "#form-go");
        awaitUntil(() -> window.scene().lookup("#recovery-code") != null);
        press(robot, "#keep-done");
        awaitUntil(() -> window.scene().lookup("#own-code") != null);
        assertThat(console.operators().changes()).isEmpty();

        robot.interact(() -> {
            write("#own-old", "right");
            write("#own-code", "123456");
        });
        press(robot, "#form-go");
        awaitUntil(() -> console.operators().changes().contains("recovery code"));
    }

    @Test
    void letsNobodyChangeThemWithoutTheRole(FxRobot robot) {
        console.session().roles(Role.ANALYST);
        open(robot);

        awaitUntil(() -> window.scene().lookup("#add") instanceof Button add && add.isDisabled());
        robot.type(KeyCode.N);
        assertThat(Walks.onFx(() -> window.scene().lookup(".wf-dialog"))).isNull();
    }

    private void open(FxRobot robot) {
        robot.interact(() -> window.scene().lookup("#rail-timeline").requestFocus());
        robot.type(KeyCode.G, KeyCode.O);
        awaitUntil(() -> window.scene().lookup("#operators") != null);
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
