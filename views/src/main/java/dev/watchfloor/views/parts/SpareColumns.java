package dev.watchfloor.views.parts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Columns that go, least wanted first, while the table is too narrow for all: the beginnings of all words say less than most
 * of them in full. What goes has to stand in the details. FX thread only.
 *
 * @param <R> what a row is
 */
final class SpareColumns<R> {
    /** What the scroll bar takes, in pixels. */
    private static final double BAR = 16;
    /** How much of its width a column needs at least: most words are shorter than the longest. */
    private static final double NEED = 0.85;

    private final TableView<R> table;
    private final List<TableColumn<R, R>> spare;
    private final Set<TableColumn<R, ?>> unwanted = new HashSet<>();
    private final Map<TableColumn<R, ?>, Double> needs = new HashMap<>();

    /** @param spare of the columns, least wanted first */
    SpareColumns(TableView<R> table, List<TableColumn<R, R>> spare) {
        this.table = table;
        this.spare = List.copyOf(spare);
        // A table that is a little too narrow takes it all from its last columns (JavaFX 25, FLEX_LAST_COLUMN).
        spare.forEach(column -> column.setMinWidth(need(column)));
        table.widthProperty().subscribe(this::fit);
    }

    /** Whether it is to be shown where there is room at all. */
    void want(TableColumn<R, R> column, boolean wanted) {
        if (wanted ? unwanted.remove(column) : unwanted.add(column)) {
            fit();
        }
    }

    private void fit() {
        double room = table.getWidth() - BAR;
        if (room < 0) {
            return;
        }
        double need = table.getColumns().stream()
                .filter(column -> !unwanted.contains(column))
                .mapToDouble(this::need)
                .sum();
        unwanted.forEach(column -> column.setVisible(false));
        for (TableColumn<R, R> column : spare) {
            if (!unwanted.contains(column)) {
                boolean fits = need <= room;
                column.setVisible(fits);
                need -= fits ? 0 : need(column);
            }
        }
    }

    /** As it was made; the table changes widths. */
    private double need(TableColumn<R, ?> column) {
        return needs.computeIfAbsent(
                column, made -> Math.min(made.getMaxWidth(), Math.max(made.getMinWidth(), made.getPrefWidth() * NEED)));
    }
}
