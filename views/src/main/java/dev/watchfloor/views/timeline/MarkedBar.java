package dev.watchfloor.views.timeline;

import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** What is marked, how many that is, and what can be done with it; not there while nothing is. */
final class MarkedBar extends HBox {
    private static final Messages TEXT = Messages.of("timeline");

    private final Label words = new Label();
    private final Button all;
    private final Button copy;
    private final Button pin;
    private final Button incident;
    private final Button export;

    /** What the buttons do. */
    record Actions(Runnable all, Runnable copy, Runnable pin, Runnable incident, Runnable export, Runnable clear) {}

    MarkedBar(Actions actions) {
        getStyleClass().addAll("wf-marked-bar");
        words.setId("marked");
        words.getStyleClass().add(Styles.HEADING);
        all = button("mark-all", "marked.all", Feather.CHECK_SQUARE, actions.all());
        copy = button("marked-copy", "marked.copy", Feather.COPY, actions.copy());
        pin = button("marked-pin", "marked.pin", Feather.BOOKMARK, actions.pin());
        incident = button("marked-incident", "marked.incident", Feather.ALERT_TRIANGLE, actions.incident());
        export = button("marked-export", "marked.export", Feather.DOWNLOAD, actions.export());
        Button clear = button("marked-clear", "marked.clear", Feather.X, actions.clear());
        getChildren().addAll(words, all, copy, pin, incident, export, clear);
        show(new Marked.None(), 0);
    }

    /** @param matching how many match in the visible range */
    void show(Marked marked, long matching) {
        setVisible(!(marked instanceof Marked.None));
        setManaged(isVisible());
        boolean countable = marked instanceof Marked.Rows || marked instanceof Marked.All;
        for (Button button : java.util.List.of(copy, pin, incident, export)) {
            button.setDisable(!countable);
        }
        boolean more = marked instanceof Marked.Rows(var rows) && rows.size() < matching;
        all.setText(TEXT.format("marked.all", matching));
        all.setVisible(more);
        all.setManaged(more);
        words.setText(words(marked));
    }

    static String words(Marked marked) {
        return switch (marked) {
            case Marked.None none -> "";
            case Marked.Rows(var rows) -> TEXT.format("marked.rows", rows.size());
            case Marked.Counting counting -> TEXT.get("marked.counting");
            case Marked.All all -> TEXT.format("marked.allMarked", all.count());
        };
    }

    private static Button button(String id, String key, Feather icon, Runnable action) {
        Button button = Buttons.plain(TEXT.get(key), icon, action);
        button.setId(id);
        button.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        return button;
    }
}
