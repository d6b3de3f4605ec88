package dev.watchfloor.views.timeline;

import dev.watchfloor.app.notes.Note;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.LiveTable;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** All pins and notes, latest event first, with the way to the event. FX thread only. */
final class NotesList extends BorderPane {
    private static final Messages TEXT = Messages.of("timeline");

    private final TimeFormat times;
    private final LiveTable<Long, Note> table;
    private final TableColumn<Note, Note> time;
    private final TableColumn<Note, Note> changed;
    private final Button show;
    private final Button remove;
    private final Label most = new Label(TEXT.format("notes.most", NotesModel.MOST));
    private final Consumer<Note> onShow;

    NotesList(TimeFormat times, Consumer<Note> onShow, Consumer<Note> onRemove) {
        this.times = times;
        this.onShow = onShow;
        Columns<Note> columns = new Columns<>();
        time = columns.mono(
                "",
                172,
                note -> times.cell(note.event().time()),
                note -> note.event().time());
        changed = columns.mono("", 172, note -> times.cell(note.changed()), Note::changed);
        List<TableColumn<Note, Note>> all = List.of(
                time,
                columns.drawn("", 30, NotesList::mark, note -> note.text().isEmpty()),
                columns.text(TEXT.get("column.event"), 280, note -> note.event().summary()),
                columns.text(TEXT.get("notes.column.note"), 300, NotesList::firstLine),
                columns.text(
                        TEXT.get("column.connector"), 120, note -> note.event().connector()),
                changed,
                columns.muted(TEXT.get("notes.column.author"), 160, Note::author));
        table = new LiveTable<>(
                TEXT.get("notes.accessible"),
                note -> note.event().position(),
                all,
                new EmptyState(Feather.BOOKMARK, TEXT.get("notes.empty.title"), TEXT.get("notes.empty.text")));
        table.node().setId("notes");
        show = Buttons.plain(TEXT.get("notes.show"), Feather.CROSSHAIR, this::open);
        show.setId("show-note");
        remove = Buttons.plain(
                TEXT.get("notes.remove"),
                Feather.TRASH_2,
                () -> table.selected().forEach(onRemove));
        remove.setId("remove-note");
        for (Button button : List.of(show, remove)) {
            button.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        }
        HBox bar = new HBox(show, remove, most);
        bar.getStyleClass().add("wf-marked-bar");
        table.setOnOpen(onShow);
        table.setOnSelection(this::selected);
        setTop(bar);
        setCenter(table.node());
        selected();
    }

    void show(List<Note> notes) {
        table.show(notes);
        most.setVisible(notes.size() >= NotesModel.MOST);
    }

    /** Times are written in another zone. */
    void showZone() {
        time.setText(TEXT.format("column.time", times.label()));
        changed.setText(TEXT.format("notes.column.changed", times.label()));
        table.redraw();
    }

    void move(int rows) {
        table.move(rows);
    }

    /** Goes to the event of the note that is selected. */
    void open() {
        table.selected().stream().findFirst().ifPresent(onShow);
    }

    private void selected() {
        boolean none = table.selected().isEmpty();
        show.setDisable(none);
        remove.setDisable(none);
    }

    private static Node mark(Note note) {
        boolean noted = !note.text().isEmpty();
        Node icon = dev.watchfloor.views.kit.Icons.of(noted ? Feather.FILE_TEXT : Feather.BOOKMARK);
        icon.setAccessibleText(TEXT.get(noted ? "marks.noted" : "marks.pinned"));
        return icon;
    }

    private static String firstLine(Note note) {
        return note.text().replace('\n', ' ');
    }
}
