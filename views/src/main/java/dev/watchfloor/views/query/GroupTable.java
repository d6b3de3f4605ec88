package dev.watchfloor.views.query;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.timeline.Breakdown;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.LiveTable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All values of one field with their counts; sorts by either. A double click includes a value. FX thread only. */
final class GroupTable extends BorderPane {
    private static final Messages TEXT = Messages.of("query");

    private final LiveTable<String, Breakdown.Value> table;
    private final TableColumn<Breakdown.Value, Breakdown.Value> values = column(TEXT.get("group.value"), 170);
    private final TableColumn<Breakdown.Value, Breakdown.Value> counts = column(TEXT.get("group.count"), 90);
    private final Label foot = new Label();
    private Field field = Field.SOURCE;
    private long total;

    GroupTable(ValueMenu menu) {
        values.setCellFactory(made -> words(Breakdown.Value::text));
        values.setComparator(Comparator.comparing(Breakdown.Value::text, String.CASE_INSENSITIVE_ORDER));
        counts.setCellFactory(made -> new CountCell());
        counts.setComparator(Comparator.comparingLong(Breakdown.Value::events));
        Label empty = new Label(TEXT.get("group.empty"));
        empty.getStyleClass().add(Styles.MUTED);
        table = new LiveTable<>(TEXT.get("group.accessible"), Breakdown.Value::text, List.of(values, counts), empty);
        table.node().setId("groups");
        table.setOnOpen(row -> menu.include(Value.of(field, row.text())));
        menu.install(table.node(), this::selected);
        table.node().addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            Value value = selected();
            if (pressed.getCode() == KeyCode.ENTER && value != null) {
                menu.include(value);
                pressed.consume();
            }
        });
        foot.getStyleClass().addAll(Styles.MUTED, Styles.SMALL, "wf-group-foot");
        foot.setWrapText(true);
        setCenter(table.node());
        setBottom(foot);
    }

    void show(Breakdown breakdown) {
        boolean other = breakdown.field() != field;
        field = breakdown.field();
        total = breakdown.total();
        if (other) {
            table.node().getSortOrder().clear();
            table.show(List.of());
        }
        table.show(breakdown.values());
        foot.setText(TEXT.format(
                "group.foot",
                breakdown.different(),
                breakdown.values().size(),
                breakdown.others(),
                breakdown.absent()));
    }

    /** The counts are not there yet. */
    void clear() {
        table.show(List.of());
        foot.setText("");
    }

    private @Nullable Value selected() {
        List<Breakdown.Value> rows = table.selected();
        return rows.isEmpty() ? null : Value.of(field, rows.getFirst().text());
    }

    private static TableColumn<Breakdown.Value, Breakdown.Value> column(String heading, double width) {
        TableColumn<Breakdown.Value, Breakdown.Value> column = new TableColumn<>(heading);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }

    private static TableCell<Breakdown.Value, Breakdown.Value> words(
            java.util.function.Function<Breakdown.Value, String> text) {
        TableCell<Breakdown.Value, Breakdown.Value> cell = new TableCell<>() {
            @Override
            protected void updateItem(Breakdown.@Nullable Value row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : text.apply(row));
            }
        };
        cell.getStyleClass().add(Styles.MONO);
        return cell;
    }

    /** The count with its share as a bar below. */
    private final class CountCell extends TableCell<Breakdown.Value, Breakdown.Value> {
        private final Label words = new Label();
        private final ShareBar bar = new ShareBar();
        private final VBox both = new VBox(1, words, bar);

        CountCell() {
            words.getStyleClass().add(Styles.MONO);
        }

        @Override
        protected void updateItem(Breakdown.@Nullable Value row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            double share = total == 0 ? 0 : (double) row.events() / total;
            words.setText(String.format(Locale.ENGLISH, "%,d  %s", row.events(), ValueRow.percent(share)));
            bar.show(share);
            setGraphic(both);
        }
    }
}
