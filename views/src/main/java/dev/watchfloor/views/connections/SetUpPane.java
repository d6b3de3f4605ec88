package dev.watchfloor.views.connections;

import dev.watchfloor.app.intake.ConnectorType;
import dev.watchfloor.connectors.spi.SetUp;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Frame;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What to do at the product, step by step, folded away until somebody asks. Space or Enter opens it. */
final class SetUpPane extends TitledPane {
    private static final Messages TEXT = Messages.of("connections");

    private final List<Button> copies = new ArrayList<>();

    SetUpPane(ConnectorType type) {
        setText(TEXT.format("set-up.title", type.displayName()));
        setId("set-up");
        getStyleClass().add(atlantafx.base.theme.Styles.DENSE);
        setExpanded(false);
        setAnimated(false);
        // JavaFX folds by the space bar only, and Enter would press the dialog's default button.
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && isFocused()) {
                event.consume();
                setExpanded(!isExpanded());
            }
        });
        VBox box = new VBox(12);
        for (SetUp.Step step : type.setUp().steps()) {
            box.getChildren().add(step(box.getChildren().size() + 1, step));
        }
        setContent(box);
    }

    private VBox step(int number, SetUp.Step step) {
        Label sentence = new Label(TEXT.format("set-up.step", number, step.sentence()));
        sentence.setWrapText(true);
        VBox shown = new VBox(6, sentence);
        step.text().ifPresent(text -> shown.getChildren().add(toCopy(number, text)));
        return shown;
    }

    private VBox toCopy(int number, String text) {
        Label code = new Label(text);
        code.setWrapText(true);
        code.getStyleClass().addAll(Styles.MONO, Styles.SMALL);
        Button copy = Buttons.plain(TEXT.get("set-up.copy"), Feather.COPY, () -> copy(number, text));
        copy.setId("set-up-copy-" + number);
        copy.setAccessibleText(TEXT.format("set-up.copy.step", number));
        copy.setAccessibleHelp(text);
        copies.add(copy);
        HBox row = new HBox(Frame.gap(), copy);
        row.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(6, code, row);
        card.getStyleClass().add("wf-choice");
        return card;
    }

    /** The last one copied says so; what the clipboard held before is gone. */
    private void copy(int number, String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        for (Button button : copies) {
            boolean isThis = button.getId().equals("set-up-copy-" + number);
            button.setText(TEXT.get(isThis ? "set-up.copied" : "set-up.copy"));
            if (isThis) {
                button.setAccessibleText(TEXT.format("set-up.copied.step", number));
            }
        }
    }
}
