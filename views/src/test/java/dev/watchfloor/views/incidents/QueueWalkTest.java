package dev.watchfloor.views.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.incidents.IncidentState;
import dev.watchfloor.app.incidents.Verdict;
import dev.watchfloor.views.fakes.TableWalk;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The queue by keyboard: acknowledge, close with a digit, merge, and take back what was done. */
class QueueWalkTest extends TableWalk {
    QueueWalkTest() {
        super("incidents", KeyCode.I);
    }

    @Test
    void triagesByKeyAndTakesItBack(FxRobot robot) {
        robot.push(KeyCode.J);
        long first = cursor();
        robot.push(KeyCode.A);
        awaitUntil(() -> "a.okafor".equals(head(first).owner()));
        robot.push(KeyCode.A);
        awaitUntil(() -> text("#triage-words").contains("already yours, nothing done"));

        int size = table().getItems().size();
        robot.push(KeyCode.E);
        awaitNode("#verdict-3");
        robot.push(KeyCode.DIGIT3);
        awaitUntil(() -> table().getItems().size() == size - 1);
        assertThat(head(first).verdict()).isEqualTo(Verdict.BENIGN);
        assertThat(text("#triage-words")).isEqualTo("INC-" + first + ": closed as benign.");
        assertThat(cursor()).as("the next is under the cursor").isNotEqualTo(first);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        awaitUntil(() -> table().getItems().size() == size);
        assertThat(head(first).state()).isEqualTo(IncidentState.ACKNOWLEDGED);
    }

    @Test
    void mergesWhatIsMarkedIntoTheOneUnderTheCursor(FxRobot robot) {
        robot.push(KeyCode.J).push(KeyCode.X);
        long other = cursor();
        robot.push(KeyCode.J);
        long into = cursor();
        robot.push(KeyCode.M);
        awaitUntil(() -> Long.valueOf(into).equals(head(other).mergedInto()));
        assertThat(cursor()).isEqualTo(into);

        robot.push(KeyCode.SHIFT, KeyCode.S);
        awaitNode("#verdict-1");
        robot.push(KeyCode.DIGIT1);
        awaitUntil(() -> head(into).verdict() == Verdict.TRUE_POSITIVE_IMPACT);
    }

    private long cursor() {
        return table().getSelectionModel().getSelectedItem() instanceof IncidentHead head ? head.number() : -1;
    }

    private IncidentHead head(long number) {
        return console.incidents().list().stream()
                .filter(head -> head.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
