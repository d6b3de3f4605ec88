package dev.watchfloor.views.parts;

import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Modals;
import dev.watchfloor.views.kit.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A small menu of acts: a letter chooses one, arrows and Enter do too, Escape leaves. FX thread only. */
public final class VerbMenu {
    private static final Messages TEXT = Messages.of("kit");

    /** Pixels that the dialog's width leaves for a reason beside the letter. */
    private static final double OBSTACLE = 370;

    private final Dialog dialog;
    private final List<Verb> verbs;
    private final VBox rows = new VBox(2);

    private VerbMenu(String title, List<Verb> verbs) {
        this.verbs = List.copyOf(verbs);
        dialog = new Dialog(title);
        dialog.getStyleClass().add("wf-verb-menu");
        verbs.forEach(verb -> rows.getChildren().add(row(verb)));
        rows.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        dialog.setBody(rows);
        dialog.setHint(TEXT.get("verbs.hint"));
    }

    /** Opens it. @param verbs at least one, in the order shown */
    public static void open(Modals modals, String title, List<Verb> verbs) {
        VerbMenu menu = new VerbMenu(title, verbs);
        modals.show(menu.dialog);
        menu.move(0, 1);
    }

    private Node row(Verb verb) {
        Label key = new Label(String.valueOf(verb.letter()));
        key.getStyleClass().add("wf-key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        Label words = new Label(verb.words(), Icons.of(verb.icon()));
        words.getStyleClass().add("wf-verb-words");
        VBox text = new VBox(1, words);
        text.setAlignment(Pos.CENTER_LEFT);
        if (!verb.isPossible()) {
            Label obstacle = new Label(verb.obstacle());
            // A button asks what is in it how high it would be at any width, so this has but one.
            obstacle.setWrapText(true);
            obstacle.setMinWidth(OBSTACLE);
            obstacle.setPrefWidth(OBSTACLE);
            obstacle.setMaxWidth(OBSTACLE);
            obstacle.setMinHeight(Region.USE_PREF_SIZE);
            obstacle.getStyleClass().addAll(Styles.MUTED, Styles.SMALL, "wf-obstacle");
            text.getChildren().add(obstacle);
        }
        HBox line = new HBox(12, key, text);
        line.setAlignment(Pos.CENTER_LEFT);
        Button button = Buttons.plain("", () -> choose(verb));
        button.setGraphic(line);
        button.setId("verb-" + verb.letter());
        button.setAccessibleText(verb.words() + (verb.isPossible() ? "" : ". " + verb.obstacle()));
        button.getStyleClass().add("wf-verb");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setPrefWidth(0);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setDisable(!verb.isPossible());
        return button;
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        for (Verb verb : verbs) {
            if (verb.isPossible() && String.valueOf(verb.letter()).equalsIgnoreCase(character)) {
                event.consume();
                choose(verb);
                return;
            }
        }
    }

    private void pressed(KeyEvent event) {
        int at = rows.getChildren().indexOf(rows.getScene().getFocusOwner());
        switch (event.getCode()) {
            case DOWN -> move(at + 1, 1);
            case UP -> move(at - 1, -1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** To the next that can be done, around the ends. */
    private void move(int from, int step) {
        int size = rows.getChildren().size();
        for (int tried = 0; tried < size; tried++) {
            Node row = rows.getChildren().get(Math.floorMod(from + tried * step, size));
            if (!row.isDisabled()) {
                row.requestFocus();
                return;
            }
        }
        dialog.requestFocus();
    }

    private void choose(Verb verb) {
        dialog.close();
        verb.action().run();
    }
}
