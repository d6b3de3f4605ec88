package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.Action.Phase;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.views.fakes.Walks;
import dev.watchfloor.views.fakes.WindowWalk;
import java.util.Collection;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What operators did, on the timeline by keyboard and for a screen reader. */
class ActMarkWalkTest extends WindowWalk {
    @Test
    void goesThroughTheActsInViewAndFollowsHowTheyStand(FxRobot robot) {
        awaitUntil(() -> spoken().contains("3 acts of operators in view"));
        robot.interact(() -> window.scene().getRoot().requestFocus());

        robot.push(KeyCode.A);
        awaitUntil(() -> words().contains("Block 198.51.100.0/26 on 2 gateways"));
        assertThat(words()).contains("APISIX edge", "HAProxy DMZ", "Done", "2026-11-23 14:21:38 UTC");

        robot.push(KeyCode.A);
        awaitUntil(() -> words().contains("Block 203.0.113.128/25 on 2 gateways"));
        assertThat(words()).contains("Waiting", "Not yet applied");

        // The operator's hand is elsewhere; what is read must not change under the pointer.
        robot.moveTo(".wf-lanes");
        console.response().show(over("act-waiting"));
        awaitUntil(() -> words().contains("Incomplete") && words().contains("Given up"));
        awaitUntil(() -> spoken().contains("Block 203.0.113.128/25 on 2 gateways: Incomplete"));
    }

    @Test
    void exportsOfTheDenylistAreNoActs(FxRobot robot) throws Exception {
        awaitUntil(() -> spoken().contains("3 acts of operators in view"));

        console.denylistExports()
                .toStream(
                        console.response().denylist(),
                        dev.watchfloor.app.export.DenylistFormat.TEXT,
                        java.io.OutputStream.nullOutputStream(),
                        "standard output");
        console.response().show(over("act-later"));

        awaitUntil(() -> spoken().contains("4 acts of operators in view"));
    }

    /** As the waiting act of the story, but given up where it waited. */
    private Action over(String id) {
        Action waiting = console.response().action("act-waiting").orElseThrow();
        List<ActionStep> steps = waiting.steps().stream()
                .map(step -> step.phase() == Phase.WAITING
                        ? new ActionStep(
                                step.target(),
                                Phase.OVER,
                                Verdict.CANCELLED,
                                "Given up. Nothing was written.",
                                7,
                                null,
                                step.changed())
                        : step)
                .toList();
        return new Action(
                id,
                waiting.author(),
                waiting.begun(),
                waiting.deadline(),
                waiting.request(),
                waiting.headline(),
                steps,
                null,
                null);
    }

    private String spoken() {
        Node lanes = window.scene().lookup(".wf-lanes");
        return lanes == null ? "" : String.valueOf(lanes.getAccessibleText());
    }

    /** All words of the details pane. */
    private List<String> words() {
        return Walks.onFx(() -> labels(window.scene().lookup(".wf-details-pane").lookupAll(".label")));
    }

    private static List<String> labels(Collection<Node> nodes) {
        return nodes.stream()
                .filter(node -> node instanceof Label)
                .map(node -> ((Label) node).getText())
                .toList();
    }
}
