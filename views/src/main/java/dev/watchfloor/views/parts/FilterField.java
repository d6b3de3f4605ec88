package dev.watchfloor.views.parts;

import atlantafx.base.controls.CustomTextField;
import dev.watchfloor.views.kit.Icons;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/** Where a screen's filter is written. Escape empties it, Enter and the Down arrow leave it for what was found. */
public final class FilterField extends CustomTextField {
    private Runnable onLeave = () -> {};

    public FilterField(String prompt, Consumer<String> onChange) {
        setPromptText(prompt);
        setAccessibleText(prompt);
        setLeft(Icons.of(Feather.SEARCH));
        setPrefWidth(340);
        getStyleClass().add("wf-filter");
        textProperty().subscribe((before, now) -> onChange.accept(now));
        setOnAction(entered -> onLeave.run());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN) {
                onLeave.run();
                event.consume();
            }
        });
    }

    /** Takes the cursor to what was found. */
    public void setOnLeave(Runnable listener) {
        onLeave = listener;
    }
}
