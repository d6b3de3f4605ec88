package dev.watchfloor.views.timeline;

import dev.watchfloor.app.notes.Note;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.views.kit.LayerMark;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SeverityBadge;
import dev.watchfloor.views.kit.Styles;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Cells of the event list. They keep their marks and change them: rows pass by quickly while live. */
final class EventCells {
    private static final Messages TEXT = Messages.of("timeline");
    private static final Pattern SAYS_SO =
            Pattern.compile("block|refus|denied|rejected|limit", Pattern.CASE_INSENSITIVE);

    private EventCells() {}

    /** The summary, with a word before it where a control refused it and the summary does not say so itself. */
    static String summary(StoredEvent event) {
        String summary = event.event().summary();
        return event.event().outcome() == Outcome.BLOCKED
                        && !SAYS_SO.matcher(summary).find()
                ? TEXT.format("list.blocked", summary)
                : summary;
    }

    /** A cell that is either empty or about an event. */
    private abstract static class EventCell extends TableCell<StoredEvent, StoredEvent> {
        @Override
        protected void updateItem(@Nullable StoredEvent event, boolean empty) {
            super.updateItem(event, empty);
            if (empty || event == null) {
                setText(null);
                setGraphic(null);
            } else {
                show(event);
            }
        }

        abstract void show(StoredEvent event);
    }

    static final class Words extends EventCell {
        private final Function<StoredEvent, String> words;

        Words(Function<StoredEvent, String> words, String style) {
            this.words = words;
            if (!style.isEmpty()) {
                getStyleClass().add(style);
            }
        }

        @Override
        void show(StoredEvent event) {
            setText(words.apply(event));
        }
    }

    static final class SummaryCell extends EventCell {
        @Override
        void show(StoredEvent event) {
            setText(summary(event));
        }
    }

    static final class LayerCell extends EventCell {
        private final LayerMark mark = new LayerMark(Layer.PERIMETER);

        LayerCell() {
            setGraphicTextGap(8);
        }

        @Override
        void show(StoredEvent event) {
            mark.show(event.event().layer());
            setGraphic(mark);
            setText(LayerMark.word(event.event().layer()));
        }
    }

    /** The shape alone; its name is its accessible text. */
    static final class LayerMarkCell extends EventCell {
        private final LayerMark mark = new LayerMark(Layer.PERIMETER);

        @Override
        void show(StoredEvent event) {
            mark.show(event.event().layer());
            setGraphic(mark);
            setAccessibleText(LayerMark.word(event.event().layer()));
        }
    }

    static final class SeverityCell extends EventCell {
        private final SeverityBadge badge = new SeverityBadge(Severity.LOW);

        @Override
        void show(StoredEvent event) {
            badge.show(event.event().severity());
            setGraphic(badge);
        }
    }

    /** The severity as a coloured word without a ground. */
    static final class SeverityWordCell extends EventCell {
        SeverityWordCell() {
            getStyleClass().add(Styles.MONO);
        }

        @Override
        void show(StoredEvent event) {
            Severity severity = event.event().severity();
            setText(SeverityBadge.word(severity).toLowerCase(Locale.ENGLISH));
            getStyleClass().removeIf(style -> style.startsWith("severity-"));
            getStyleClass().add("severity-" + severity.name().toLowerCase(Locale.ENGLISH));
        }
    }

    /** A tick where it is marked, a ribbon where it is pinned, a sheet where it has a note. */
    static final class Marks extends EventCell {
        private final RowMarks marks;
        private final FontIcon icon = new FontIcon(Feather.CHECK);

        Marks(RowMarks marks) {
            this.marks = marks;
            getStyleClass().add("wf-row-marks");
        }

        @Override
        void show(StoredEvent event) {
            Optional<Note> note = marks.note(event);
            if (marks.isMarked(event)) {
                show(Feather.CHECK_SQUARE, "marks.marked");
            } else if (note.isPresent()) {
                boolean noted = !note.get().text().isEmpty();
                show(noted ? Feather.FILE_TEXT : Feather.BOOKMARK, noted ? "marks.noted" : "marks.pinned");
            } else {
                setGraphic(null);
                setAccessibleText("");
            }
        }

        /** Marks may change without the event. */
        void redraw() {
            updateItem(getItem(), isEmpty());
        }

        private void show(Feather shape, String key) {
            icon.setIconCode(shape);
            setGraphic(icon);
            setAccessibleText(TEXT.get(key));
        }
    }
}
