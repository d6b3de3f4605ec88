package dev.watchfloor.views.shell;

import dev.watchfloor.views.fakes.WindowWalk;
import dev.watchfloor.views.kit.Palette;
import dev.watchfloor.views.kit.Theme;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The theme is changed while another screen shows: what is painted wears it too when its screen comes back. */
class ThemeWalkTest extends WindowWalk {
    @Test
    void theLanesWearTheThemeThatWasChosenOnAnotherScreen(FxRobot robot) {
        awaitUntil(() -> painted(".wf-lanes", Theme.DARK));
        robot.clickOn("#rail-actions");
        awaitUntil(() -> window.scene().lookup(".wf-lanes") == null);
        robot.clickOn("Light theme");
        robot.clickOn("#rail-timeline");
        awaitUntil(() -> painted(".wf-lanes", Theme.LIGHT));
        robot.clickOn("#rail-actions");
        awaitUntil(() -> window.scene().lookup(".wf-lanes") == null);
        robot.clickOn("Dark theme");
        robot.clickOn("#rail-timeline");
        awaitUntil(() -> painted(".wf-lanes", Theme.DARK));
    }

    @Test
    void thePictureOfAnIncidentWearsItToo(FxRobot robot) {
        robot.clickOn("#rail-incidents");
        awaitUntil(() -> window.scene().lookup("#incidents") != null);
        robot.doubleClickOn("INC-7");
        awaitUntil(() -> painted("#thread-picture", Theme.DARK));
        robot.clickOn("Light theme");
        awaitUntil(() -> painted("#thread-picture", Theme.LIGHT));
        robot.clickOn("#rail-timeline");
        awaitUntil(() -> window.scene().lookup("#thread-picture") == null);
        robot.clickOn("Dark theme");
        robot.clickOn("#rail-incidents");
        awaitUntil(() -> painted("#thread-picture", Theme.DARK));
    }

    /** Whether much of what a node shows is the ground of a lane in this theme. */
    private boolean painted(String selector, Theme theme) {
        Node node = window.scene().lookup(selector);
        if (node == null) {
            return false;
        }
        WritableImage picture = node.snapshot(null, null);
        Color lane = Palette.of(theme).lane();
        int found = 0;
        int all = 0;
        for (int x = 2; x < picture.getWidth(); x += 7) {
            for (int y = 2; y < picture.getHeight(); y += 7) {
                all++;
                found += picture.getPixelReader().getColor(x, y).equals(lane) ? 1 : 0;
            }
        }
        return found * 4 > all;
    }
}
