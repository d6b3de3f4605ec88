package dev.watchfloor.views.shell;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.operators.OperatorSession;
import dev.watchfloor.views.kit.Afterimage;
import dev.watchfloor.views.kit.Appearance;
import dev.watchfloor.views.kit.FilePicker;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Modals;
import dev.watchfloor.views.kit.Navigator;
import dev.watchfloor.views.kit.Permits;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.SystemFilePicker;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.signin.LockPage;
import dev.watchfloor.views.signin.Porch;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The console's window. Everything is called on the FX thread. Shows the console it is given and neither starts nor
 * closes it: that is the business of whoever opened it. While the session is locked nothing of the console is in it.
 */
public final class ConsoleWindow {
    private static final Messages TEXT = Messages.of("shell");
    private static final double LEAST_WIDTH = 1_100;
    private static final double LEAST_HEIGHT = 700;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Stage stage;
    private final Console console;
    private final ViewOptions options;
    private final FxBridge bridge = new FxBridge();
    private final TimeFormat times = new TimeFormat(ZoneId.systemDefault());
    private final Appearance appearance;
    private final FilePicker files;
    private final Pins pins = new Pins();
    private final Label banner = new Label("", Icons.of(Feather.INFO));
    private final ClockNotice clockNotice = new ClockNotice();
    private final BorderPane root = new BorderPane();
    private final Scene scene;
    private Runnable onSignOut = this::close;
    private Screen place = Screen.TIMELINE;
    private @Nullable Desk desk;

    public ConsoleWindow(Stage stage, Console console, ViewOptions options) {
        this.stage = stage;
        this.console = console;
        this.options = options;
        appearance = new Appearance(options.theme());
        files = new SystemFilePicker(stage);
        banner.getStyleClass().add("wf-banner");
        banner.setMaxWidth(Double.MAX_VALUE);
        root.setTop(new VBox(banner, clockNotice));
        banner(options.banner());
        scene = new Scene(root, options.width(), options.height());
        appearance.dress(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::lockOnKey);
        HeldKeys.settle(scene);
        new KeyDispatcher(scene, new WindowCommands());
        stage.setScene(scene);
        stage.setTitle(TEXT.get("title"));
        stage.setMinWidth(Math.min(LEAST_WIDTH, options.width()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, options.height()));
        stage.setOnHidden(gone -> release());
        Thread.currentThread().setUncaughtExceptionHandler(new UncaughtFailures(this::announce));
    }

    /** Puts the window on the display, with the timeline unless another screen was opened before. */
    public void show() {
        if (!pins.isEmpty()) {
            return;
        }
        pins.add(console.session().subscribe(() -> bridge.onFx(this::look)));
        pins.add(new Touches(this::touch));
        // What nobody asks, nobody is told: the session decides by the clock when it is asked.
        pins.add(bridge.every(SECOND, this::look));
        look();
        stage.show();
    }

    /** Changes to a screen; does nothing when it shows already. While locked it is where unlocking leads. */
    public void open(Screen screen) {
        place = screen;
        if (desk != null) {
            desk.open(screen);
        }
    }

    /** Opens the page of an incident; does nothing while locked. @param number one that was given */
    public void showIncident(long number) {
        if (desk != null) {
            desk.showIncident(number);
        }
    }

    /** What happens when the operator signs out; the window closes when nothing else was said. */
    public void setOnSignOut(Runnable action) {
        onSignOut = action;
    }

    /** Says another line above everything; empty for none. */
    public void banner(String line) {
        banner.setText(line);
        banner.setVisible(!line.isBlank());
        banner.setManaged(!line.isBlank());
    }

    /** The scene, for pictures and tests. */
    public Scene scene() {
        return scene;
    }

    /** Takes the window away and lets go of everything; questions under way are dropped. */
    public void close() {
        closePopups();
        stage.close();
        release();
    }

    /** Lets go of everything and leaves the stage to somebody else. */
    void release() {
        closePopups();
        leaveDesk();
        pins.close();
        bridge.close();
        root.setCenter(null);
        // The thread outlives this console and would hold it, with all its secrets.
        Thread.currentThread().setUncaughtExceptionHandler(new UncaughtFailures(sentence -> {}));
    }

    private void look() {
        switch (console.session().state()) {
            case OperatorSession.State.Locked locked -> {
                clockNotice.show(Duration.ZERO);
                cover(locked);
            }
            case OperatorSession.State.Open _ -> {
                uncover();
                clockNotice.show(console.session().authenticatorAhead());
            }
        }
    }

    private void cover(OperatorSession.State.Locked locked) {
        if (desk == null && root.getCenter() != null) {
            return;
        }
        closePopups();
        leaveDesk();
        LockPage page = new LockPage(
                console.session(),
                locked,
                new Porch(bridge, times, files, options.securityKeys(), options.clock()),
                this::signOut);
        root.setCenter(page.node());
        page.begin();
        Afterimage.wipe(bridge);
    }

    private void uncover() {
        if (desk != null) {
            return;
        }
        Desk next = new Desk(console, this::kit, options.initialRange(), new WindowCommands());
        desk = next;
        root.setCenter(next.node());
        next.open(place);
        next.start();
    }

    /** A bridge of its own for each desk: closed with it, nothing of what was asked before the lock arrives after it. */
    private Kit kit(Navigator ways) {
        FxBridge own = new FxBridge();
        Modals modals = new Modals();
        Permits permits = new Permits(console.session(), own, modals, options.securityKeys());
        return new Kit(own, times, appearance, permits, modals, ways, files, options.securityKeys(), options.clock());
    }

    private void leaveDesk() {
        if (desk != null) {
            place = desk.place();
            Desk left = desk;
            desk = null;
            root.setCenter(null);
            left.release();
        }
    }

    private void closePopups() {
        // A pop-up still on screen when the toolkit ends crashes GTK (ControlsFX 11.2.4, JavaFX 25.0.4).
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window != stage) {
                window.hide();
            }
        }
    }

    private void signOut() {
        onSignOut.run();
    }

    private void lock() {
        var unused = bridge.load(
                () -> {
                    console.session().lock();
                    return console.session().state();
                },
                state -> look(),
                this::announce);
    }

    private void touch() {
        if (desk != null) {
            console.session().touch();
        }
    }

    private void lockOnKey(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.L && desk != null) {
            event.consume();
            lock();
        }
    }

    private void announce(String sentence) {
        if (desk != null) {
            desk.announce(sentence);
        }
    }

    private final class WindowCommands implements KeyDispatcher.Commands, Desk.Commands {
        @Override
        public @Nullable Desk desk() {
            return desk;
        }

        @Override
        public void lock() {
            ConsoleWindow.this.lock();
        }

        @Override
        public void signOut() {
            ConsoleWindow.this.signOut();
        }

        @Override
        public void toggleZone() {
            times.toggle();
        }

        @Override
        public void toggleMilliseconds() {
            times.togglePrecision();
        }

        @Override
        public void toggleFullScreen() {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }
}
