package dev.watchfloor.views.timeline;

import dev.watchfloor.app.notes.Note;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The events of the visible range, wide or as dense lines, or the pins and notes in their place. FX thread only. */
final class EventList extends BorderPane {
    private static final Messages TEXT = Messages.of("timeline");
    private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");

    private final TimelineModel model;
    private final EventListModel list;
    private final MarkedModel marked;
    private final NotesModel notes;
    private final TimeFormat times;
    private final TableView<StoredEvent> table = new TableView<>();
    private final ScrollPlace place;
    private final EventColumns columns;
    private final EventSort sort;
    private final EventListHead head;
    private final MarkedBar markedBar;
    private final UndoBar undoBar;
    private final NotesList notesList;
    private final Pins pins = new Pins();

    /** The models behind the list. */
    record Models(TimelineModel timeline, EventListModel list, MarkedModel marked, NotesModel notes) {}

    EventList(
            Models models,
            TimeFormat times,
            MarkedBar.Actions acts,
            NotesList notesList,
            UndoBar undo,
            Node whenEmpty) {
        this.model = models.timeline();
        this.list = models.list();
        this.marked = models.marked();
        this.notes = models.notes();
        this.times = times;
        this.notesList = notesList;
        place = new ScrollPlace(table, list);
        RowMarks marks = new Marks();
        columns = new EventColumns(times, marks);
        sort = new EventSort(list, table);
        head = new EventListHead(list, times, sort.menu(), this::toTop);
        markedBar = new MarkedBar(acts);
        undoBar = undo;
        table.getStyleClass().addAll(Styles.TABLE, "wf-events");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText(TEXT.get("list.accessible"));
        table.setPlaceholder(whenEmpty);
        table.setRowFactory(made -> new EventRow(marks, new Clicks()));
        table.setItems(list.events());
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        head.dense().selectedProperty().subscribe(this::showForm);
        head.pinned().selectedProperty().subscribe(this::showContents);
        setTop(new VBox(head, markedBar, undoBar));
        setMinHeight(120);
    }

    void start() {
        pins.listen(list.countProperty(), changed -> showCount());
        pins.listen(list.newerProperty(), changed -> head.show());
        pins.listen(list.behindProperty(), changed -> head.show());
        pins.listen(list.orderProperty(), changed -> showOrder());
        pins.listen(times.zoneProperty(), changed -> showZone());
        pins.listen(model.selectionProperty(), selection -> follow(selection, true));
        pins.listen(marked.markedProperty(), changed -> showMarked());
        pins.listen(notes.notesProperty(), this::showNotes);
        pins.listen(notes.removedProperty(), undoBar::show);
        InvalidationListener reselect = rows -> follow(model.selectionProperty().get(), false);
        list.events().addListener(reselect);
        pins.add(() -> list.events().removeListener(reselect));
        showOrder();
        showZone();
        showMarked();
        showNotes(notes.notesProperty().get());
    }

    void stop() {
        pins.close();
    }

    TableView<StoredEvent> table() {
        return table;
    }

    // What is done by key

    /** Moves the selection, as with the arrow keys. */
    void move(int rows) {
        if (head.pinned().isSelected()) {
            notesList.move(rows);
            return;
        }
        if (table.getItems().isEmpty()) {
            return;
        }
        int present = table.getSelectionModel().getSelectedIndex();
        int next = Math.clamp(present + rows, 0, table.getItems().size() - 1);
        table.getSelectionModel().clearAndSelect(next);
        table.getFocusModel().focus(next);
        if (!place.shows(next)) {
            table.scrollTo(Math.max(0, next - 2));
        }
        if (next > table.getItems().size() - 20) {
            list.loadOlder();
        }
    }

    /** Moves the selection and marks all rows on the way. */
    void extend(int rows) {
        int from = table.getSelectionModel().getSelectedIndex();
        move(rows);
        mark(from, table.getSelectionModel().getSelectedIndex());
    }

    /** Marks the row with the cursor, or takes its mark away. */
    void toggleMark() {
        cursor().ifPresent(marked::toggle);
    }

    /** Marks everything that matches. */
    void markAll(Consumer<String> onError) {
        marked.all(list.orderProperty().get(), onError);
    }

