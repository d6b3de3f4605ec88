package dev.watchfloor.views.query;

import dev.watchfloor.app.query.Reading;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Under the field: what was not understood, with the wrong piece marked where it stands. FX thread only. */
public final class ProblemLine extends VBox {
    private static final Messages TEXT = Messages.of("query");
    /** So much of the text is shown on each side of the wrong piece. */
    private static final int AROUND = 60;

    private static final int LONGEST_MARK = 40;

    private final TextFlow excerpt = new TextFlow();
    private final Label sentence = new Label();
    private final HBox row = new HBox(10);
    private final Button accept = Buttons.plain("", () -> accept());
    private Consumer<String> onAccept = text -> {};
    private String mended = "";

    public ProblemLine() {
        setId("query-problem");
        getStyleClass().add("wf-bar-problem");
        sentence.getStyleClass().add(Styles.ERROR);
        sentence.setId("query-problem-sentence");
        sentence.setWrapText(true);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        accept.setId("query-problem-accept");
        accept.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        accept.setMnemonicParsing(false);
        row.getChildren().addAll(sentence, accept);
        getChildren().addAll(excerpt, row);
        clear();
    }

    /** @param listener given the text with what was probably meant, when the operator agrees */
    void setOnAccept(Consumer<String> listener) {
        onAccept = listener;
    }

    /** Takes what was probably meant. @return false when nothing is offered */
    boolean accept() {
        if (!isVisible() || mended.isEmpty()) {
            return false;
        }
        onAccept.accept(mended);
        return true;
    }

    private void offer(String words, String text) {
        mended = text;
        accept.setText(words);
        accept.setVisible(!text.isEmpty());
        accept.setManaged(!text.isEmpty());
    }

    /** Nothing is wrong. */
    void clear() {
        offer("", "");
        setVisible(false);
        setManaged(false);
    }

    /** Says something that has no place in the text. */
    void say(String words) {
        excerpt.getChildren().clear();
        excerpt.setVisible(false);
        excerpt.setManaged(false);
        offer("", "");
        show(words);
    }

    /** Shows the text around what is wrong, that piece underlined, and a caret under its first character. */
    void show(String text, Reading.Misunderstood problem) {
        int column = Math.clamp(problem.column(), 0, text.length());
        int end = Math.clamp((long) column + Math.min(problem.length(), LONGEST_MARK), column, text.length());
        int from = Math.max(0, column - AROUND);
        int to = Math.min(text.length(), end + AROUND);
        String before = (from > 0 ? "…" : "") + plain(text.substring(from, column));
        String wrong = end > column ? plain(text.substring(column, end)) : " ";
        String after = plain(text.substring(end, to)) + (to < text.length() ? "…" : "");
        excerpt.getChildren().setAll(piece(before, ""), piece(wrong, "wf-problem-piece"), piece(after, ""));
        String caret = " ".repeat(before.length()) + "^".repeat(Math.max(1, wrong.length()));
        excerpt.getChildren().addAll(new Text("\n"), piece(caret, "wf-problem-caret"));
        excerpt.setVisible(true);
        excerpt.setManaged(true);
        offer("", "");
        problem.instead()
                .ifPresent(instead -> offer(
                        TEXT.format("problem.accept", instead),
                        text.substring(0, column)
                                + instead
                                + text.substring(Math.min(text.length(), column + problem.length()))));
        show(problem.sentence());
    }

    private void show(String words) {
        sentence.setText(words);
        setVisible(true);
        setManaged(true);
    }

    private static Text piece(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().addAll(Styles.MONO, "wf-problem-text");
        if (!style.isEmpty()) {
            text.getStyleClass().add(style);
        }
        return text;
    }

    /** One column for each character, so that the caret stands right. */
    private static String plain(String text) {
        return text.replaceAll("\\s", " ").replaceAll("\\p{Cntrl}", "·");
    }
}
