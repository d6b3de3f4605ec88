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
    }

    private static void screen(Room room, String keys) {
        OperatorsScreen screen = room.show(new OperatorsScreen(room.console, room.kit, room.responder));
        Gallery.after(
                javafx.util.Duration.millis(400),
                () -> keys.chars().forEach(key -> screen.onCharacter(Character.toString(key))));
    }
}
