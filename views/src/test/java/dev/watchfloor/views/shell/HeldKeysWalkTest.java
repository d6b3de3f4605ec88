package dev.watchfloor.views.shell;

import dev.watchfloor.views.fakes.NeedsDisplay;
import dev.watchfloor.views.fakes.WindowWalk;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@NeedsDisplay
@ExtendWith(ApplicationExtension.class)
class HeldKeysWalkTest extends WindowWalk {

    @Test
    void spaceThatIsHeldPausesOnce(FxRobot robot) {
        awaitUntil(() -> text().equals("Live"));

        // Four presses: that many would leave it live.
        robot.interact(() -> List.of(1, 2, 3, 4).forEach(time -> fire(KeyEvent.KEY_PRESSED)));
        awaitUntil(() -> text().contains("Paused"));

        robot.interact(() -> fire(KeyEvent.KEY_RELEASED));
        robot.interact(() -> fire(KeyEvent.KEY_PRESSED));
        awaitUntil(() -> text().equals("Live"));
    }

    private void fire(EventType<KeyEvent> type) {
        Event.fireEvent(
                window.scene().getRoot(), new KeyEvent(type, "", "", KeyCode.SPACE, false, false, false, false));
    }

    private String text() {
        return window.scene().lookup("#live") instanceof Labeled label ? label.getText() : "";
    }
}
