package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.StoredEvent;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** A row of the event list: shows by its ground whether it is marked; Ctrl+click marks it, Shift+click all up to it. */
final class EventRow extends TableRow<StoredEvent> {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final RowMarks marks;

    /** What a click with a modifier means. */
    interface Clicks {
        void toggle(StoredEvent event);

        /** @param index of the row that was clicked */
        void upTo(int index);
    }

    EventRow(RowMarks marks, Clicks clicks) {
        this.marks = marks;
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                if (event.isShiftDown()) {
                    clicks.upTo(getIndex());
                } else if (event.isShortcutDown()) {
                    clicks.toggle(getItem());
                }
            }
        });
    }

    @Override
    protected void updateItem(@Nullable StoredEvent event, boolean empty) {
        super.updateItem(event, empty);
        showMark();
    }

    /** Marks may change without the event. */
    void showMark() {
        StoredEvent event = getItem();
        pseudoClassStateChanged(MARKED, !isEmpty() && event != null && marks.isMarked(event));
    }
}
