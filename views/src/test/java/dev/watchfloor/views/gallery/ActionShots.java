package dev.watchfloor.views.gallery;

import dev.watchfloor.views.actions.ActionsScreen;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.StoryContainment;
import dev.watchfloor.views.kit.Underway;
import java.util.List;

/** The action centre with an act in each state. */
final class ActionShots {
    private ActionShots() {}

    static void add(Room.Album album) {
        for (String state : List.of("running", "waiting", "done", "incomplete", "undone", "revoked")) {
            album.add("actions-" + state, room -> {
                room.responder.underway().set("act-running", "Keycloak corp", new Underway.Count(412, 1_000));
                ActionsScreen screen = actions(room);
                Gallery.after(() -> screen.select("act-" + state));
            });
        }
        album.add("containment-half", room -> {
            room.console.response().contain(StoryContainment.halfGreen(FakeConsole.NOON));
            ActionsScreen screen = actions(room);
            Gallery.after(() -> screen.select("act-done"));
        });
        album.add("containment-contradicted", room -> {
            room.console.response().contain(StoryContainment.contradicted(FakeConsole.NOON));
            ActionsScreen screen = actions(room);
            Gallery.after(() -> screen.select("act-incomplete"));
        });
        album.add("containment-proven", room -> {
            room.console.response().contain(StoryContainment.proven(FakeConsole.NOON));
            ActionsScreen screen = actions(room);
            Gallery.after(() -> screen.select("act-revoked"));
        });
        album.add("actions-give-up", room -> {
            ActionsScreen screen = actions(room);
            Gallery.after(() -> {
                screen.select("act-waiting");
                screen.onCharacter("x");
                room.responder.giveUp(room.console
                        .response()
                        .action("act-waiting")
                        .map(List::of)
                        .orElseThrow());
            });
        });
        album.add("actions-undo", room -> {
            actions(room);
            Gallery.after(() -> room.responder.undo(List.of(
                    room.console.response().action("act-done").orElseThrow(),
                    room.console.response().action("act-incomplete").orElseThrow())));
        });
    }

    private static ActionsScreen actions(Room room) {
        return room.show(new ActionsScreen(room.console, room.kit, room.responder));
    }
}
