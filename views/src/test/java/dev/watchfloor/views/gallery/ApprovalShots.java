package dev.watchfloor.views.gallery;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.ResponseRequest.Block;
import dev.watchfloor.app.response.approvals.Approval.Verdict;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.PolicyRule;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.views.approvals.ApprovalsScreen;
import dev.watchfloor.views.denylist.DenylistScreen;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.OtherProfile;
import inet.ipaddr.IPAddressString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** What needs a second person: at who asks and at who is asked. */
final class ApprovalShots {
    private static final Clock NOON = Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC);
    private static final Clock BEFORE = Clock.offset(NOON, Duration.ofMinutes(-12));

    private ApprovalShots() {}

    static void add(Room.Album album) {
        album.add("second-waits", room -> {
            policy(room);
            sheet(room, plan(room, "192.168.20.7"), List.of());
        });
        album.add("second-half", room -> {
            policy(room);
            sheet(room, plan(room, "192.168.20.7"), List.of(said("b.meier@north", Role.APPROVER, Verdict.APPROVED)));
        });
        album.add("second-agreed", room -> {
            policy(room);
            sheet(
                    room,
                    plan(room, "192.168.20.7"),
                    List.of(
                            said("b.meier@north", Role.APPROVER, Verdict.APPROVED),
                            said("c.oduya@north", Role.ADMINISTRATOR, Verdict.APPROVED)));
        });
        album.add("second-declined", room -> {
            sheet(room, plan(room, "192.168.20.7"), List.of(said("b.meier@north", Role.APPROVER, Verdict.DECLINED)));
        });
    }

    static void addScreen(Room.Album album) {
        album.add("approvals-asked", room -> screen(room, "1j"));
        album.add("approvals-decided", room -> screen(room, "2j"));
        album.add("approvals-keys", room -> screen(room, "3j"));
        album.add("approvals-policy", room -> screen(room, "4j"));
        album.add("approvals-rule", room -> {
            screen(room, "4");
            Gallery.after(() -> Gallery.after(() -> room.press("add-rule")));
        });
        album.add("approvals-empty", room -> room.show(new ApprovalsScreen(room.console, room.kit, room.responder)));
        album.add("approvals-request", room -> request(room, true));
        album.add("approvals-request-untrusted", room -> request(room, false));
    }

    private static void screen(Room room, String keys) {
        fill(room);
        ApprovalsScreen screen = room.show(new ApprovalsScreen(room.console, room.kit, room.responder));
        Gallery.after(() -> keys.chars().forEach(key -> screen.onCharacter(Character.toString(key))));
    }

    private static void fill(Room room) {
        tried(() -> {
            Approvals here = room.console.approvals();
            OtherProfile meier = new OtherProfile("b.meier@north", BEFORE).befriend(here, Role.APPROVER);
            OtherProfile oduya = new OtherProfile("c.oduya@north", BEFORE).befriend(here, Role.ADMINISTRATOR);
            OtherProfile left = new OtherProfile("k.novak@south", BEFORE).befriend(here, Role.APPROVER);
            here.untrust(left.approvals().ownKey().fingerprint(), "Left the company");
            policy(room);
            here.putRule(
                    new PolicyRule("long lists", "block", 1_000, "APISIX edge", Set.of(Role.APPROVER)),
                    "Decided by the round of November");
            here.putRule(new PolicyRule("people", "disable-user", 1, "", Set.of(Role.ADMINISTRATOR)), "Works council");
            ask(room, "192.168.40.9", meier, Verdict.APPROVED, oduya, Verdict.APPROVED);
            here.asked(1)
                    .forEach(asked -> here.plan(asked.hash())
                            .ifPresent(plan -> room.console.response().apply(plan, news -> {})));
            ask(room, "192.168.31.0/24", meier, Verdict.DECLINED, oduya, Verdict.APPROVED);
            ask(room, "192.168.20.7", meier, Verdict.APPROVED, oduya, Verdict.APPROVED);
            here.add(answer(meier, here.request(plan(room, "192.168.77.12")), Verdict.APPROVED));
            byte[] unused = here.request(plan(room, "192.168.12.0/24"));
            byte[] asked = meier.approvals().request(plan(room, "192.168.3.3"));
            byte[] given = here.decide(here.readRequest(asked), Verdict.APPROVED, Approvals.USUAL, "");
        });
    }

    private static void ask(
            Room room, String network, OtherProfile one, Verdict first, OtherProfile two, Verdict second)
            throws UnfitApprovalException {
        Approvals here = room.console.approvals();
        byte[] request = here.request(plan(room, network));
        here.add(answer(one, request, first));
        here.add(answer(two, request, second));
    }

    private static byte[] answer(OtherProfile there, byte[] request, Verdict verdict) throws UnfitApprovalException {
        return there.approvals()
                .decide(
                        there.approvals().readRequest(request),
                        verdict,
                        Approvals.USUAL,
                        verdict == Verdict.APPROVED
                                ? "Seen in the ticket, the office is told"
                                : "That is our own printer");
    }

    private static void request(Room room, boolean known) {
        ApprovalsScreen screen = room.show(new ApprovalsScreen(room.console, room.kit, room.responder));
        OtherProfile meier = new OtherProfile("b.meier@north", BEFORE);
        if (known) {
            meier.befriend(room.console.approvals(), Role.APPROVER);
        }
        tried(() -> {
            try {
                Path file = Files.createTempFile("watchfloor-request", ".json");
                file.toFile().deleteOnExit();
                room.ways.files().choose(Files.write(file, meier.approvals().request(plan(room, "192.168.20.7"))));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        Gallery.after(() -> screen.onCharacter("o"));
    }

    private record Said(String name, Role role, Verdict verdict) {}

    private static Said said(String name, Role role, Verdict verdict) {
        return new Said(name, role, verdict);
    }

    private static void policy(Room room) {
        tried(() -> room.console
                .approvals()
                .putRule(
                        new PolicyRule("wide blocks", "block", 1, "", Set.of(Role.APPROVER, Role.ADMINISTRATOR)),
                        "Decided by the round of November"));
    }

    private static Plan plan(Room room, String network) {
        return room.console
                .response()
                .plan(
                        "",
                        List.of(new Block(
                                new IPAddressString(network).getAddress(),
                                FakeConsole.NOON.plus(Duration.ofHours(8)),
                                Set.of("APISIX edge", "HAProxy DMZ"),
                                "Credential stuffing, INC-7")));
    }

    private static void sheet(Room room, Plan plan, List<Said> answers) {
        room.show(new DenylistScreen(room.console, room.kit, room.responder));
        tried(() -> {
            Approvals here = room.console.approvals();
            byte[] request = here.request(plan);
            for (Said said : answers) {
                OtherProfile there = new OtherProfile(said.name(), BEFORE).befriend(here, said.role());
                here.add(answer(there, request, said.verdict()));
            }
        });
        Gallery.after(() -> room.responder.askedPlan(plan.hash()));
    }

    private interface Step {
        void run() throws UnfitApprovalException;
    }

    private static void tried(Step step) {
        try {
            step.run();
        } catch (UnfitApprovalException unfit) {
            throw new IllegalStateException(unfit);
        }
    }
}
