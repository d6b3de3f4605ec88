package dev.watchfloor.app.response;

import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedAct;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.app.response.ResponseRequest.SessionPick;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Plans for tests: one with everything in it that may be in a file, and long ones. */
final class SamplePlans {
    static final Instant MADE = Instant.parse("2026-11-24T10:00:00Z");
    /** Half a surrogate pair, an escape sequence, a line that reads backwards, and an honest letter. */
    static final String HOSTILE = "\uD800 \u001b[2J \u202Eevil\u0000 \"}],\\ é 🙂 = \u2028";

    private SamplePlans() {}

    static Plan plan() {
        SessionRef session = new SessionRef("-s/1 " + HOSTILE, SessionRef.Kind.OFFLINE);
        return new Plan(
                "plan-7",
                MADE,
                "Take back 2 actions",
                List.of(
                        blocking(HOSTILE),
                        new PlannedAct(
                                new ResponseRequest.RevokeSessions(
                                        "idp", List.of(new SessionPick(session, HOSTILE)), "stolen"),
                                "Revoke 1 session of " + HOSTILE,
                                List.of(new PlannedStep("idp", Expectation.NOT_NOW, "No answer.")),
                                List.of(),
                                List.of(),
                                null),
                        new PlannedAct(
                                new ResponseRequest.RevokeUserSessions("idp", "id-1", "j.tanaka", "stolen"),
                                "Revoke all sessions of j.tanaka",
                                List.of(new PlannedStep("idp", Expectation.ALREADY_SO, "None is open.")),
                                List.of(),
                                List.of(),
                                null),
                        new PlannedAct(
                                new ResponseRequest.Lift(network("2001:db8::/48"), Set.of("edge"), "over"),
                                "Lift",
                                List.of(new PlannedStep("edge", Expectation.CANNOT, "It is not ours.")),
                                List.of(),
                                List.of(),
                                "plan-3.1"),
                        new PlannedAct(
                                new ResponseRequest.AdoptDenylist("inner", "agreed"),
                                "Take over",
                                List.of(),
                                List.of(),
                                List.of(),
                                null)));
    }

    private static PlannedAct blocking(String reason) {
        return new PlannedAct(
                new ResponseRequest.Block(
                        Set.of(network("203.0.113.0/24"), network("198.51.100.7"), network("2001:db8:1::/64")),
                        MADE.plusSeconds(14_400),
                        Set.of("edge", "inner", "Äußeres"),
                        reason),
                "Block 3 networks on 3 gateways",
                List.of(
                        new PlannedStep(
                                "edge",
                                Expectation.WILL_CHANGE,
                                "Adds 2 of 3.",
                                List.of("+ 198.51.100.7", "+ 203.0.113.0/24")),
                        new PlannedStep("inner", Expectation.CANNOT, "Its list is full.")),
                List.of(
                        new Plan.Refusal("loopback", "It would block the console."),
                        new Plan.Refusal("wide-network", "It is wide.", Plan.Severity.NEEDS_APPROVAL)),
                List.of("2 open sessions come from them.", "They are private address space."),
                null);
    }

    static Plan large(int size) {
        Set<IPAddress> networks = new LinkedHashSet<>();
        List<String> changes = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            String text = "203." + (number >> 16) + "." + (number >> 8 & 255) + "." + (number & 255);
            networks.add(network(text));
            changes.add("+ " + text);
        }
        Set<String> targets = new LinkedHashSet<>();
        List<PlannedStep> steps = new ArrayList<>();
        for (int gateway = 0; gateway < 10; gateway++) {
            targets.add("gateway " + gateway);
            steps.add(new PlannedStep("gateway " + gateway, Expectation.WILL_CHANGE, "Adds them.", changes));
        }
        return new Plan(
                "plan",
                MADE,
                "",
                List.of(new PlannedAct(
                        new ResponseRequest.Block(networks, null, targets, "list"),
                        "Block",
                        steps,
                        List.of(),
                        List.of(),
                        null)));
    }

    private static IPAddress network(String text) {
        try {
            return Addresses.network(text);
        } catch (InvalidAddressException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
