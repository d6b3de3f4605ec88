package dev.watchfloor.views.shell;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Navigator;
import dev.watchfloor.views.kit.ScreenView;
import dev.watchfloor.views.response.ResponseDialogs;
import dev.watchfloor.views.store.StoreDialogs;
import java.time.Duration;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Everything the window shows while somebody is signed in: rail, screens, status bar and dialogs. Made anew after each
 * unlocking, so that a locked window holds nothing of it; what was asked before never arrives. FX thread only.
 */
final class Desk {
    private final Kit kit;
    private final ScreenRegistry screens;
    private final StoreDialogs store;
    private final StatusBar statusBar;
    private final Rail rail;
    private final BorderPane page = new BorderPane();
    private final StackPane node;
    private Screen place = Screen.TIMELINE;
    private @Nullable ScreenView present;

    /** What the window does for the rail. */
    interface Commands {
        void lock();

        void signOut();
    }

    /** @param kits makes the kit that leads here */
    Desk(Console console, Function<Navigator, Kit> kits, Duration initialRange, Commands commands) {
        kit = kits.apply(new Ways());
        screens = new ScreenRegistry(console, kit, new ResponseDialogs(console, kit), initialRange);
        store = new StoreDialogs(console, kit);
        statusBar = new StatusBar(console, kit, store::open);
        rail = new Rail(this::open, kit.appearance(), this::help, commands);
        page.setLeft(rail);
        page.setBottom(statusBar);
        node = new StackPane(page, kit.modals().node());
    }

    Node node() {
        return node;
    }

    /** Begins to ask; once it is in the window. */
    void start() {
        statusBar.start();
    }

    /** Where the operator is. */
    Screen place() {
        return place;
    }

    void open(Screen screen) {
        ScreenView next = screens.view(screen);
        if (next == present) {
            return;
        }
        if (present != null) {
            present.onHide();
        }
        present = next;
        place = screen;
        page.setCenter(next.node());
        rail.show(screen);
        next.onShow();
        next.node().requestFocus();
    }

    /** @param number of an incident that is there */
    void showIncident(long number) {
        open(Screen.INCIDENTS);
        screens.incidents().open(number);
    }

    ScreenView presentScreen() {
        return present == null ? screens.timeline() : present;
    }

    void help() {
        HelpPage.open(kit.modals(), presentScreen());
    }

    void store() {
        store.open();
    }

    boolean isBlocked() {
        return kit.modals().isOpen();
    }

    void announce(String sentence) {
        statusBar.announce(sentence);
    }

    /** Lets go of everything; answers under way are dropped. */
    void release() {
        if (present != null) {
            present.onHide();
            present = null;
        }
        page.setCenter(null);
        node.getChildren().clear();
        screens.close();
        statusBar.stop();
        store.close();
        kit.bridge().close();
    }

    private final class Ways implements Navigator {
        @Override
        public void showTimeline() {
            open(Screen.TIMELINE);
        }

        @Override
        public void showTimeline(TimeRange range, Query query) {
            open(Screen.TIMELINE);
            screens.timeline().look(range, query);
        }

        @Override
        public void showIncidents() {
            open(Screen.INCIDENTS);
        }

        @Override
        public void showIncident(long number) {
            Desk.this.showIncident(number);
        }

        @Override
        public void showSessions() {
            open(Screen.SESSIONS);
        }

        @Override
        public void showDenylist() {
            open(Screen.DENYLIST);
        }

        @Override
        public void showActions() {
            open(Screen.ACTIONS);
        }

        @Override
        public void showAction(String actId) {
            open(Screen.ACTIONS);
            screens.actions().select(actId);
        }

        @Override
        public void showConnectors() {
            open(Screen.CONNECTORS);
        }

        @Override
        public void showAudit() {
            open(Screen.AUDIT);
        }

        @Override
        public void announce(String sentence) {
            statusBar.announce(sentence);
        }
    }
}
