package dev.watchfloor.app.incidents;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.ThreadEntities;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.ResponseRequest;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the console's own acts that concern an incident. Stateless. */
final class ActTies {
    private static final int PAGE = 500;
    private static final int MOST = 5_000;
    /** An act of so long before the first event was not about it. */
    private static final Duration BEFORE = Duration.ofMinutes(5);

    private ActTies() {}

    /** Newest first. */
    static List<OwnAct> of(Incident incident, ActSource acts) {
        Instant from = incident.head().started().minus(BEFORE);
        Pattern name = Pattern.compile("(?<![\\w-])" + incident.head().id() + "(?!\\d)");
        List<OwnAct> found = new ArrayList<>();
        Instant before = null;
        for (int read = 0; read < MOST; read += PAGE) {
            List<Action> page = acts.actions(PAGE, before);
            for (Action action : page) {
                OwnAct.Tie tie = action.begun().isBefore(from) ? null : tie(action.request(), incident, name);
                if (tie != null) {
                    found.add(new OwnAct(action, tie));
                }
            }
            if (page.size() < PAGE || page.getLast().begun().isBefore(from)) {
                break;
            }
            before = page.getLast().begun();
        }
        return found;
    }

    /** When the first act that ends something of it was done somewhere; null when none was. */
    static @Nullable Instant contained(List<OwnAct> acts) {
        return acts.stream()
                .map(OwnAct::action)
                .filter(action -> ends(action.request()))
                .filter(action -> action.outline().isSoSomewhere())
                .map(Action::begun)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static boolean ends(ResponseRequest request) {
        return switch (request) {
            case ResponseRequest.Block _,
                    ResponseRequest.RevokeSessions _,
                    ResponseRequest.RevokeUserSessions _,
                    ResponseRequest.DisableUser _,
                    ResponseRequest.BlockDevice _ -> true;
            case ResponseRequest.Lift _,
                    ResponseRequest.AdoptDenylist _,
                    ResponseRequest.EnableUser _,
                    ResponseRequest.RequireEnrolment _,
                    ResponseRequest.ApproveDevice _,
                    ResponseRequest.UnblockDevice _ -> false;
        };
    }

    private static OwnAct.@Nullable Tie tie(ResponseRequest request, Incident incident, Pattern name) {
        if (name.matcher(request.reason()).find()) {
            return OwnAct.Tie.NAMED;
        }
        for (AttackThread thread : incident.threads()) {
            OwnAct.Tie tie = tie(request, thread.entities());
            if (tie != null) {
                return tie;
            }
        }
        return null;
    }

    private static OwnAct.@Nullable Tie tie(ResponseRequest request, ThreadEntities concerned) {
        return switch (request) {
            case ResponseRequest.RevokeSessions revoke ->
                concerned.sessions().first().stream()
                                .anyMatch(known -> revoke.sessions().stream()
                                        .anyMatch(pick -> pick.session().equals(known.session())))
                        ? OwnAct.Tie.SESSION
                        : null;
            case ResponseRequest.Block block -> touches(block.networks(), concerned);
            case ResponseRequest.Lift lift -> touches(lift.networks(), concerned);
            case ResponseRequest.RevokeUserSessions user -> same(user.userName(), concerned);
            case ResponseRequest.DisableUser user -> same(user.userName(), concerned);
            case ResponseRequest.EnableUser user -> same(user.userName(), concerned);
            case ResponseRequest.RequireEnrolment user -> same(user.userName(), concerned);
            case ResponseRequest.AdoptDenylist _,
                    ResponseRequest.ApproveDevice _,
                    ResponseRequest.BlockDevice _,
                    ResponseRequest.UnblockDevice _ -> null;
        };
    }

    private static OwnAct.@Nullable Tie touches(Collection<IPAddress> networks, ThreadEntities concerned) {
        return concerned.networks().first().stream()
                        .anyMatch(suspect -> networks.stream()
                                .anyMatch(network -> network.contains(suspect) || suspect.contains(network)))
                ? OwnAct.Tie.NETWORK
                : null;
    }

    private static OwnAct.@Nullable Tie same(String name, ThreadEntities concerned) {
        return concerned.users().first().contains(name) ? OwnAct.Tie.USER : null;
    }
}
