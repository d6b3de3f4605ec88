package dev.watchfloor.views.gallery;

import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.views.denylist.DenylistScreen;
import dev.watchfloor.views.sessions.SessionsScreen;
import inet.ipaddr.IPAddressString;
import javafx.util.Duration;

/** The sheet from the wish over the plan to the report. */
final class ResponseShots {
    private static final Duration PLANNED = Duration.millis(350);

    private ResponseShots() {}

    static void add(Room.Album album) {
        album.add("block-form", room -> {
            foreign(room);
            room.show(new DenylistScreen(room.console, room.kit, room.responder));
            Gallery.after(() -> room.responder.block(new IPAddressString("203.0.113.39").getAddress()));
        });
        album.add("block-plan", room -> block(room, "203.0.113.0/24"));
        album.add("block-rehearsed", room -> {
            block(room, "203.0.113.0/24");
            Gallery.after(PLANNED, () -> room.press("rehearse"));
        });
        album.add("block-refused", room -> block(room, "127.0.0.1"));
        album.add("block-report", room -> {
            block(room, "203.0.113.0/24");
            room.console.response().endWith("HAProxy DMZ", Verdict.UNKNOWN);
            Gallery.after(PLANNED, () -> room.press("apply"));
        });
        album.add("playbook-form", room -> playbook(room));
        album.add("playbook-plan", room -> {
            playbook(room);
            Gallery.after(PLANNED, () -> {
                room.write("reason", "Credential stuffing, INC-7");
                room.press("see-plan");
            });
        });
        album.add("playbook-texts", room -> {
            playbook(room);
            Gallery.after(PLANNED, () -> room.press("edit-playbooks"));
        });
        album.add("revoke-form", room -> {
            room.show(new SessionsScreen(room.console, room.kit, room.responder));
            Gallery.after(() -> {
                SessionRecord row = room.console.sessions().open().getFirst();
                room.responder.revokeSession(
                        row.provider(), row.session().ref(), row.session().userName());
                room.press("see-plan");
            });
        });
    }

    static void foreign(Room room) {
        room.console
                .response()
                .setAvailability(
                        "HAProxy DMZ",
                        Availability.NEEDS_CONSENT,
                        "An ACL file of the operations team is in the place; it was last changed by hand.");
    }

    private static void playbook(Room room) {
        room.show(new DenylistScreen(room.console, room.kit, room.responder));
        Gallery.after(() -> room.responder.playbook(new IPAddressString("203.0.113.0/24").getAddress(), null));
    }

    private static void block(Room room, String network) {
        room.show(new DenylistScreen(room.console, room.kit, room.responder));
        Gallery.after(() -> {
            room.responder.block(new IPAddressString(network).getAddress());
            room.write("reason", "Credential stuffing, INC-7");
            room.press("see-plan");
        });
    }
}
