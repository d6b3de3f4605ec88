package dev.watchfloor.views.timeline;

import dev.watchfloor.app.incidents.Deed;
import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Copies and pins what is marked. Says how many that were, and when it were not all. FX thread only. */
final class MarkedActions {
    /** Most events that are pinned at once. */
    static final int MOST_PINS = 500;
    /** Most events that are copied at once; more are exported. */
    static final int MOST_COPIES = 5_000;

    private static final Messages TEXT = Messages.of("timeline");

    private final EventStore store;
    private final Kit kit;
    private final NotesModel notes;

    MarkedActions(EventStore store, Kit kit, NotesModel notes) {
        this.store = store;
        this.kit = kit;
        this.notes = notes;
    }

    void copy(Marked marked) {
        fetch(marked, MOST_COPIES, events -> {
            EventText lines = new EventText(kit.times());
            ClipboardContent content = new ClipboardContent();
            content.putString(lines.table(events));
            Clipboard.getSystemClipboard().setContent(content);
            say(marked, events.size(), "marked.copied", "marked.copiedFirst");
        });
    }

    void pin(Marked marked) {
        fetch(
                marked,
                MOST_PINS,
                events -> notes.pin(
                        events.stream().map(NotedEvent::of).toList(),
                        fresh -> say(marked, events.size(), "marked.pinned", "marked.pinnedFirst"),
                        kit.navigator()::announce));
    }

    /** Asks into which incident they go. */
    void toIncident(Marked marked, IncidentChoice choice) {
        fetch(marked, Deed.MOST_EVENTS, events -> {
            if (!events.isEmpty()) {
                choice.open(events.stream().map(NotedEvent::of).toList(), count(marked));
            }
        });
    }

    private void say(Marked marked, long done, String all, String part) {
        long wanted = count(marked);
        kit.navigator().announce(done < wanted ? TEXT.format(part, done, wanted) : TEXT.format(all, done));
    }

    /** How many events are meant. */
    static long count(Marked marked) {
        return switch (marked) {
            case Marked.None none -> 0;
            case Marked.Counting counting -> 0;
            case Marked.Rows(var rows) -> rows.size();
            case Marked.All all -> all.count();
        };
    }

    private void fetch(Marked marked, int most, Consumer<List<StoredEvent>> onEvents) {
        switch (marked) {
            case Marked.None none -> {}
            case Marked.Counting counting -> {}
            case Marked.Rows(var rows) ->
                onEvents.accept(rows.values().stream().limit(most).toList());
            case Marked.All all -> {
                var unused = kit.bridge().load(() -> first(all, most), onEvents, kit.navigator()::announce);
            }
        }
    }

    private List<StoredEvent> first(Marked.All all, int most) {
        List<StoredEvent> found = new ArrayList<>();
        while (found.size() < most) {
            List<StoredEvent> page = store.page(
                    all.query(),
                    all.range(),
                    all.order(),
                    Math.min(1_000, most - found.size()),
                    found.isEmpty() ? null : found.getLast());
            if (page.isEmpty()) {
                break;
            }
            found.addAll(page);
        }
        return found;
    }
}
