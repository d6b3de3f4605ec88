package dev.watchfloor.views.incidents;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.ScreenView;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** Incidents: the queue, and over it the page of the one that was opened. FX thread only. */
public final class IncidentsScreen implements ScreenView {
    private final QueueScreen queue;
    private final IncidentPage page;
    private final StackPane node = new StackPane();
    private ScreenView shown;

    public IncidentsScreen(Console console, Kit kit, Responder responder) {
        queue = new QueueScreen(console, kit, head -> open(head.number()));
        page = new IncidentPage(console, kit, responder, this::back, this::turn);
        shown = queue;
        node.getChildren().setAll(queue.node());
    }

    /** Shows all about one. */
    public void open(long number) {
        queue.select(number);
        page.open(number);
        change(page);
    }

    private void back() {
        change(queue);
        queue.enter();
    }

    private void turn(int by) {
        queue.neighbour(by).map(IncidentHead::number).ifPresent(this::open);
    }

    private void change(ScreenView next) {
        if (shown == next) {
            return;
        }
        boolean inWindow = node.getScene() != null;
        if (inWindow) {
            shown.onHide();
        }
        shown = next;
        node.getChildren().setAll(next.node());
        if (inWindow) {
            next.onShow();
        }
    }

    /** Selects one in the queue, if it is there. */
    public void select(long number) {
        queue.select(number);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String title() {
        return shown.title();
    }

    @Override
    public void onShow() {
        shown.onShow();
    }

    @Override
    public void onHide() {
        shown.onHide();
    }

    @Override
    public void focusFilter() {
        shown.focusFilter();
    }

    @Override
    public boolean onCharacter(String character) {
        return shown.onCharacter(character);
    }

    @Override
    public boolean onKey(KeyCode key) {
        return shown.onKey(key);
    }

    @Override
    public boolean onShortcut(KeyEvent event) {
        return shown.onShortcut(event);
    }

    @Override
    public List<KeyHelp> keys() {
        return shown.keys();
    }
}
