package dev.watchfloor.views.shell;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Appearance;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Modals;
import dev.watchfloor.views.kit.Navigator;
import dev.watchfloor.views.kit.ScreenView;
import dev.watchfloor.views.kit.SystemFilePicker;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.response.ResponseDialogs;
import dev.watchfloor.views.store.StoreDialogs;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The console's window. Everything is called on the FX thread. Shows the console it is given and neither starts nor
 * closes it: that is the business of whoever opened it.
 */
public final class ConsoleWindow {
    private static final Messages TEXT = Messages.of("shell");
    private static final double LEAST_WIDTH = 1_100;
    private static final double LEAST_HEIGHT = 700;

    private final Stage stage;
    private final Kit kit;
    private final ScreenRegistry screens;
    private final StoreDialogs store;
    private final StatusBar statusBar;
    private final Rail rail;
    private final BorderPane page = new BorderPane();
    private final Scene scene;
    private @Nullable ScreenView present;

    public ConsoleWindow(Stage stage, Console console, ViewOptions options) {
        this.stage = stage;
        kit = new Kit(
                new FxBridge(),
                new TimeFormat(ZoneId.systemDefault()),
                new Appearance(options.theme()),
                new Modals(),
                new Ways(),
                new SystemFilePicker(stage),
                options.clock());
        screens = new ScreenRegistry(console, kit, new ResponseDialogs(console, kit), options.initialRange());
        store = new StoreDialogs(console, kit);
        statusBar = new StatusBar(console, kit, store::open);
        rail = new Rail(this::open, kit.appearance(), this::help);
        page.setLeft(rail);
        page.setBottom(statusBar);
        if (!options.banner().isBlank()) {
            Label banner = new Label(options.banner(), Icons.of(Feather.INFO));
            banner.getStyleClass().add("wf-banner");
            banner.setMaxWidth(Double.MAX_VALUE);
            page.setTop(banner);
        }
        scene = new Scene(new StackPane(page, kit.modals().node()), options.width(), options.height());
        kit.appearance().dress(scene);
        new KeyDispatcher(scene, new WindowCommands(), this::presentScreen);
        stage.setScene(scene);
        stage.setTitle(TEXT.get("title"));
        stage.setMinWidth(Math.min(LEAST_WIDTH, options.width()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, options.height()));
        stage.setOnHidden(gone -> release());
        Thread.currentThread().setUncaughtExceptionHandler(new UncaughtFailures(statusBar::announce));
    }

    /** Puts the window on the display, with the timeline unless another screen was opened before. */
    public void show() {
        if (present == null) {
            open(Screen.TIMELINE);
        }
        statusBar.start();
        stage.show();
    }

    /** Changes to a screen; does nothing when it shows already. */
    public void open(Screen screen) {
        ScreenView next = screens.view(screen);
        if (next == present) {
            return;
        }
        if (present != null) {
            present.onHide();
        }
        present = next;
        page.setCenter(next.node());
        rail.show(screen);
        next.onShow();
        next.node().requestFocus();
    }

    /** The scene, for pictures and tests. */
    public Scene scene() {
        return scene;
    }

    /** Takes the window away and lets go of everything; questions under way are dropped. */
    public void close() {
        // A pop-up still on screen when the toolkit ends crashes GTK (ControlsFX 11.2.4, JavaFX 25.0.4).
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window != stage) {
                window.hide();
            }
        }
        stage.close();
        release();
    }

    private void release() {
        if (present != null) {
            present.onHide();
            present = null;
        }
        screens.close();
        statusBar.stop();
        store.close();
        kit.bridge().close();
    }

    private ScreenView presentScreen() {
        return present == null ? screens.timeline() : present;
    }

    private void help() {
        HelpPage.open(kit.modals(), presentScreen());
    }

    private final class WindowCommands implements KeyDispatcher.Commands {
        @Override
        public void open(Screen screen) {
            ConsoleWindow.this.open(screen);
        }

        @Override
        public void help() {
            ConsoleWindow.this.help();
        }

        @Override
        public void store() {
            store.open();
        }

        @Override
        public void toggleZone() {
            kit.times().toggle();
        }

        @Override
        public void toggleMilliseconds() {
            kit.times().togglePrecision();
        }

        @Override
        public void toggleFullScreen() {
            stage.setFullScreen(!stage.isFullScreen());
        }

        @Override
        public boolean isBlocked() {
            return kit.modals().isOpen();
        }
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
