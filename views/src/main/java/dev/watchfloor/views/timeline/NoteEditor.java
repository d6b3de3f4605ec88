package dev.watchfloor.views.timeline;

import dev.watchfloor.app.notes.Note;
import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Pin and note of one event. What was written is kept when the cursor leaves the field, so that no thought is lost by
 * clicking elsewhere; Escape brings back what was kept. FX thread only.
 */
final class NoteEditor extends VBox {
    private static final Messages TEXT = Messages.of("timeline");

    private final NotedEvent event;
    private final NotesModel notes;
    private final TimeFormat times;
    private final Consumer<String> onError;
    private final Pins pins = new Pins();
    private final ToggleButton pin = new ToggleButton(TEXT.get("notes.pin"), Icons.of(Feather.BOOKMARK));
    private final TextArea text = new TextArea();
    private final Label by = new Label();
    private final Button save = Buttons.plain(TEXT.get("notes.save"), this::keep);
    private String kept = "";

    NoteEditor(NotedEvent event, NotesModel notes, TimeFormat times, Consumer<String> onError) {
        super(6);
        this.event = event;
        this.notes = notes;
        this.times = times;
        this.onError = onError;
        Label heading = new Label(TEXT.get("notes.heading"));
        heading.getStyleClass().add(Styles.HEADING);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        pin.setId("pin");
        pin.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        pin.setOnAction(pressed -> notes.togglePin(event, onError));
        HBox head = new HBox(8, heading, gap, pin);
        head.setAlignment(Pos.CENTER_LEFT);
        text.setId("note");
        text.setWrapText(true);
        text.setPrefRowCount(3);
        text.setPromptText(TEXT.get("notes.prompt"));
        text.setAccessibleText(TEXT.get("notes.heading"));
        text.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().length() <= Note.LONGEST ? change : null));
        text.focusedProperty().subscribe(focused -> {
            if (!focused) {
                keep();
            }
        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        text.textProperty().subscribe(this::showState);
        save.setId("save-note");
        save.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        by.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        by.setWrapText(true);
        HBox.setHgrow(by, Priority.ALWAYS);
        by.setMaxWidth(Double.MAX_VALUE);
        HBox foot = new HBox(8, by, save);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, text, foot);
        pins.listen(notes.notesProperty(), changed -> showKept());
        showKept();
    }

    long position() {
        return event.position();
    }

    /** Puts the cursor into the note. */
    void focusText() {
        text.requestFocus();
        text.end();
    }

    /** Keeps what was written and lets go. */
    void close() {
        keep();
        pins.close();
    }

    private void keep() {
        String written = Note.cleaned(text.getText());
        if (!written.equals(kept)) {
            kept = written;
            notes.keep(event, pin.isSelected(), written, onError);
        }
        showState();
    }

    private void showKept() {
        Note note = notes.on(event.position()).orElse(null);
        boolean untouched = Note.cleaned(text.getText()).equals(kept);
        kept = note == null ? "" : note.text();
        pin.setSelected(note != null && note.pinned());
        pin.setText(TEXT.get(pin.isSelected() ? "notes.isPinned" : "notes.pin"));
        by.setText(note == null ? "" : TEXT.format("notes.by", note.author(), times.stamp(note.changed())));
        if (untouched && !text.getText().equals(kept)) {
            text.setText(kept);
        }
        showState();
    }

    private void showState() {
        boolean changed = !Note.cleaned(text.getText()).equals(kept);
        save.setVisible(changed);
        save.setManaged(changed);
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            text.setText(kept);
            leave();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
            leave();
            key.consume();
        }
    }

    /** Leaving the field keeps what it holds. */
    private void leave() {
        pin.requestFocus();
    }
}
