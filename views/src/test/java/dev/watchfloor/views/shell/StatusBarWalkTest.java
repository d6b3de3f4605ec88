package dev.watchfloor.views.shell;

import dev.watchfloor.views.fakes.WindowWalk;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The foot of the window. */
class StatusBarWalkTest extends WindowWalk {
    @Test
    void staysOneLineHoweverNarrowTheWindowIs(FxRobot robot) {
        awaitUntil(() -> texts().stream().anyMatch(text -> whole(text).contains("down")));
        robot.interact(() -> {
            window.scene().getWindow().setWidth(1_100);
            window.scene().getRoot().layout();
        });

        // A second line would be twice as high; all are of one size.
        awaitUntil(() -> texts().stream()
                .allMatch(text ->
                        text.getLayoutBounds().getHeight() < 2 * text.getFont().getSize()));
    }

    /** What a label says, also where it ends in dots. */
    private static String whole(Text text) {
        return text.getParent() instanceof Labeled label ? label.getText() : text.getText();
    }

    private List<Text> texts() {
        Node bar = window.scene().lookup(".wf-status-bar");
        return bar.lookupAll(".text").stream()
                .filter(node -> node instanceof Text && node.getParent() instanceof Labeled)
                .map(node -> (Text) node)
                .filter(text -> text.getLayoutBounds().getWidth() > 0)
                .toList();
    }
}
