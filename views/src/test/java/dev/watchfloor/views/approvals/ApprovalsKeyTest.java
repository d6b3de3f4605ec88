package dev.watchfloor.views.approvals;

import dev.watchfloor.views.fakes.WindowWalk;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The way to the screen of approvals in the window. */
class ApprovalsKeyTest extends WindowWalk {
    @Test
    void opensByItsKeys(FxRobot robot) {
        robot.push(KeyCode.G).push(KeyCode.P);

        awaitUntil(() -> window.scene().lookup("#asked") != null);
    }
}
