package dev.watchfloor.views.shell;

import dev.watchfloor.app.Pin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

/**
 * Tells when somebody touches keyboard, mouse or screen, in any window of the program: menus and lists that open are windows
 * of their own. At most once a second. FX thread only.
 */
final class Touches implements Pin {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Runnable onTouch;
    private final EventHandler<InputEvent> seen = this::seen;
    private final ListChangeListener<Window> opened = this::opened;
    private final List<Window> watched = new ArrayList<>();
    private long last = System.nanoTime() - SECOND.toNanos();

    Touches(Runnable onTouch) {
        this.onTouch = onTouch;
        Window.getWindows().forEach(this::watch);
        Window.getWindows().addListener(opened);
    }

    /**
     * Whether a hand did it. That the pointer entered or left something is also told when the thing moved: a list that
     * changes under a pointer that rests would keep a session open for ever.
     */
    static boolean isByHand(InputEvent event) {
        EventType<? extends InputEvent> type = event.getEventType();
        return type != MouseEvent.MOUSE_ENTERED
                && type != MouseEvent.MOUSE_ENTERED_TARGET
                && type != MouseEvent.MOUSE_EXITED
                && type != MouseEvent.MOUSE_EXITED_TARGET;
    }

    private void seen(InputEvent event) {
        long now = System.nanoTime();
        if (isByHand(event) && now - last >= SECOND.toNanos()) {
            last = now;
            onTouch.run();
        }
    }

    private void opened(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getRemoved().forEach(this::leave);
            change.getAddedSubList().forEach(this::watch);
        }
    }

    private void watch(Window window) {
        window.addEventFilter(InputEvent.ANY, seen);
        watched.add(window);
    }

    private void leave(Window window) {
        window.removeEventFilter(InputEvent.ANY, seen);
        watched.remove(window);
    }

    @Override
    public void close() {
        Window.getWindows().removeListener(opened);
        List.copyOf(watched).forEach(this::leave);
    }
}
