package dev.watchfloor.views.timeline;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.notes.Note;
import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.ScreenView.KeyHelp;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Everything below the lanes put together: the list, what is marked in it, pins and notes, and their keys. */
final class EventPanel {
    private static final Messages TEXT = Messages.of("timeline");

    private final TimelineModel model;
    private final Kit kit;
    private final EventListModel listModel;
    private final MarkedModel marked;
    private final NotesModel notes;
    private final MarkedActions acts;
    private final IncidentChoice choice;
    private final EventList list;
    private final ExportModel exports;
    private final ExportButton exportButton;

    /** @param whenEmpty stands where no events are */
    EventPanel(TimelineModel model, Console console, Kit kit, Node whenEmpty) {
        this.model = model;
        this.kit = kit;
        listModel = new EventListModel(model, kit.bridge());
        marked = new MarkedModel(model, kit.bridge());
        notes = new NotesModel(console.notebook(), kit.bridge());
        choice = new IncidentChoice(console, kit);
        acts = new MarkedActions(console.events(), kit, notes);
        exports = new ExportModel(console.exports(), kit.bridge());
        exportButton = new ExportButton(exports, kit, this::askExport);
        list = new EventList(
                new EventList.Models(model, listModel, marked, notes),
                kit.times(),
                new MarkedBar.Actions(
                        this::markAll, this::copy, this::pinMarked, this::toIncident, this::export, marked::clear),
                new NotesList(
                        kit.times(),
                        this::jump,
                        note -> notes.remove(note.event().position(), this::announce)),
                new UndoBar(this::undo),
                whenEmpty);
        list.table().addEventFilter(KeyEvent.KEY_PRESSED, this::beforeTable);
    }

    EventList node() {
        return list;
    }

    EventListModel listing() {
        return listModel;
    }

    /** What is marked in the list. */
    Marked marked() {
        return marked.marked();
    }

    NotesModel notes() {
        return notes;
    }

    void start() {
        list.start();
        listModel.start();
        marked.start();
        notes.start();
        exportButton.start();
    }

    void stop() {
        exportButton.stop();
        notes.stop();
        marked.stop();
        listModel.stop();
        list.stop();
    }

    /** Releases everything, for good; an export that still runs is cancelled. */
    void close() {
        exports.cancel();
    }

    /** For the bar at the top. */
    ExportButton exportButton() {
        return exportButton;
    }

    private void export() {
        exportButton.press();
    }

    private void askExport() {
        new ExportDialog(ExportScope.of(model, listModel, marked.marked()), exports, kit).open(model.queries());
    }

    private void markAll() {
        list.markAll(this::announce);
    }

    private void copy() {
        acts.copy(marked.marked());
    }

    private void pinMarked() {
        acts.pin(marked.marked());
    }

    private void toIncident() {
        acts.toIncident(marked.marked(), choice);
    }

    /** What is marked goes into an incident, otherwise the event with the cursor. */
    private void attach() {
        if (!(marked.marked() instanceof Marked.None)) {
            toIncident();
        } else if (model.selectionProperty().get() instanceof Selection.OfEvent(var event)) {
            choice.open(List.of(NotedEvent.of(event)), 1);
        } else {
            announce(TEXT.get("incident.none"));
        }
    }

    private void undo() {
        notes.undo(this::announce);
    }

    private void announce(String sentence) {
        kit.navigator().announce(sentence);
    }

    /** Pins what is marked, or turns the pin of the event with the cursor. */
    private void pin() {
        if (marked.marked() instanceof Marked.None) {
            if (model.selectionProperty().get() instanceof Selection.OfEvent(var event)) {
                notes.togglePin(NotedEvent.of(event), this::announce);
            }
        } else {
            pinMarked();
        }
    }

    /** Shows the event of a note in the middle of five minutes; whatever was looked for, nothing hides it. */
    private void jump(Note note) {
        list.showEvents();
        model.go(
                model.viewport().lookingAt(Surroundings.of(note.event().time())).withQuery(Query.ALL));
        model.select(note, () -> announce(TEXT.get("notes.gone")));
    }

    // Keys

    /** See {@link dev.watchfloor.views.kit.ScreenView#onCharacter}. */
    boolean onCharacter(String character) {
        switch (character) {
            case "j" -> list.move(1);
            case "k" -> list.move(-1);
            case "x" -> list.toggleMark();
            case "v" -> list.toggleDense();
            case "p" -> pin();
            case "i" -> attach();
            case "o" -> list.openSortMenu();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** See {@link dev.watchfloor.views.kit.ScreenView#onKey}. */
    boolean onKey(KeyCode key) {
        switch (key) {
            case UP -> list.move(-1);
            case DOWN -> list.move(1);
            case ENTER -> {
                return list.openNote();
            }
            case ESCAPE -> {
                boolean some = !(marked.marked() instanceof Marked.None);
                marked.clear();
                return some;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** See {@link dev.watchfloor.views.kit.ScreenView#onShortcut}. */
    boolean onShortcut(KeyEvent key) {
        if (key.isShiftDown() && !key.isShortcutDown()) {
            switch (key.getCode()) {
                case UP -> list.extend(-1);
                case DOWN -> list.extend(1);
                default -> {
                    return false;
                }
            }
            return true;
        }
        switch (key.getCode()) {
            case A -> markAll();
            case C -> {
                boolean some = !(marked.marked() instanceof Marked.None);
                copy();
                return some;
            }
            case E -> export();
            case Z -> {
                return notes.undo(this::announce);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The table has meanings of its own for some of these keys. */
    private void beforeTable(KeyEvent event) {
        boolean special =
                event.isShortcutDown() || event.isShiftDown() && event.getCode().isArrowKey();
        if (special && onShortcut(event)) {
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && !special) {
            model.toggleLive();
            event.consume();
        }
    }

    List<KeyHelp> keys() {
        return List.of(
                new KeyHelp("x", TEXT.get("keys.mark")),
                new KeyHelp("Shift+↑ / ↓", TEXT.get("keys.extend")),
                new KeyHelp("Ctrl+A", TEXT.get("keys.all")),
                new KeyHelp("Ctrl+C", TEXT.get("keys.copy")),
                new KeyHelp("Ctrl+E", TEXT.get("keys.export")),
                new KeyHelp("p", TEXT.get("keys.pin")),
                new KeyHelp("i", TEXT.get("keys.incident")),
                new KeyHelp("n", TEXT.get("keys.note")),
                new KeyHelp("Ctrl+Z", TEXT.get("keys.undo")),
                new KeyHelp("o", TEXT.get("keys.sort")),
                new KeyHelp("v", TEXT.get("keys.dense")));
    }
}
