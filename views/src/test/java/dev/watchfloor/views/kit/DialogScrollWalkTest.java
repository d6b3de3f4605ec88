package dev.watchfloor.views.kit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.views.fakes.NeedsDisplay;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Whoever walks through a dialog with the keyboard sees where they are. */
@NeedsDisplay
@ExtendWith(ApplicationExtension.class)
class DialogScrollWalkTest {
    private static final int CHOICES = 16;

    private final Modals modals = new Modals();
    private Scene scene;

    @Start
    void open(Stage stage) {
        VBox body = new VBox(
                4,
                IntStream.range(0, CHOICES)
                        .mapToObj(n -> new Button("Choice " + n))
                        .toArray(Node[]::new));
        body.setPadding(new Insets(8));
        Dialog dialog = new Dialog("Many");
        dialog.setPrefWidth(400);
        dialog.setBody(body);
        scene = new Scene(new StackPane(modals.node()), 600, 280);
        stage.setScene(scene);
        stage.show();
        modals.show(dialog);
    }

    @Test
    void whatHasTheFocusIsInView(FxRobot robot) {
        for (int step = 0; step < CHOICES - 1; step++) {
            robot.push(KeyCode.TAB);
            awaitInView("step " + step);
        }
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        for (int step = 0; step < CHOICES - 2; step++) {
            robot.push(KeyCode.SHIFT, KeyCode.TAB);
        }
        awaitInView("back at the first");
    }

    private void awaitInView(String step) {
        await(step).atMost(5, SECONDS).until(() -> WaitForAsyncUtils.waitForAsyncFx(5_000, this::isInView));
    }

    private boolean isInView() {
        Node focused = scene.getFocusOwner();
        Node viewport = scene.getRoot().lookup(".scroll-pane").lookup(".viewport");
        Bounds place = focused.localToScene(focused.getBoundsInLocal());
        Bounds seen = viewport.localToScene(viewport.getBoundsInLocal());
        return place.getMinY() >= seen.getMinY() - 1 && place.getMaxY() <= seen.getMaxY() + 1;
    }
}
