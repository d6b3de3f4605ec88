package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.incidents.Incident;
import dev.watchfloor.views.fakes.Walks;
import dev.watchfloor.views.fakes.WindowWalk;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** From the timeline to incidents: events picked by hand, and the thread that is told. */
class IncidentChoiceWalkTest extends WindowWalk {
    @Test
    void makesMarkedEventsAnIncident(FxRobot robot) {
        awaitUntil(() -> Walks.isThere(robot, "#open-incident"));
        robot.push(KeyCode.J).push(KeyCode.X).push(KeyCode.J).push(KeyCode.X).push(KeyCode.I);
        awaitUntil(() -> Walks.isThere(robot, "#verb-n"));
        robot.push(KeyCode.N);
        awaitUntil(() -> Walks.isThere(robot, "#new-incident-title"));
        robot.push(KeyCode.ENTER);
        awaitUntil(() -> Walks.isThere(robot, "#page-close"));
        Incident opened = console.incidents().incident(9).orElseThrow();
        assertThat(opened.events()).hasSize(2);
        assertThat(opened.head().owner()).isEqualTo("a.okafor");
    }
}
