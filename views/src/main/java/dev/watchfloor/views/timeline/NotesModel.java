package dev.watchfloor.views.timeline;

import dev.watchfloor.app.notes.Note;
import dev.watchfloor.app.notes.Notebook;
import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.Latest;
import dev.watchfloor.views.kit.Pins;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Pins and notes as the screen shows them, and what is done with them. Writes behind the scenes. FX thread only. */
final class NotesModel {
    /** Most notes that are shown, those on the latest events. */
    static final int MOST = 2_000;

    private final Notebook notebook;
    private final FxBridge bridge;
    private final Latest questions;
    private final Pins pins = new Pins();
    private final ReadOnlyObjectWrapper<List<Note>> notes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Note> removed = new ReadOnlyObjectWrapper<>();
    private Map<Long, Note> byPosition = Map.of();

    NotesModel(Notebook notebook, FxBridge bridge) {
        this.notebook = notebook;
        this.bridge = bridge;
        this.questions = bridge.latest();
    }

    void start() {
        pins.add(bridge.watch(notebook::subscribe, this::load));
        load();
    }

    void stop() {
        pins.close();
    }

    private void load() {
        questions.load(() -> notebook.within(TimeRange.EVER, MOST), this::show, sentence -> {});
    }

    private void show(List<Note> found) {
        byPosition = found.stream()
                .collect(Collectors.toUnmodifiableMap(note -> note.event().position(), Function.identity()));
        notes.set(found);
    }

    /** Pins an event, or takes its pin away; what it says stays. */
    void togglePin(NotedEvent event, Consumer<String> onError) {
        Note before = byPosition.get(event.position());
        if (before == null || !before.pinned()) {
            keep(event, true, before == null ? "" : before.text(), onError);
        } else if (before.text().isEmpty()) {
            remove(event.position(), onError);
        } else {
            keep(event, false, before.text(), onError);
        }
    }

    /** Puts a note in the place of the one on that event; one that is neither pin nor text is removed. */
    void keep(NotedEvent event, boolean pinned, String text, Consumer<String> onError) {
        String cleaned = Note.cleaned(text);
        if (!pinned && cleaned.isEmpty()) {
            remove(event.position(), onError);
            return;
        }
        removed.set(null);
        ask(() -> notebook.keep(event, pinned, cleaned), kept -> {}, onError);
    }

    /** Pins many. @param onDone with how many were not pinned before */
    void pin(Collection<NotedEvent> events, Consumer<Integer> onDone, Consumer<String> onError) {
        ask(() -> notebook.pin(events), onDone, onError);
    }

    /** Takes a note away; {@link #undo} brings it back. */
    void remove(long position, Consumer<String> onError) {
        ask(() -> notebook.remove(position), was -> removed.set(was.orElse(null)), onError);
    }

    /** Brings back what was removed last. @return whether there was something */
    boolean undo(Consumer<String> onError) {
        Note was = removed.get();
        if (was == null) {
            return false;
        }
        removed.set(null);
        ask(() -> notebook.keep(was.event(), was.pinned(), was.text()), kept -> {}, onError);
        return true;
    }

    private <T> void ask(
            java.util.concurrent.Callable<T> writing, Consumer<? super T> onDone, Consumer<String> onError) {
        var unused = bridge.load(writing, onDone, onError);
    }

    Optional<Note> on(StoredEvent event) {
        return on(event.position());
    }

    Optional<Note> on(long position) {
        return Optional.ofNullable(byPosition.get(position));
    }

    /** Latest event first. */
    ReadOnlyObjectProperty<List<Note>> notesProperty() {
        return notes.getReadOnlyProperty();
    }

    /** What was removed last and can be brought back; null when nothing. */
    ReadOnlyObjectProperty<@Nullable Note> removedProperty() {
        return removed.getReadOnlyProperty();
    }
}
