package dev.watchfloor.views.fakes;

import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.AdoptDenylist;
import dev.watchfloor.app.response.ResponseRequest.Block;
import dev.watchfloor.app.response.ResponseRequest.Lift;
import dev.watchfloor.app.response.ResponseRequest.RevokeSession;
import dev.watchfloor.app.response.ResponseRequest.RevokeUserSessions;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.DenylistState;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Plans as the real desk writes them, with two of the guard's rules. Thread-safe. */
final class FakePlans {
    private final FakeDenylist denylist;
    private final FakeSessionBoard sessions;
    private final AtomicInteger numbers = new AtomicInteger();

    FakePlans(FakeDenylist denylist, FakeSessionBoard sessions) {
        this.denylist = denylist;
        this.sessions = sessions;
    }

    Plan plan(ResponseRequest request) {
        return switch (request) {
            case Block block -> block(block);
            case Lift lift -> lift(lift);
            case RevokeSession revoke -> {
                boolean open = sessions.find(revoke.provider(), revoke.session())
                        .filter(row -> row.state() == SessionRecord.State.OPEN)
                        .isPresent();
                yield revoke(request, revoke.provider(), revoke.userName(), open ? 1 : 0);
            }
            case RevokeUserSessions revoke -> {
                long open = sessions.open().stream()
                        .filter(row -> row.provider().equals(revoke.provider())
                                && row.session().userId().equals(revoke.userId()))
                        .count();
                yield revoke(request, revoke.provider(), revoke.userName(), (int) open);
            }
            case AdoptDenylist adopt ->
                new Plan(
                        id(),
                        adopt,
                        "Take over the denylist of " + adopt.target(),
                        List.of(new PlannedStep(
                                adopt.target(),
                                Expectation.WILL_CHANGE,
                                "The entries stay; the console keeps them from now on.")),
                        List.of(),
                        List.of());
        };
    }

    private Plan block(Block block) {
        List<PlannedStep> steps = block.targets().stream()
                .sorted()
                .map(target -> blockStep(target, block.network()))
                .toList();
        List<String> notices = new ArrayList<>();
        long inside = sessions.open().stream()
                .filter(row -> row.session().address() != null
                        && block.network().contains(row.session().address()))
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
        return new Plan(
                id(),
                block,
                "Block " + Addresses.canonical(block.network()) + " on " + gateways(steps),
                steps,
                guard(block.network()),
                notices);
    }

    private PlannedStep blockStep(String name, IPAddress network) {
        DenylistTarget target = denylist.target(name).orElseThrow();
        if (target.availability() != DenylistState.Availability.READY) {
            return new PlannedStep(name, Expectation.CANNOT, target.sentence());
        }
        return denylist.isOn(name, network)
                ? new PlannedStep(name, Expectation.ALREADY_SO, "The entry is on the list already.")
                : new PlannedStep(
                        name,
                        Expectation.WILL_CHANGE,
                        "Adds 1 entry to " + target.entries() + "; requests are refused within a second.");
    }

    private Plan lift(Lift lift) {
        List<PlannedStep> steps = lift.targets().stream()
                .sorted()
                .map(name -> denylist.isOn(name, lift.network())
                        ? new PlannedStep(name, Expectation.WILL_CHANGE, "Takes the entry off the list.")
                        : new PlannedStep(name, Expectation.ALREADY_SO, "The entry is not on the list."))
                .toList();
        return new Plan(
                id(),
                lift,
                "Lift " + Addresses.canonical(lift.network()) + " on " + gateways(steps),
                steps,
                List.of(),
                List.of());
    }

    private Plan revoke(ResponseRequest request, String provider, String user, int open) {
        return new Plan(
                id(),
                request,
                "Revoke " + open + (open == 1 ? " session of " : " sessions of ") + user,
                List.of(new PlannedStep(
                        provider,
                        open == 0 ? Expectation.ALREADY_SO : Expectation.WILL_CHANGE,
                        open == 0
                                ? "Not open any more."
                                : "Ends at the provider at once; refresh tokens die with it.")),
                List.of(),
                List.of(
                        "Access tokens already handed out work for up to 5 minutes where services check them offline."));
    }

    private static List<Plan.Refusal> guard(IPAddress network) {
        if (network.isLoopback()) {
            return List.of(new Plan.Refusal(
                    "loopback",
                    "127.0.0.0/8 is this machine and every product's own. Refuse the address it came from."));
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

    private String id() {
        return "plan-" + numbers.incrementAndGet();
    }
}
