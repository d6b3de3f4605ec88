package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.WindowWalk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Writing events to a file from the window: all that match, only what is marked, and over a file that is there. */
class ExportWalkTest extends WindowWalk {
    @TempDir
    Path folder;

    ExportWalkTest() {
        console.events()
                .append(
                        "gate",
                        List.of(SecurityEvent.of("bad", FakeConsole.NOON.minusSeconds(1), Layer.PERIMETER, Kind.REQUEST)
                                .summary("=HYPERLINK(1)")
                                .build()),
                        null);
    }

    @Test
    void allThatMatchIsWrittenWithOffsetsWithoutFormulasAndAudited(FxRobot robot) throws Exception {
        Path file = folder.resolve("all.csv");
        ask(robot, file);
        robot.clickOn("#export-start");
        awaitUntil(() -> text("#export-state").startsWith("Exported"));

        List<String> lines = Files.readAllLines(file);
        TimeRange range = new TimeRange(
                FakeConsole.NOON.plus(RANGE.dividedBy(50)).minus(RANGE), FakeConsole.NOON.plus(RANGE.dividedBy(50)));
        assertThat(lines).hasSize((int) console.events().count(Query.ALL, range) + 1);
        assertThat(lines.getFirst()).startsWith("@timestamp,watchfloor.layer,event.severity");
        assertThat(lines).anyMatch(line -> line.contains("'=HYPERLINK(1)"));
        assertThat(OffsetDateTime.parse(lines.get(1).substring(0, lines.get(1).indexOf(','))))
                .isNotNull();
        assertThat(console.audit().latest(2, Long.MAX_VALUE))
                .allMatch(entry -> entry.action().equals("events.export")
                        && entry.subject().equals(file.toString()));
    }

    @Test
    void onlyWhatIsMarkedIsWrittenAndAFileThatIsThereIsAskedAbout(FxRobot robot) throws Exception {
        Path file = folder.resolve("some.csv");
        Files.writeString(file, "precious");
        awaitUntil(() -> window.scene().lookup(".wf-events") instanceof TableView<?> table
                && !table.getItems().isEmpty());
        robot.interact(() -> window.scene().getRoot().requestFocus());
        robot.push(KeyCode.J).push(KeyCode.X).push(KeyCode.J).push(KeyCode.X);
        awaitUntil(() -> text("#marked").equals("2 events marked"));
        ask(robot, file);
        robot.clickOn("#export-start");
        awaitUntil(() -> text("#export-problem").contains("already"));
        assertThat(file).hasContent("precious");
        robot.clickOn("#export-start");
        awaitUntil(() -> text("#export-state").startsWith("Exported 2 events"));

        assertThat(Files.readAllLines(file)).hasSize(3);
    }

    private void ask(FxRobot robot, Path file) {
        robot.interact(() -> window.scene().getRoot().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.E);
        awaitUntil(() -> window.scene().lookup("#export-file") != null);
        robot.interact(() -> {
            if (window.scene().lookup("#export-file") instanceof TextField field) {
                field.setText(file.toString());
            }
        });
    }

    private String text(String selector) {
        Node node = window.scene().lookup(selector);
        return node instanceof Labeled labeled ? String.valueOf(labeled.getText()) : "";
    }
}
