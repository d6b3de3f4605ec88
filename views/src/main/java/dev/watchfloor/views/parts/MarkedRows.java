package dev.watchfloor.views.parts;

import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Messages;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Rows marked one by one, which stay so while the cursor moves on. A row that is no longer shown is no longer marked:
 * nothing is done to what is out of sight. FX thread only.
 *
 * @param <K> names a row for as long as it is there
 * @param <R> a row
 */
final class MarkedRows<K, R> {
    private static final Messages TEXT = Messages.of("kit");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final double WIDTH = 30;

    private final TableView<R> table;
    private final Function<R, K> key;
    private final Set<K> keys = new HashSet<>();

    MarkedRows(TableView<R> table, Function<R, K> key) {
        this.table = table;
        this.key = key;
        table.setRowFactory(made -> new Row<>(this::isMarked));
        table.getColumns().addFirst(column());
    }

    boolean isMarked(R row) {
        return keys.contains(key.apply(row));
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Marks these rows, or takes the mark away when all of them have it. */
    void toggle(List<R> rows) {
        List<K> wanted = rows.stream().map(key).toList();
        if (!wanted.isEmpty() && keys.containsAll(wanted)) {
            wanted.forEach(keys::remove);
        } else {
            keys.addAll(wanted);
        }
        redraw();
    }

    void clear() {
        keys.clear();
        redraw();
    }

    /** Forgets what is not among these. */
    void keep(Collection<K> shown) {
        keys.retainAll(shown);
        redraw();
    }

    private void redraw() {
        for (Node node : table.lookupAll(".table-row-cell")) {
            if (node instanceof Row<?> row) {
                row.showMark();
            }
        }
        for (Node node : table.lookupAll(".wf-row-mark")) {
            if (node instanceof Tick<?> tick) {
                tick.showMark();
            }
        }
    }

    private TableColumn<R, R> column() {
        TableColumn<R, R> column = new TableColumn<>("");
        column.setMinWidth(WIDTH);
        column.setMaxWidth(WIDTH);
        column.setResizable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new Tick<>(this::isMarked));
        return column;
    }

    /** Shows by its ground whether it is marked. */
    private static final class Row<R> extends TableRow<R> {
        private final Predicate<R> marks;

        Row(Predicate<R> marks) {
            this.marks = marks;
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            showMark();
        }

        void showMark() {
            R row = getItem();
            pseudoClassStateChanged(MARKED, !isEmpty() && row != null && marks.test(row));
        }
    }

    /** A tick where the row is marked. */
    private static final class Tick<R> extends TableCell<R, R> {
        private final Predicate<R> marks;

        Tick(Predicate<R> marks) {
            this.marks = marks;
            getStyleClass().add("wf-row-mark");
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            showMark();
        }

        void showMark() {
            R row = getItem();
            boolean marked = !isEmpty() && row != null && marks.test(row);
            setGraphic(marked ? Icons.of(Feather.CHECK_SQUARE) : null);
            setAccessibleText(marked ? TEXT.get("row.marked") : "");
        }
    }
}
