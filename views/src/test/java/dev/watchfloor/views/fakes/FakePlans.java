package dev.watchfloor.views.fakes;

import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.app.response.NetworkSet;
import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedAct;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.AdoptDenylist;
import dev.watchfloor.app.response.ResponseRequest.ApproveDevice;
import dev.watchfloor.app.response.ResponseRequest.Block;
import dev.watchfloor.app.response.ResponseRequest.BlockDevice;
import dev.watchfloor.app.response.ResponseRequest.DisableUser;
import dev.watchfloor.app.response.ResponseRequest.EnableUser;
import dev.watchfloor.app.response.ResponseRequest.Lift;
import dev.watchfloor.app.response.ResponseRequest.RequireEnrolment;
import dev.watchfloor.app.response.ResponseRequest.RevokeSessions;
import dev.watchfloor.app.response.ResponseRequest.RevokeUserSessions;
import dev.watchfloor.app.response.ResponseRequest.UnblockDevice;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.DenylistState;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Plans as the real desk writes them, with three of the guard's rules. Thread-safe. */
final class FakePlans {
    private static final IPAddress SMALL_OFFICE = new IPAddressString("192.168.0.0/16").getAddress();

    private final Clock clock;
    private final FakeDenylist denylist;
    private final FakeSessionBoard sessions;
    private final AtomicInteger numbers = new AtomicInteger();

    FakePlans(Clock clock, FakeDenylist denylist, FakeSessionBoard sessions) {
        this.clock = clock;
        this.denylist = denylist;
        this.sessions = sessions;
    }

    Plan plan(String title, List<ResponseRequest> requests) {
        return new Plan(
                "plan-" + numbers.incrementAndGet(),
                clock.instant(),
                title,
                requests.stream().map(this::act).toList());
    }

    /** @param inverses by the act that each takes back */
    Plan undo(String title, Map<String, ResponseRequest> inverses) {
        List<PlannedAct> acts = new ArrayList<>();
        inverses.forEach((undone, request) -> {
            PlannedAct act = act(request);
            acts.add(new PlannedAct(request, act.headline(), act.steps(), act.refusals(), act.notices(), undone));
        });
        return new Plan("plan-" + numbers.incrementAndGet(), clock.instant(), title, acts);
    }

    private PlannedAct act(ResponseRequest request) {
        return switch (request) {
            case Block block -> block(block);
            case Lift lift -> lift(lift);
            case RevokeSessions revoke -> {
                long open = revoke.sessions().stream()
                        .filter(pick -> sessions.find(revoke.provider(), pick.session())
                                .filter(row -> row.state() == SessionRecord.State.OPEN)
                                .isPresent())
                        .count();
                yield revoke(
                        request, revoke.provider(), revoke.sessions().getFirst().userName(), (int) open);
            }
            case RevokeUserSessions revoke -> {
                long open = sessions.open().stream()
                        .filter(row -> row.provider().equals(revoke.provider())
                                && row.session().userId().equals(revoke.userId()))
                        .count();
                yield revoke(request, revoke.provider(), revoke.userName(), (int) open);
            }
            case DisableUser user ->
                one(request, user.provider(), "Disable " + user.userName() + " at " + user.provider());
            case EnableUser user ->
                one(request, user.provider(), "Enable " + user.userName() + " at " + user.provider());
            case RequireEnrolment user ->
                one(request, user.provider(), "Require a new second factor of " + user.userName());
            case ApproveDevice device -> one(request, device.provider(), "Approve device " + device.deviceName());
            case BlockDevice device -> one(request, device.provider(), "Block device " + device.deviceName());
            case UnblockDevice device -> one(request, device.provider(), "Unblock device " + device.deviceName());
            case AdoptDenylist adopt ->
                new PlannedAct(
                        adopt,
                        "Take over the denylist of " + adopt.target(),
                        List.of(new PlannedStep(
                                adopt.target(),
                                Expectation.WILL_CHANGE,
                                "The entries stay; the console keeps them from now on.")),
                        List.of(),
                        List.of(),
                        null);
        };
    }

    private static PlannedAct one(ResponseRequest request, String target, String headline) {
        return new PlannedAct(
                request,
                headline,
                List.of(new PlannedStep(target, Expectation.WILL_CHANGE, "The provider does it at once.")),
                List.of(),
                List.of(),
                null);
    }

