package dev.watchfloor.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.views.fakes.Walks;
import dev.watchfloor.views.fakes.WindowWalk;
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
        });
        press(robot, "#form-go");

        awaitUntil(() -> window.scene().lookup("#enrol-code") != null);
        assertThat(console.operators().list()).extracting(Operator::name).contains("d.ferreira");
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
