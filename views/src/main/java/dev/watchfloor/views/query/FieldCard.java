package dev.watchfloor.views.query;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.timeline.Breakdown;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The most frequent values of one field. Rows stay and change, so that focus and pointer keep their place. */
final class FieldCard extends VBox {
    private static final Messages TEXT = Messages.of("query");

    private final Field field;
    private final ValueMenu menu;
    private final Label counts = new Label();
    private final VBox rows = new VBox(1);
    private final List<ValueRow> made = new ArrayList<>();

    /** @param onGroup asked for all values of the field */
    FieldCard(Field field, ValueMenu menu, Consumer<Field> onGroup) {
        this.field = field;
        this.menu = menu;
        setId("card-" + field.ecsName().replaceAll("[^a-z]", "-"));
        getStyleClass().add("wf-field-card");
        Label name = new Label(field.ecsName());
        name.getStyleClass().add(Styles.HEADING);
        counts.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        Button all = Buttons.icon(Feather.LIST, TEXT.format("card.all", field.ecsName()), () -> onGroup.accept(field));
        all.getStyleClass().add("wf-card-all");
        HBox head = new HBox(8, name, Frame.gap(), counts, all);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getChildren().addAll(head, rows);
    }

    void show(Breakdown breakdown) {
        List<Breakdown.Value> values = breakdown.values();
        while (made.size() < values.size()) {
            made.add(new ValueRow(field, menu));
        }
        long total = breakdown.total();
        for (int index = 0; index < values.size(); index++) {
            made.get(index).show(values.get(index), total);
        }
        List<ValueRow> shown = made.subList(0, values.size());
        if (!rows.getChildren().equals(shown)) {
            rows.getChildren().setAll(shown);
        }
        counts.setText(
                breakdown.absent() == 0
                        ? TEXT.format("card.counts", breakdown.different())
                        : TEXT.format("card.countsAbsent", breakdown.different(), breakdown.absent()));
    }
}
