package dev.watchfloor.views.parts;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A few choices side by side, exactly one of which is taken. */
public final class Segments<T> extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final List<T> choices;
    private Consumer<T> onChosen = choice -> {};

    public Segments(String accessibleName, List<T> choices, Function<T, String> words, T first) {
        this.choices = List.copyOf(choices);
        setAccessibleText(accessibleName);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        for (int index = 0; index < choices.size(); index++) {
            T choice = choices.get(index);
            ToggleButton button = new ToggleButton(words.apply(choice));
            button.setUserData(choice);
            button.setToggleGroup(group);
            button.getStyleClass().add(place(index, choices.size()));
            button.setMinWidth(USE_PREF_SIZE);
            getChildren().add(button);
        }
        choose(first);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                // Pressing the chosen one again must not leave nothing chosen.
                before.setSelected(true);
            } else if (now != null) {
                onChosen.accept(value());
            }
        });
    }

    /** What is chosen. */
    public T value() {
        int index = group.getToggles().indexOf(group.getSelectedToggle());
        return choices.get(Math.max(0, index));
    }

    /** The button of what is chosen, for the focus. */
    public Node field() {
        return getChildren().get(choices.indexOf(value()));
    }

    public void choose(T choice) {
        group.selectToggle(group.getToggles().get(choices.indexOf(choice)));
    }

    public void setOnChosen(Consumer<T> listener) {
        onChosen = listener;
    }

    /** Changes what a choice is called. */
    public void rename(T choice, String words) {
        if (getChildren().get(choices.indexOf(choice)) instanceof ToggleButton button) {
            button.setText(words);
        }
    }

    private static String place(int index, int size) {
        if (index == 0) {
            return atlantafx.base.theme.Styles.LEFT_PILL;
        }
        return index == size - 1 ? atlantafx.base.theme.Styles.RIGHT_PILL : atlantafx.base.theme.Styles.CENTER_PILL;
    }
}
