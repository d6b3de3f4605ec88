package dev.watchfloor.views.timeline;

import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Where the table is scrolled to: tells the model when the top is seen, and loads more before the end is. */
final class ScrollPlace {
    private static final double NEAR_END = 0.92;
    private static final double HEADINGS = 32;

    private final TableView<?> table;
    private final EventListModel list;
    private @Nullable ScrollBar bar;

    ScrollPlace(TableView<?> table, EventListModel list) {
        this.table = table;
        this.list = list;
    }

    /** The bar is there only after the first layout. */
    void look() {
        if (bar != null) {
            return;
        }
        for (Node node : table.lookupAll(".scroll-bar:vertical")) {
            if (node instanceof ScrollBar found) {
                bar = found;
                found.valueProperty().subscribe(value -> scrolled(found));
            }
        }
    }

    /** Whether a row is in sight, whole. */
    boolean shows(int row) {
        return row >= first() && row <= first() + rows() - 2;
    }

    private void scrolled(ScrollBar moved) {
        list.setAtTop(moved.getValue() <= 0.001);
        if (moved.getValue() >= NEAR_END * moved.getMax()) {
            list.loadOlder();
        }
    }

    private int first() {
        int hidden = table.getItems().size() - rows();
        return bar == null || hidden <= 0 ? 0 : (int) Math.round(bar.getValue() * hidden);
    }

    private int rows() {
        return (int) Math.max(1, (table.getHeight() - HEADINGS) / Math.max(10, table.getFixedCellSize()));
    }
}
