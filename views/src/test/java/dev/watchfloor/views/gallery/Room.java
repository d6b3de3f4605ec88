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
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;

/** A screen and what is needed to make it look like something. */
final class Room {
    final FakeConsole console;
    final Kit kit;
    final Responder responder;
    final StackPane root = new StackPane();

    /** Takes pictures with names. */
    interface Album {
        void add(String name, Consumer<Room> scene);
    }

    Room(Theme theme, boolean story) {
        Clock clock = Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC);
        console = story ? FakeConsole.withStory(clock) : FakeConsole.empty(clock);
        kit = new FakeKit(theme, clock).kit();
        responder = new ResponseDialogs(console, kit);
    }

    <S extends ScreenView> S show(S screen) {
        root.getChildren().setAll(screen.node(), kit.modals().node());
        screen.onShow();
        return screen;
    }

    void press(String id) {
        Node node = root.lookup("#" + id);
        if (node instanceof Button button) {
            button.fire();
        }
    }

    void write(String id, String text) {
        if (root.lookup("#" + id) instanceof TextInputControl field) {
            field.setText(text);
        }
    }
}
