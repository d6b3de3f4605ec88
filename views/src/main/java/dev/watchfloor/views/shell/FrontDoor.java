package dev.watchfloor.views.shell;

import dev.watchfloor.app.Console;
import dev.watchfloor.views.kit.Afterimage;
import dev.watchfloor.views.kit.Appearance;
import dev.watchfloor.views.kit.FilePicker;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SystemFilePicker;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.signin.Door;
import dev.watchfloor.views.signin.Porch;
import dev.watchfloor.views.signin.SignInPage;
import java.time.ZoneId;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One window for whoever comes: the sign-in page, the console of who signed in, and the page again when they signed out.
 * FX thread only.
 */
public final class FrontDoor {
    private static final Messages TEXT = Messages.of("shell");

    private final Stage stage;
    private final Door door;
    private final ViewOptions options;
    private final Screen first;
    private final FilePicker files;
    private @Nullable FxBridge bridge;
    private @Nullable ConsoleWindow window;

    /** @param first shown after each sign-in */
    public FrontDoor(Stage stage, Door door, ViewOptions options, Screen first) {
        this(stage, door, options, first, new SystemFilePicker(stage));
    }

    FrontDoor(Stage stage, Door door, ViewOptions options, Screen first, FilePicker files) {
        this.stage = stage;
        this.door = door;
        this.options = options;
        this.first = first;
        this.files = files;
    }

    /** Asks who comes. */
    public void show() {
        FxBridge own = new FxBridge();
        bridge = own;
        Porch porch =
                new Porch(own, new TimeFormat(ZoneId.systemDefault()), files, options.securityKeys(), options.clock());
        SignInPage page = new SignInPage(door, porch, this::enter);
        Scene scene = new Scene(new StackPane(page.node()), width(), height());
        new Appearance(options.theme()).dress(scene);
        stage.setOnHidden(gone -> own.close());
        stage.setScene(scene);
        stage.setTitle(TEXT.get("title"));
        stage.show();
        page.begin();
    }

    /** Shows the console of somebody who is signed in already. */
    public void enter(Console console) {
        if (bridge != null) {
            bridge.close();
            bridge = null;
        }
        ConsoleWindow opened = new ConsoleWindow(
                stage,
                console,
                new ViewOptions(
                        options.theme(),
                        width(),
                        height(),
                        options.clock(),
                        options.initialRange(),
                        options.banner(),
                        options.securityKeys()));
        window = opened;
        opened.setOnSignOut(this::leave);
        opened.open(first);
        opened.show();
    }

    /** The scene that shows now, for pictures and tests. */
    public Scene scene() {
        return stage.getScene();
    }

    /** Takes the window away. */
    public void close() {
        if (window != null) {
            window.close();
            window = null;
        }
        stage.close();
    }

    private void leave() {
        if (window != null) {
            window.release();
            window = null;
        }
        show();
        if (bridge != null) {
            Afterimage.wipe(bridge);
        }
    }

    private double width() {
        return stage.getScene() == null ? options.width() : stage.getScene().getWidth();
    }

    private double height() {
        return stage.getScene() == null ? options.height() : stage.getScene().getHeight();
    }
}
