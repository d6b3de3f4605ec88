package dev.watchfloor.views.query;

import dev.watchfloor.views.kit.Messages;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Where conditions are typed. Takes so much text and no more: laying out a line of megabytes would stop the window for
 * minutes (JavaFX 25 lays out the whole line at each change). FX thread only.
 */
final class QueryField extends TextField {
    /** Longest text, in characters. */
    static final int LONGEST = 8_192;

    private static final Messages TEXT = Messages.of("query");

    private final Consumer<String> onRefused;

    /** @param onRefused told in a sentence that a change was too long and left out */
    QueryField(Consumer<String> onRefused) {
        this.onRefused = onRefused;
        setId("filter");
        setPromptText(TEXT.get("field.prompt"));
        setAccessibleText(TEXT.get("field.accessible"));
        setTextFormatter(new TextFormatter<>(this::bounded));
    }

    private TextFormatter.@Nullable Change bounded(TextFormatter.Change change) {
        // Counted, never put together: the text that would come about may be huge.
        long kept = (long) change.getControlText().length() - (change.getRangeEnd() - change.getRangeStart());
        long after = kept + change.getText().length();
        if (after <= LONGEST) {
            return change;
        }
        onRefused.accept(TEXT.format("field.tooLong", LONGEST, after));
        return null;
    }
}
