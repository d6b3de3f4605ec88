package dev.watchfloor.views.shell;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.views.fakes.NeedsDisplay;
import dev.watchfloor.views.fakes.Walks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@NeedsDisplay
@ExtendWith(ApplicationExtension.class)
class TouchesWalkTest {
    private final AtomicInteger told = new AtomicInteger();
    private Button button;
    private Touches touches;

    @Start
    void open(Stage stage) {
        button = new Button("Here");
        touches = new Touches(told::incrementAndGet);
        stage.setScene(new Scene(new Pane(button), 400, 300));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(touches::close);
    }

    @Test
    void whatMovesUnderAPointerThatRestsIsNobodysHand(FxRobot robot) {
        List<InputEvent> seen = new ArrayList<>();
        robot.moveTo(button);
        await().atMost(60, SECONDS).until(() -> Walks.onFx(button::isHover));
        // On the scene, which ends with this test: the stage is one for all, and would hold every event of those to
        // come.
        robot.interact(() -> button.getScene().addEventFilter(InputEvent.ANY, seen::add));

        robot.interact(() -> button.setTranslateX(200));
        await().atMost(60, SECONDS).until(() -> Walks.onFx(() -> !button.isHover()));

        List<EventType<?>> types = Walks.onFx(
                () -> seen.stream().<EventType<?>>map(InputEvent::getEventType).toList());
        assertThat(types).isNotEmpty().isSubsetOf(MouseEvent.MOUSE_EXITED, MouseEvent.MOUSE_EXITED_TARGET);
        assertThat(seen).noneMatch(Touches::isByHand);
    }

    @Test
    void aMenuIsAWindowOfItsOwn(FxRobot robot) {
        ContextMenu menu = new ContextMenu(new MenuItem("One"), new MenuItem("Two"));
        robot.interact(() -> menu.show(button, 100, 100));
        await().atMost(60, SECONDS).until(() -> {
            robot.type(KeyCode.DOWN);
            return told.get() > 0;
        });
        robot.interact(menu::hide);
    }
}
