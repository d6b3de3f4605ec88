package dev.watchfloor.views.connections;

import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.Mark;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What a self-test found, line by line. */
final class ChecksPane extends VBox {
    private static final Messages TEXT = Messages.of("connections");

    ChecksPane() {
        super(8);
        clear();
    }

    void clear() {
        getChildren().clear();
        shown(false);
    }

    void running() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(18, 18);
        HBox row = new HBox(10, turning, new Label(TEXT.get("testing")));
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(row);
        shown(true);
    }

    /**
     * It waits for a first record that the product sends.
     *
     * @param stop ends the waiting
     */
    void listening(Duration atMost, Runnable stop) {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(18, 18);
        // Long words must not press it away.
        turning.setMinSize(18, 18);
        Label words = new Label(TEXT.format("listening", atMost.toSeconds()));
        words.setWrapText(true);
        Button enough = Buttons.plain(TEXT.get("listening.stop"), stop);
        enough.setId("stop-listening");
        HBox row = new HBox(10, turning, words, Frame.gap(), enough);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(row);
        shown(true);
    }

    void show(List<SelfCheck> checks) {
        getChildren().setAll(checks.stream().map(ChecksPane::line).toList());
        shown(true);
    }

    /** The test itself could not be run. */
    void show(String sentence) {
        Label words = new Label(sentence);
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.getStyleClass().add(Styles.NOTICE);
        getChildren().setAll(words);
        shown(true);
    }

    private static VBox line(SelfCheck check) {
        Label name = new Label(check.name());
        name.getStyleClass().add(Styles.HEADING);
        HBox head = new HBox(8, name, Frame.gap(), mark(check.verdict()).tag());
        head.setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(check.sentence());
        words.setWrapText(true);
        words.getStyleClass().add(Styles.MUTED);
        VBox line = new VBox(3, head, words);
        line.getStyleClass().add("wf-choice");
        return line;
    }

    private static Mark mark(SelfCheck.Verdict verdict) {
        return switch (verdict) {
            case PASSED -> new Mark(Feather.CHECK_CIRCLE, TEXT.get("verdict.passed"), Mark.Tone.GOOD);
            case WARNING -> new Mark(Feather.ALERT_TRIANGLE, TEXT.get("verdict.warning"), Mark.Tone.WARN);
            case FAILED -> new Mark(Feather.X_CIRCLE, TEXT.get("verdict.failed"), Mark.Tone.BAD);
            case SKIPPED -> new Mark(Feather.MINUS_CIRCLE, TEXT.get("verdict.skipped"), Mark.Tone.PLAIN);
        };
    }

    private void shown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
