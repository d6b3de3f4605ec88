package dev.watchfloor.views.parts;

import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Styles;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/**
 * A state by shape, word and colour, so that it is never told by colour alone.
 *
 * @param icon its shape
 * @param word its word, sentence case
 * @param tone how it is to be taken
 */
public record Mark(Feather icon, String word, Tone tone) {
    /** How a state is to be taken. */
    public enum Tone {
        PLAIN,
        GOOD,
        WARN,
        BAD
    }

    /** As a tag with icon and word. */
    public Label tag() {
        Label label = new Label();
        dress(label);
        return label;
    }

    /** Icon and word without a ground: for what is usual and must not shout. */
    public Label quiet() {
        Label label = new Label(word, Icons.of(icon));
        label.getStyleClass().add("wf-mark-quiet");
        if (tone == Tone.GOOD) {
            label.getStyleClass().add(Styles.GOOD);
        }
        return label;
    }

    /** Makes a label this mark; for cells that are used again. */
    public void dress(Label label) {
        label.setText(word);
        label.setGraphic(Icons.of(icon));
        label.getStyleClass().setAll("label", Styles.TAG, "wf-mark");
        switch (tone) {
            case PLAIN -> {}
            case GOOD -> label.getStyleClass().add(Styles.GOOD);
            case WARN -> label.getStyleClass().add(Styles.WARN);
            case BAD -> label.getStyleClass().add(Styles.BAD);
        }
    }
}
