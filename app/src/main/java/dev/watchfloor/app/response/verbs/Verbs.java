package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.KeptLease;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.sessions.SessionBoard;
import inet.ipaddr.IPAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Finds the verb of a request. */
public final class Verbs {
    private final SessionBoard sessions;

    public Verbs(SessionBoard sessions) {
        this.sessions = sessions;
    }

    /** @param earlier the console's leases of the networks concerned, as they were before the act */
    public Verb<?> of(ResponseRequest request, Collection<KeptLease> earlier) {
        return switch (request) {
            case ResponseRequest.Block block -> new NetworkBlock(block, byNetwork(earlier));
            case ResponseRequest.Lift lift -> new NetworkLift(lift, byNetwork(earlier));
            case ResponseRequest.AdoptDenylist adoption -> new DenylistAdoption(adoption);
            case ResponseRequest.RevokeSessions revocation -> new SessionRevocation(revocation);
            case ResponseRequest.RevokeUserSessions user -> new UserRevocation(user, open(user));
            case ResponseRequest.DisableUser user -> new UserDisabling(user);
            case ResponseRequest.EnableUser user -> new UserEnabling(user);
            case ResponseRequest.RequireEnrolment user -> new EnrolmentDemand(user);
            case ResponseRequest.ApproveDevice device -> new DeviceApproval(device);
            case ResponseRequest.BlockDevice device -> new DeviceBlock(device);
            case ResponseRequest.UnblockDevice device -> new DeviceUnblock(device);
        };
    }

    private static Map<IPAddress, KeptLease> byNetwork(Collection<KeptLease> leases) {
        Map<IPAddress, KeptLease> byNetwork = new HashMap<>();
        leases.forEach(lease -> byNetwork.put(lease.network(), lease));
        return byNetwork;
    }

    private long open(ResponseRequest.RevokeUserSessions user) {
        return sessions.open().stream()
                .filter(session -> session.provider().equals(user.provider()))
                .filter(session -> session.session().userId().equals(user.userId()))
                .count();
    }
}
