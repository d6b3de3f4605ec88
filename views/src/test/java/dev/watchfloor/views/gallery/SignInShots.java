package dev.watchfloor.views.gallery;

import dev.watchfloor.app.ProfileKind;
import dev.watchfloor.app.operators.OperatorSession;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.factors.Totp;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.FakeDoor;
import dev.watchfloor.views.fakes.FakeSession;
import dev.watchfloor.views.signin.LockPage;
import dev.watchfloor.views.signin.Porch;
import dev.watchfloor.views.signin.SignInPage;
import java.util.Objects;
import javafx.util.Duration;

/** The way in, and what covers a locked console. */
final class SignInShots {
    private SignInShots() {}

    static void add(Room.Album album) {
        album.add("sign-in", room -> page(room, ProfileKind.SEALED));
        album.add("sign-in-too-early", room -> {
            page(room, ProfileKind.SEALED).refuse(SignInRefusedException.Reason.TOO_EARLY);
            room.pressSoon("go");
        });
        album.add("sign-in-workstation", room -> {
            page(room, ProfileKind.SEALED).refuse(SignInRefusedException.Reason.WORKSTATION);
            room.pressSoon("go");
        });
        album.add("sign-in-first", room -> {
            page(room, ProfileKind.UNSEALED);
            Gallery.after(Duration.millis(300), () -> room.write("password", "gravel-otter"));
        });
        album.add("sign-in-key", room -> {
            room.ways.keys().install();
            room.ways.keys().leaveUntouched();
            page(room, ProfileKind.SEALED);
            room.pressSoon("code-swap");
            Gallery.after(Duration.millis(700), () -> {
                room.write("name", "a.okafor");
                room.write("password", "right");
                room.write("code-pin", "1234");
                room.press("go");
            });
        });
        album.add("sign-in-recover", room -> {
            page(room, ProfileKind.SEALED);
            room.pressSoon("recover");
        });
        album.add("sign-in-rotate", room -> {
            page(room, ProfileKind.SEALED);
            room.pressSoon("rotate");
        });
        album.add("sign-in-enrol", room -> enrol(room));
        album.add("sign-in-codes", room -> {
            FakeDoor door = enrol(room);
            Gallery.after(Duration.millis(900), () -> {
                room.write(
                        "enrol-code",
                        Totp.code(Objects.requireNonNull(door.enrolment()).totp(), FakeConsole.NOON));
                room.press("enrol-go");
            });
        });
        album.add("sign-in-lock", room -> {
            FakeSession session = room.ways.session();
            session.lock(OperatorSession.Cause.IDLE);
            if (session.state() instanceof OperatorSession.State.Locked locked) {
                room.root.getChildren().setAll(new LockPage(session, locked, porch(room), () -> {}).node());
            }
        });
        album.add("sign-in-step-up", room -> {
            room.ways.session().stale();
            room.root.getChildren().setAll(room.kit.modals().node());
            room.kit.permits().before(Permission.ACT, () -> {});
        });
        album.add("sign-in-step-up-key", room -> {
            room.ways.keys().install();
            room.ways.session().stale();
            room.root.getChildren().setAll(room.kit.modals().node());
            room.kit.permits().before(Permission.ACT, () -> {});
            room.press("step-up-code-swap");
        });
    }

    private static FakeDoor enrol(Room room) {
        FakeDoor door = page(room, ProfileKind.NONE);
        Gallery.after(Duration.millis(300), () -> {
            room.write("name", "d.ferreira");
            room.write("password", "gravel-otter-92-lamp-quay");
            room.write("password-again", "gravel-otter-92-lamp-quay");
            room.press("go");
        });
        return door;
    }

    private static FakeDoor page(Room room, ProfileKind kind) {
        FakeDoor door = new FakeDoor(kind, () -> room.console);
        SignInPage page = new SignInPage(door, porch(room), opened -> {});
        room.root.getChildren().setAll(page.node());
        page.begin();
        return door;
    }

    private static Porch porch(Room room) {
        return new Porch(
                room.kit.bridge(), room.kit.times(), room.kit.files(), room.kit.securityKeys(), room.kit.clock());
    }
}
