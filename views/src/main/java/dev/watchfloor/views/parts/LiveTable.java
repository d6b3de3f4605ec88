package dev.watchfloor.views.parts;

import dev.watchfloor.views.kit.Styles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * A dense table whose rows change under the operator's hands: selection, sorting and place are kept by the rows' keys.
 * FX thread only.
 *
 * @param <K> names a row for as long as it is there
 * @param <R> a row; equal rows look equal
 */
public final class LiveTable<K, R> {
    private final Function<R, K> key;
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final TableView<R> table = new TableView<>();
    private Runnable onSelection = () -> {};
    private Map<K, R> byKey = Map.of();
    private @Nullable MarkedRows<K, R> marks;
    private @Nullable SpareColumns<R> spares;
    private boolean changing;

    public LiveTable(String accessibleName, Function<R, K> key, List<TableColumn<R, R>> columns, Node whenEmpty) {
        this(accessibleName, key, whenEmpty);
        setColumns(columns, List.of());
    }

    /** One that has no columns yet. */
    public LiveTable(String accessibleName, Function<R, K> key, Node whenEmpty) {
        this.key = key;
        SortedList<R> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getStyleClass().add(Styles.TABLE);
        table.setAccessibleText(accessibleName);
        table.setPlaceholder(whenEmpty);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<R>) change -> {
            if (!changing) {
                onSelection.run();
            }
        });
    }

    /**
     * What is told of a row; called once.
     *
     * @param spare those of them that go while the table is too narrow, least wanted first; their words are in the details
     */
    public void setColumns(List<TableColumn<R, R>> columns, List<TableColumn<R, R>> spare) {
        table.getColumns().addAll(columns);
        spares = new SpareColumns<>(table, spare);
    }

    /** Whether a spare column is to be shown where there is room. */
    public void want(TableColumn<R, R> column, boolean wanted) {
        if (spares != null) {
            spares.want(column, wanted);
        }
    }

    /** Lets rows be marked one by one with {@code x}; what is done is then done to them. */
    public void allowMarks() {
        marks = new MarkedRows<>(table, key);
    }

    public boolean hasMarks() {
        return marks != null;
    }

    public TableView<R> node() {
        return table;
    }

    /** Runs when the operator selects or marks something else, and after {@link #show} changed what is selected. */
    public void setOnSelection(Runnable listener) {
        onSelection = listener;
    }

    /** Runs when a row is double-clicked or Enter is pressed on it. */
    public void setOnOpen(Consumer<R> listener) {
        table.setOnMouseClicked(event -> {
            R row = table.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && row != null) {
                listener.accept(row);
            }
        });
    }

    /** Exchanges the rows; does nothing when they are as before. */
    public void show(List<R> now) {
        if (rows.equals(now)) {
            return;
        }
        Set<K> chosen = new HashSet<>();
        selected().forEach(row -> chosen.add(key.apply(row)));
        changing = true;
        if (sameKeys(now)) {
            for (int index = 0; index < now.size(); index++) {
                if (!rows.get(index).equals(now.get(index))) {
                    rows.set(index, now.get(index));
                }
            }
        } else {
            rows.setAll(now);
        }
        byKey = new HashMap<>();
        now.forEach(row -> byKey.put(key.apply(row), row));
        if (marks != null) {
            marks.keep(byKey.keySet());
        }
        selectKeys(chosen);
        changing = false;
        onSelection.run();
    }

    /** What is selected, in the order shown. */
    public List<R> selected() {
        // The selection model may name rows that are just being taken away.
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(row -> byKey.get(key.apply(row)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What an act is about: what is marked, in the order shown, otherwise what is selected. */
    public List<R> chosen() {
        MarkedRows<K, R> marked = marks;
        return marked == null || marked.isEmpty()
                ? selected()
                : table.getItems().stream().filter(marked::isMarked).toList();
    }

    /** How many rows are marked. */
    public int marked() {
        return marks == null || marks.isEmpty() ? 0 : chosen().size();
    }

    /** {@code x}: marks what is selected, or takes the mark away. */
    public void toggleMarks() {
        if (marks != null) {
            marks.toggle(selected());
            onSelection.run();
        }
    }

    /** {@code Escape}: takes all marks away. @return whether there were any */
    public boolean clearMarks() {
        if (marks == null || marks.isEmpty()) {
            return false;
        }
        marks.clear();
        onSelection.run();
        return true;
    }

    /** Selects the row with this key and shows it, if it is there. */
    public void select(K wanted) {
        table.getSelectionModel().clearSelection();
        selectKeys(Set.of(wanted));
        int index = table.getSelectionModel().getSelectedIndex();
        if (index >= 0) {
            table.scrollTo(Math.max(0, index - 3));
        }
    }

    /** {@code j} and {@code k}: moves the selection by rows. */
    public void move(int by) {
        int size = table.getItems().size();
        if (size == 0) {
            return;
        }
        int at = table.getSelectionModel().getSelectedIndex();
        int next = at < 0 ? 0 : Math.clamp(at + by, 0, size - 1);
        table.getSelectionModel().clearAndSelect(next);
        table.getFocusModel().focus(next);
        table.scrollTo(Math.max(0, next - 3));
        table.requestFocus();
    }

    /**
     * The Down arrow elsewhere: puts the cursor into the table, on what is selected, otherwise on the first row.
     *
     * @return whether it was not there already and there is a row
     */
    public boolean enter() {
        if (table.isFocused() || table.getItems().isEmpty()) {
            return false;
        }
        if (table.getSelectionModel().isEmpty()) {
            move(0);
        }
        table.requestFocus();
        return true;
    }

    /** As {@link #enter}; without a row the table itself gets the focus, so that keys are acts again and no text. */
    public void arrive() {
        if (!enter()) {
            table.requestFocus();
        }
    }

    /** {@code j}, {@code k} and {@code x} as typed; whether it was one of them. */
    public boolean onCharacter(String character) {
        switch (character) {
            case "j" -> move(1);
            case "k" -> move(-1);
            case "x" -> {
                toggleMarks();
                return marks != null;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Draws all rows again: times are written in another zone, or are older now. */
    public void redraw() {
        table.refresh();
    }

    private boolean sameKeys(List<R> now) {
        if (rows.size() != now.size()) {
            return false;
        }
        for (int index = 0; index < now.size(); index++) {
            if (!key.apply(rows.get(index)).equals(key.apply(now.get(index)))) {
                return false;
            }
        }
        return true;
    }

    private void selectKeys(Set<K> chosen) {
        table.getSelectionModel().clearSelection();
        List<R> shown = table.getItems();
        for (int index = 0; index < shown.size(); index++) {
            if (chosen.contains(key.apply(shown.get(index)))) {
                table.getSelectionModel().select(index);
            }
        }
    }
}
