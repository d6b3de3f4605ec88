package dev.watchfloor.views.approvals;

import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.parts.LiveTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/**
 * One of the lists of the screen. FX thread only.
 *
 * @param <K> names a row for as long as it is there
 * @param <R> a row
 */
abstract class Part<K, R> {
    final LiveTable<K, R> table;
    private final StackPane empty = new StackPane();
    private List<R> rows = List.of();

    Part(String name, Function<R, K> key) {
        table = new LiveTable<>(name, key, empty);
    }

    /** Its rows of what was found. */
    abstract List<R> rows(ApprovalsLook look);

    abstract String counts(int rows);

    abstract EmptyState emptyState();

    abstract Node details(R row);

    /** What adds to it; the last leads on. */
    abstract List<Button> buttons();

    /** Enter: does nothing where there is nothing to open. */
    void open(R row) {}

    /** What fills the middle of the screen. */
    Node node() {
        return table.node();
    }

    void show(ApprovalsLook look) {
        rows = rows(look);
        table.show(rows);
        empty.getChildren().setAll(emptyState());
    }

    String counts() {
        return counts(rows.size());
    }

    Optional<R> chosen() {
        return table.selected().stream().findFirst();
    }

    Optional<Node> details() {
        return chosen().map(this::details);
    }

    /** Opens what is selected. @return whether there was something */
    boolean openChosen() {
        Optional<R> row = chosen();
        row.ifPresent(this::open);
        return row.isPresent();
    }
}