    private PlannedAct block(Block block) {
        List<PlannedStep> steps = block.targets().stream()
                .sorted()
                .map(target -> blockStep(target, block))
                .toList();
        List<String> notices = new ArrayList<>();
        NetworkSet set = new NetworkSet(block.networks());
        long inside = sessions.open().stream()
                .filter(row -> row.session().address() != null
                        && set.covers(row.session().address()))
                .map(row -> row.session().userName())
                .distinct()
                .count();
        if (inside > 0) {
            notices.add((inside == 1 ? "1 account holds" : inside + " accounts hold")
                    + " a session from there now. A block does not end sessions.");
        }
        if (block.until() == null) {
            notices.add("It stays until somebody lifts it.");
        }
        return new PlannedAct(
                block,
                "Block " + Networks.texts(block.networks()) + " on " + gateways(steps),
                steps,
                guard(block.networks().iterator().next()),
                notices,
                null);
    }

    private PlannedStep blockStep(String name, Block block) {
        DenylistTarget target = denylist.target(name).orElseThrow();
        if (target.availability() != DenylistState.Availability.READY) {
            return new PlannedStep(name, Expectation.CANNOT, target.sentence());
        }
        List<IPAddress> missing = block.networks().stream()
                .filter(network -> !denylist.isOn(name, network))
                .toList();
        if (missing.isEmpty()
                && block.networks().stream().anyMatch(network -> denylist.endsOtherwise(network, block.until()))) {
            return new PlannedStep(
                    name, Expectation.WILL_CHANGE, "It is refused already. The console lifts it at another time.");
        }
        return missing.isEmpty()
                ? new PlannedStep(name, Expectation.ALREADY_SO, "The entry is on the list already.")
                : new PlannedStep(
                        name,
                        Expectation.WILL_CHANGE,
                        "Adds " + Spans.entries(missing.size()) + " to a list of " + Spans.entries(target.entries())
                                + ".",
                        missing.stream()
                                .map(network -> "+ " + Networks.text(network))
                                .toList());
    }

    private PlannedAct lift(Lift lift) {
        List<PlannedStep> steps = lift.targets().stream()
                .sorted()
                .map(name -> liftStep(name, lift.networks()))
                .toList();
        return new PlannedAct(
                lift,
                "Lift " + Networks.texts(lift.networks()) + " on " + gateways(steps),
                steps,
                List.of(),
                List.of(),
                null);
    }

    private PlannedStep liftStep(String name, Set<IPAddress> networks) {
        List<String> lines = networks.stream()
                .filter(network -> denylist.isOn(name, network))
                .map(network -> "- " + Networks.text(network))
                .toList();
        return lines.isEmpty()
                ? new PlannedStep(name, Expectation.ALREADY_SO, "The entry is not on the list.")
                : new PlannedStep(
                        name,
                        Expectation.WILL_CHANGE,
                        "Takes " + Spans.entries(lines.size()) + " off the list.",
                        lines);
    }

    private PlannedAct revoke(ResponseRequest request, String provider, String user, int open) {
        return new PlannedAct(
                request,
                "Revoke " + open + (open == 1 ? " session of " : " sessions of ") + user,
                List.of(new PlannedStep(
                        provider,
                        open == 0 ? Expectation.ALREADY_SO : Expectation.WILL_CHANGE,
                        open == 0
                                ? "Not open any more."
                                : "Ends at the provider at once; refresh tokens die with it.")),
                List.of(),
                List.of("Access tokens already handed out work for up to 5 minutes where services check them offline."),
                null);
    }

    private static List<Plan.Refusal> guard(IPAddress network) {
        if (network.isLoopback()) {
            return List.of(new Plan.Refusal(
                    "loopback",
                    "127.0.0.0/8 is this machine and every product's own. Refuse the address it came from."));
        }
        if (SMALL_OFFICE.contains(network)) {
            return List.of(new Plan.Refusal(
                    "private-range",
                    Networks.text(network) + " is private address space. If it is really meant, a second person has to"
                            + " agree.",
                    Plan.Severity.NEEDS_APPROVAL));
        }
        Integer prefix = network.getNetworkPrefixLength();
        if (prefix != null && prefix < (network.isIPv4() ? 9 : 17)) {
            return List.of(new Plan.Refusal(
                    "too-wide", "A network that wide holds customers and ourselves. Choose a smaller one."));
        }
        return List.of();
    }

    private static String gateways(List<PlannedStep> steps) {
        return steps.size() == 1 ? "1 gateway" : steps.size() + " gateways";
    }
}