    /** The event that the cursor is on. */
    Optional<StoredEvent> cursor() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    void toggleDense() {
        head.dense().setSelected(!head.dense().isSelected());
    }

    void openSortMenu() {
        sort.menu().requestFocus();
        sort.menu().show();
    }

    /** Events again, where the pins were. */
    void showEvents() {
        head.pinned().setSelected(false);
    }

    /** Goes to the event of the note that is selected. @return false when events are shown */
    boolean openNote() {
        if (head.pinned().isSelected()) {
            notesList.open();
            return true;
        }
        return false;
    }

    private void mark(int from, int to) {
        if (from >= 0 && to >= 0) {
            marked.add(List.copyOf(table.getItems().subList(Math.min(from, to), Math.max(from, to) + 1)));
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        place.look();
    }

    private void toTop() {
        table.scrollTo(0);
        list.setAtTop(true);
    }

    // Selection

    private void chosen(@Nullable StoredEvent event) {
        boolean known = model.selectionProperty().get() instanceof Selection.OfEvent(StoredEvent shown)
                && event != null
                && shown.position() == event.position();
        if (event != null && !known) {
            model.select(new Selection.OfEvent(event));
        }
    }

    /** What is chosen elsewhere is no longer chosen here; what was chosen stays so when its row is loaded again. */
    private void follow(Selection selection, boolean scroll) {
        StoredEvent here = table.getSelectionModel().getSelectedItem();
        switch (selection) {
            case Selection.OfEvent(StoredEvent event) -> {
                if (here == null || here.position() != event.position()) {
                    table.getItems().stream()
                            .filter(row -> row.position() == event.position())
                            .findFirst()
                            .ifPresent(row -> select(row, scroll));
                }
            }
            case Selection.OfSession session -> table.getSelectionModel().clearSelection();
            case Selection.OfThread thread -> table.getSelectionModel().clearSelection();
            case Selection.OfActs acts -> table.getSelectionModel().clearSelection();
            case Selection.Nothing nothing -> table.getSelectionModel().clearSelection();
        }
    }

    private void select(StoredEvent row, boolean scroll) {
        table.getSelectionModel().select(row);
        if (scroll) {
            table.scrollTo(row);
        }
    }

    // Showing

    private void showOrder() {
        sort.show(table);
        head.show();
    }

    private void showForm(boolean dense) {
        table.pseudoClassStateChanged(DENSE, dense);
        table.getColumns().setAll(dense ? columns.dense() : columns.wide());
        showZone();
        sort.show(table);
    }

    private void showContents(boolean pinsOnly) {
        setCenter(pinsOnly ? notesList : table);
    }

    private void showNotes(List<Note> all) {
        head.showPinned(all.size());
        notesList.show(all);
        redrawMarks();
    }

    private void showCount() {
        head.show();
        markedBar.show(marked.marked(), list.countProperty().get());
    }

    private void showMarked() {
        showCount();
        redrawMarks();
    }

    private void redrawMarks() {
        for (Node row : table.lookupAll(".table-row-cell")) {
            if (row instanceof EventRow event) {
                event.showMark();
            }
        }
        for (Node cell : table.lookupAll(".wf-row-marks")) {
            if (cell instanceof EventCells.Marks mark) {
                mark.redraw();
            }
        }
    }

    private void showZone() {
        for (TableColumn<StoredEvent, ?> column : table.getColumns()) {
            if (column.getUserData() == dev.watchfloor.app.query.Field.TIME) {
                column.setText(TEXT.format("column.time", times.label(model.now())));
            }
        }
        head.show();
        notesList.showZone();
        table.refresh();
    }

    private final class Marks implements RowMarks {
        @Override
        public boolean isMarked(StoredEvent event) {
            return marked.isMarked(event);
        }

        @Override
        public Optional<Note> note(StoredEvent event) {
            return notes.on(event);
        }
    }

    private final class Clicks implements EventRow.Clicks {
        @Override
        public void toggle(StoredEvent event) {
            marked.toggle(event);
        }

        @Override
        public void upTo(int index) {
            int from = table.getSelectionModel().getSelectedIndex();
            mark(from < 0 ? index : from, index);
        }
    }
}
