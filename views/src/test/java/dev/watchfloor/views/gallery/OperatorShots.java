package dev.watchfloor.views.gallery;

import dev.watchfloor.app.roles.Role;
import dev.watchfloor.views.operators.OperatorsScreen;

/** Who may sign in. */
final class OperatorShots {
    private OperatorShots() {}

    static void add(Room.Album album) {
        album.add("operators", room -> screen(room, "j"));
        album.add("operators-places", room -> screen(room, "2j"));
        album.add("operators-add", room -> screen(room, "n"));
        album.add("operators-lacking", room -> {
            room.ways.session().roles(Role.ANALYST);
            screen(room, "");
        });
        album.add("operators-rules", room -> {
            screen(room, "");
            room.press("rules");
        });
        album.add("operators-own", room -> screen(room, "o"));
        album.add("operators-own-password", room -> own(room, "own-password"));
        album.add("operators-own-keys-missing", room -> own(room, "own-keys"));
        album.add("operators-own-keys", room -> {
            room.ways.keys().install();
            own(room, "own-keys");
        });
        album.add("operators-own-key-add", room -> {
            room.ways.keys().install();
            own(room, "own-keys");
            Gallery.after(javafx.util.Duration.millis(900), () -> room.pressSoon("key-add"));
        });
        album.add("operators-recovery", room -> {
            screen(room, "");
            Gallery.after(javafx.util.Duration.millis(500), () -> room.press("recovery"));
            Gallery.after(javafx.util.Duration.millis(700), () -> room.press("form-go"));
            Gallery.after(javafx.util.Duration.millis(1_000), () -> room.press("keep-done"));
        });
    }

    private static void own(Room room, String button) {
        screen(room, "o");
        Gallery.after(javafx.util.Duration.millis(600), () -> room.press(button));
    }

    private static void screen(Room room, String keys) {
        OperatorsScreen screen = room.show(new OperatorsScreen(room.console, room.kit, room.responder));
        Gallery.after(
                javafx.util.Duration.millis(400),
                () -> keys.chars().forEach(key -> screen.onCharacter(Character.toString(key))));
    }
}
