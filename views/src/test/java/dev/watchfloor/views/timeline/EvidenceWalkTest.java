package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.WindowWalk;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Who reads a record or takes it away is in the audit; who passes by is not. */
class EvidenceWalkTest extends WindowWalk {
    private volatile Instant now = FakeConsole.NOON;

    @Override
    protected Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    @Test
    void aRecordThatStaysInViewAndOneThatIsCopiedAreAudited(FxRobot robot) {
        awaitUntil(() -> window.scene().lookup(".wf-events") instanceof TableView<?> table
                && !table.getItems().isEmpty());
        robot.interact(() -> window.scene().getRoot().requestFocus());
        robot.push(KeyCode.J);
        awaitUntil(() -> window.scene().lookup(".wf-raw") != null);
        assertThat(audited("evidence.view")).isEmpty();
        now = now.plus(RecordDwell.READABLE);
        awaitUntil(() -> audited("evidence.view").size() == 1);

        robot.interact(((Button) window.scene().lookup("#copy-record"))::fire);
        awaitUntil(() -> audited("evidence.copy").size() == 1);
        assertThat(audited("evidence.copy").getFirst().subject())
                .isEqualTo(audited("evidence.view").getFirst().subject())
                .startsWith("event ");
    }

    private List<AuditEntry> audited(String action) {
        return console.audit().latest(1_000, Long.MAX_VALUE).stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }
}
