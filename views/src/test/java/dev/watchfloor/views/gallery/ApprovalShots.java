package dev.watchfloor.views.gallery;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.ResponseRequest.Block;
import dev.watchfloor.app.response.approvals.Approval.Verdict;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.PolicyRule;
import dev.watchfloor.app.response.approvals.Role;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.views.denylist.DenylistScreen;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.OtherProfile;
import inet.ipaddr.IPAddressString;
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
                here.add(there.approvals()
                        .decide(
                                there.approvals().readRequest(request),
                                said.verdict(),
                                Approvals.USUAL,
                                said.verdict() == Verdict.APPROVED
                                        ? "Seen in the ticket, the office is told"
                                        : "That is our own printer"));
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
