package dev.watchfloor.views.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.roles.Role;
import dev.watchfloor.views.fakes.Walks;
import dev.watchfloor.views.fakes.WindowWalk;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** From the audit to its anchors and back, without a mouse. */
class AnchorsWalkTest extends WindowWalk {
    @Test
    void theNewestEntryIsNotedAndShownForPaper(FxRobot robot) {
        console.auditProof().fail("workstation", "The disk is full. Make room.");
        open(robot);
        awaitUntil(() -> shows("The disk is full. Make room."));
        robot.push(KeyCode.SPACE);

        awaitUntil(() -> window.scene().lookup("#anchor-line") != null);
        assertThat(Walks.onFx(() -> window.scene().lookup("#anchor-line").getAccessibleText()))
                .isNotBlank();
        assertThat(Walks.onFx(() -> window.scene().lookup("#note-anchor").isFocused()))
                .isTrue();
        robot.push(KeyCode.ESCAPE);
        awaitUntil(() -> window.scene().lookup("#anchors") == null);
    }

    @Test
    void anotherPlaceTakesAReasonAndThenStandsInTheList(FxRobot robot) {
        open(robot);
        awaitUntil(() -> window.scene().lookup("#change-anchors") != null);
        robot.interact(() -> window.scene().lookup("#change-anchors").requestFocus());
        robot.push(KeyCode.SPACE);
        awaitUntil(() -> window.scene().lookup("#anchors-syslog") instanceof TextField field && field.isFocused());
        robot.write("http:x").push(KeyCode.ENTER);
        awaitUntil(() -> problem().contains("udp://HOST:PORT"));

        robot.interact(() -> ((TextField) window.scene().lookup("#anchors-syslog")).setText("udp://127.0.0.1:514"));
        robot.push(KeyCode.ENTER);
        awaitUntil(() -> problem().contains("Say why"));
        robot.interact(() -> window.scene().lookup("#reason").requestFocus());
        robot.write("kept by others").push(KeyCode.ENTER);

        awaitUntil(() -> shows("syslog udp://127.0.0.1:514"));
        assertThat(console.auditProof().settings().syslog()).isEqualTo("udp://127.0.0.1:514");
    }

    @Test
    void whoDoesNotAdministerSeesAllAndChangesNothing(FxRobot robot) {
        robot.interact(() -> console.session().roles(Role.ANALYST));
        open(robot);

        awaitUntil(() -> window.scene().lookup("#change-anchors") instanceof Node change && change.isDisabled());
        assertThat(Walks.onFx(() -> window.scene().lookup("#trust-key").isDisabled()))
                .isTrue();
    }

    private void open(FxRobot robot) {
        robot.interact(() -> window.scene().lookup("#rail-timeline").requestFocus());
        robot.type(KeyCode.G, KeyCode.A);
        awaitUntil(() -> window.scene().lookup("#audit") != null);
        robot.push(KeyCode.A);
        awaitUntil(() -> window.scene().lookup("#note-anchor") instanceof Node note && note.isFocused());
    }

    private boolean shows(String words) {
        return window.scene().lookup("#anchors").lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Labeled label && words.equals(label.getText()));
    }

    private String problem() {
        return window.scene().lookup("#form-problem") instanceof Labeled label ? label.getText() : "";
    }
}
