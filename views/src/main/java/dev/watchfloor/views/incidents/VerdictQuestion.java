package dev.watchfloor.views.incidents;

import dev.watchfloor.app.incidents.Deed;
import dev.watchfloor.app.incidents.Verdict;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Modals;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Form;
import dev.watchfloor.views.parts.IncidentMarks;
import java.util.Collection;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What an incident turned out to be: a digit closes it. The reason can be written first (Tab, or {@code r}), and is not
 * asked for. FX thread only.
 */
final class VerdictQuestion {
    private static final Messages TEXT = Messages.of("incidents");

    private final Dialog dialog;
    private final TextField reason = new TextField();
    private final VBox rows = new VBox(2);
    private final Consumer<Deed.Closed> onVerdict;

    private VerdictQuestion(Collection<Long> numbers, Consumer<Deed.Closed> onVerdict) {
        this.onVerdict = onVerdict;
        dialog = new Dialog(TEXT.format("verdict.title", IncidentWords.several(numbers)));
        dialog.setId("verdict");
        reason.setId("verdict-reason");
        reason.setPromptText(TEXT.get("verdict.reason.prompt"));
        for (Verdict verdict : Verdict.values()) {
            rows.getChildren().add(row(verdict));
        }
        reason.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                rows.getChildren().getFirst().requestFocus();
                event.consume();
            }
        });
        dialog.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        dialog.setBody(new VBox(12, rows, Form.field(TEXT.get("verdict.reason"), reason)));
        dialog.setHint(TEXT.get("verdict.hint"));
    }

    /** @param onVerdict after the question closed */
    static void open(Modals modals, Collection<Long> numbers, Consumer<Deed.Closed> onVerdict) {
        VerdictQuestion question = new VerdictQuestion(numbers, onVerdict);
        modals.show(question.dialog);
        question.rows.getChildren().getFirst().requestFocus();
    }

    private Node row(Verdict verdict) {
        int digit = verdict.ordinal() + 1;
        Label key = new Label(String.valueOf(digit));
        key.getStyleClass().add("wf-key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        Label words = new Label(IncidentMarks.verdict(verdict));
        words.getStyleClass().add("wf-verb-words");
        words.setMinWidth(170);
        Label meaning = new Label(IncidentWords.meaning(verdict));
        meaning.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        HBox line = new HBox(12, key, words, meaning);
        line.setAlignment(Pos.CENTER_LEFT);
        Button button = Buttons.plain("", () -> choose(verdict));
        button.setGraphic(line);
        button.setId("verdict-" + digit);
        button.setAccessibleText(digit + ". " + IncidentMarks.verdict(verdict) + ". " + IncidentWords.meaning(verdict));
        button.getStyleClass().add("wf-verb");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setPrefWidth(0);
        button.setAlignment(Pos.CENTER_LEFT);
        return button;
    }

    private void typed(KeyEvent event) {
        if (event.getTarget() == reason || event.getCharacter().length() != 1) {
            return;
        }
        char typed = event.getCharacter().charAt(0);
        int digit = Character.digit(typed, 10);
        if (digit >= 1 && digit <= Verdict.values().length) {
            event.consume();
            choose(Verdict.values()[digit - 1]);
        } else if (typed == 'r') {
            event.consume();
            reason.requestFocus();
        }
    }

    private void pressed(KeyEvent event) {
        int at = rows.getChildren().indexOf(rows.getScene().getFocusOwner());
        int to = switch (event.getCode()) {
            case DOWN -> at + 1;
            case UP -> at - 1;
            default -> -2;
        };
        if (to != -2 && at >= 0) {
            rows.getChildren().get(Math.floorMod(to, rows.getChildren().size())).requestFocus();
            event.consume();
        }
    }

    private void choose(Verdict verdict) {
        Deed.Closed closed = new Deed.Closed(verdict, reason.getText().strip());
        dialog.close();
        onVerdict.accept(closed);
    }
}
