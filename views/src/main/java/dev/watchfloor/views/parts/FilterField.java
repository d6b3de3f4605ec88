package dev.watchfloor.views.parts;

import atlantafx.base.controls.CustomTextField;
import dev.watchfloor.views.kit.Icons;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/** Where a screen's filter is written. Escape empties it. */
public final class FilterField extends CustomTextField {
    public FilterField(String prompt, Consumer<String> onChange) {
        setPromptText(prompt);
        setAccessibleText(prompt);
        setLeft(Icons.of(Feather.SEARCH));
        setPrefWidth(340);
        getStyleClass().add("wf-filter");
        textProperty().subscribe((before, now) -> onChange.accept(now));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            }
        });
    }
}
