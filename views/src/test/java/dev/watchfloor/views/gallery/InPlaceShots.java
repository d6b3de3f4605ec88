package dev.watchfloor.views.gallery;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.views.fakes.StoryPlace;
import dev.watchfloor.views.timeline.TimelineScreen;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.util.Duration;

/** What lies in a product and was never copied. */
final class InPlaceShots {
    private static final String QUERY = "source.ip: 203.0.113.0/28 and not user: root";

    private InPlaceShots() {}

    static void add(Room.Album album) {
        album.add("inplace-ask", room -> open(room, new StoryPlace()));
        album.add("inplace-none", room -> screen(room));
        album.add("inplace-found", room -> ask(room, new StoryPlace()));
        album.add("inplace-asking", room -> {
            StoryPlace place = new StoryPlace();
            place.hold = new CountDownLatch(1);
            ask(room, place);
        });
        album.add("inplace-part", room -> {
            StoryPlace place = new StoryPlace();
            place.gaps = List.of("2 of 5 parts (shards) of the index did not answer; their documents are missing. The"
                    + " server says: all shards failed on node data-3");
            ask(room, place);
        });
        album.add("inplace-failed", room -> {
            StoryPlace place = new StoryPlace();
            place.failure = new ConnectorException(
                    Category.RATE_LIMITED, "OpenSearch limits our requests (429). It asks us to wait 30 s.");
            ask(room, place);
        });
    }

    private static void ask(Room room, StoryPlace place) {
        open(room, place);
        Gallery.after(Duration.millis(600), () -> {
            room.write("in-place-query", QUERY);
            room.press("in-place-ask");
        });
    }

    private static void open(Room room, StoryPlace place) {
        room.console.inPlace().connect("Wazuh", place);
        screen(room);
    }

    private static void screen(Room room) {
        TimelineScreen screen =
                room.show(new TimelineScreen(room.console, room.kit, room.responder, java.time.Duration.ofHours(2)));
        Gallery.after(Duration.millis(300), () -> screen.onCharacter("l"));
    }
}
