package dev.watchfloor.views.gallery;

import dev.watchfloor.views.incidents.IncidentsScreen;

/** Pictures of the queue and of the page of an incident. */
final class IncidentShots {
    private IncidentShots() {}

    static void add(Room.Album album) {
        album.add("incidents", room -> {
            IncidentsScreen screen = queue(room);
            Gallery.after(() -> screen.select(7));
        });
        album.add("incident-long-page", room -> page(room, 7));
        album.add("incident-long-events", room -> page(room, 8));
        album.add("incident-long-merged", room -> page(room, 5));
        album.add("incidents-verdict", room -> {
            IncidentsScreen screen = queue(room);
            Gallery.after(() -> {
                screen.select(3);
                screen.onCharacter("e");
            });
        });
        album.add("incidents-owner", room -> {
            IncidentsScreen screen = queue(room);
            Gallery.after(() -> {
                screen.select(3);
                screen.onCharacter("A");
            });
        });
        album.add("incidents-menu", room -> {
            IncidentsScreen screen = queue(room);
            Gallery.after(() -> {
                screen.select(2);
                screen.onCharacter(".");
            });
        });
        album.add("incidents-long-done", room -> {
            IncidentsScreen screen = queue(room);
            Gallery.after(() -> {
                screen.select(6);
                screen.onCharacter("x");
                screen.onCharacter("j");
                screen.onCharacter("x");
                screen.onCharacter("a");
            });
        });
    }

    private static void page(Room room, long number) {
        IncidentsScreen screen = queue(room);
        Gallery.after(() -> screen.open(number));
    }

    private static IncidentsScreen queue(Room room) {
        return room.show(new IncidentsScreen(room.console, room.kit, room.responder));
    }
}
