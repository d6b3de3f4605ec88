package dev.watchfloor.views.gallery;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.views.denylist.DenylistScreen;
import dev.watchfloor.views.kit.Subject;
import dev.watchfloor.views.sessions.SessionsScreen;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.List;
import java.util.stream.IntStream;
import javafx.util.Duration;

/** The sheet from the wish over the plan to the report. */
final class ResponseShots {
    private static final Duration PLANNED = Duration.millis(550);
    private static final Duration LATER = Duration.millis(1_400);
    private static final String LISTED = """

        # from the ticket
        198.51.100.0/24
        198.51.100.7/24
        vpn.partner.example
        100.64.0.1, seen twice
        """;

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
            Gallery.after(() -> room.pressSoon("rehearse"));
        });
        album.add("block-rehearsed-bad", room -> {
            room.console
                    .response()
                    .findInRehearsal(
                            "HAProxy DMZ",
                            SelfCheck.failed("Write", "The socket has level operator. Entries need level admin."));
            block(room, "203.0.113.0/24");
            Gallery.after(() -> room.pressSoon("rehearse"));
        });
        album.add("block-list", room -> {
            room.show(new DenylistScreen(room.console, room.kit, room.responder));
            Gallery.after(() -> room.responder.blockAll(networks(3)));
            Gallery.after(PLANNED, () -> room.write("network-list", room.text("network-list") + LISTED));
        });
        album.add("block-long-form", room -> longList(room, 50_000));
        album.add("block-long-plan", room -> {
            longList(room, 50_000);
            Gallery.after(LATER, () -> {
                room.write("reason", "Botnet of November, list of the national CERT");
                room.press("see-plan");
            });
        });
        album.add("block-long-all", room -> {
            longList(room, 50_000);
            Gallery.after(LATER, () -> {
                room.write("reason", "Botnet of November, list of the national CERT");
                room.press("see-plan");
            });
            Gallery.after(LATER.multiply(1.6), () -> room.follow("all-changes"));
        });
        album.add("block-refused-target", room -> {
            foreign(room);
            block(room, "203.0.113.0/24");
        });
        album.add("block-refused", room -> block(room, "127.0.0.1"));
        album.add("block-second-person", room -> block(room, "192.168.20.7"));
        album.add("block-beside", room -> {
            block(room, "192.168.20.7");
            Gallery.after(() -> room.pressSoon("agree-here"));
        });
        album.add("block-lacking-role", room -> {
            room.ways.session().roles(dev.watchfloor.app.roles.Role.ANALYST);
            block(room, "203.0.113.0/24");
        });
        album.add("block-report", room -> {
            block(room, "203.0.113.0/24");
            room.console.response().endWith("HAProxy DMZ", Verdict.UNKNOWN);
            Gallery.after(() -> room.pressSoon("apply"));
        });
        album.add("renew-form", room -> {
            room.show(new DenylistScreen(room.console, room.kit, room.responder));
            Gallery.after(() -> room.responder.renew(leases(room)));
        });
        album.add("reconcile-plan", room -> {
            room.show(new DenylistScreen(room.console, room.kit, room.responder));
            Gallery.after(() -> room.responder.reconcile(leases(room)));
        });
        album.add("block-progress", room -> {
            room.console.response().takeCalls("APISIX edge", 1_000);
            room.console.response().afterEachCall(done -> {
                if (done == 412) {
                    room.waitForEver();
                }
            });
            block(room, "203.0.113.0/24");
            Gallery.after(() -> room.pressSoon("apply"));
        });
        album.add("menu", room -> {
            room.show(new SessionsScreen(room.console, room.kit, room.responder));
            Gallery.after(() -> room.responder.menu(stolen(room)));
        });
        album.add("menu-playbook", room -> {
            room.show(new SessionsScreen(room.console, room.kit, room.responder));
            Gallery.after(() -> room.responder.menu(stolen(room)));
            Gallery.after(() -> room.pressSoon("verb-p"));
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

    private static Subject stolen(Room room) {
        Subject.Builder subject = Subject.of("INC-7: Credential stuffing led to a valid session");
        room.console.sessions().open().stream()
                .filter(row -> row.incident() != null)
                .forEach(subject::session);
        return subject.build();
    }

    private static List<DenylistRow> leases(Room room) {
        return room.console.response().denylist().stream()
                .filter(row -> row.lease() != null)
                .toList();
    }

    private static void longList(Room room, int size) {
        room.show(new DenylistScreen(room.console, room.kit, room.responder));
        Gallery.after(() -> room.responder.blockAll(networks(size)));
    }

    private static List<IPAddress> networks(int count) {
        return IntStream.range(0, count)
                .<IPAddress>mapToObj(
                        number -> new IPAddressString("100.64." + number / 256 + "." + number % 256).getAddress())
                .toList();
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
