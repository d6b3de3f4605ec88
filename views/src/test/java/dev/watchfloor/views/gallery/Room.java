package dev.watchfloor.views.gallery;

import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.FakeKit;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.ScreenView;
import dev.watchfloor.views.kit.Theme;
import dev.watchfloor.views.response.ResponseDialogs;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A screen and what is needed to make it look like something. */
final class Room {
    final FakeConsole console;
    final FakeKit ways;
    final Kit kit;
    final Responder responder;
    final StackPane root = new StackPane();
    private @Nullable ScreenView shown;

    /** Takes pictures with names. */
    interface Album {
        void add(String name, Consumer<Room> scene);
    }

    Room(Theme theme, boolean story) {
        Clock clock = Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC);
        console = story ? FakeConsole.withStory(clock) : FakeConsole.empty(clock);
        ways = new FakeKit(theme, clock);
        kit = ways.kit();
        responder = new ResponseDialogs(console, kit);
    }

    /** What was shown last. */
    ScreenView screen() {
        return java.util.Objects.requireNonNull(shown);
    }

    <S extends ScreenView> S show(S screen) {
        shown = screen;
        root.getChildren().setAll(screen.node(), kit.modals().node());
        screen.onShow();
        return screen;
    }

    void press(String id) {
        Node node = root.lookup("#" + id);
        if (node instanceof ButtonBase button) {
            button.fire();
        }
    }

    /** Presses it as soon as it is there, within two seconds. */
    void pressSoon(String id) {
        pressSoon(id, 20);
    }

    private void pressSoon(String id, int tries) {
        if (root.lookup("#" + id) instanceof ButtonBase) {
            press(id);
        } else if (tries > 0) {
            Gallery.after(Duration.millis(100), () -> pressSoon(id, tries - 1));
        }
    }

    void follow(String id) {
        if (root.lookup("#" + id) instanceof Hyperlink link) {
            link.fire();
        }
    }

    String text(String id) {
        return root.lookup("#" + id) instanceof TextInputControl field ? field.getText() : "";
    }

    /** Holds up a working thread; the picture is taken meanwhile and the process ends with it. */
    void waitForEver() {
        LockSupport.park();
    }

    /** Writes into the screen's filter. */
    void filter(String text) {
        if (root.lookup(".wf-filter") instanceof TextInputControl field) {
            field.setText(text);
        }
    }

    void expand(String id) {
        if (root.lookup("#" + id) instanceof TitledPane pane) {
            pane.setExpanded(true);
        }
    }

    void write(String id, String text) {
        if (root.lookup("#" + id) instanceof TextInputControl field) {
            field.setText(text);
        }
    }
}
