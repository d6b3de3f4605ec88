package dev.watchfloor.app.response.acts;

import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.ResponseRequest;
import java.util.Set;
import java.util.stream.Collectors;

/** What an act touches, as names of which no two acts may have the same at once. */
final class Subjects {
    private Subjects() {}

    static Set<String> of(ResponseRequest request) {
        return switch (request) {
            case ResponseRequest.Block block -> networks(block.networks());
            case ResponseRequest.Lift lift -> networks(lift.networks());
            case ResponseRequest.AdoptDenylist adoption -> Set.of("list " + adoption.target());
            case ResponseRequest.RevokeSessions revocation ->
                revocation.sessions().stream()
                        .map(pick -> "session " + revocation.provider() + "/"
                                + pick.session().kind() + "/" + pick.session().id())
                        .collect(Collectors.toSet());
            case ResponseRequest.RevokeUserSessions user ->
                Set.of("sessions of " + user.provider() + "/" + user.userId());
            case ResponseRequest.DisableUser user -> Set.of("account " + user.provider() + "/" + user.userId());
            case ResponseRequest.EnableUser user -> Set.of("account " + user.provider() + "/" + user.userId());
            case ResponseRequest.RequireEnrolment user -> Set.of("account " + user.provider() + "/" + user.userId());
            case ResponseRequest.ApproveDevice device ->
                Set.of("device " + device.provider() + "/" + device.deviceId());
            case ResponseRequest.BlockDevice device -> Set.of("device " + device.provider() + "/" + device.deviceId());
            case ResponseRequest.UnblockDevice device ->
                Set.of("device " + device.provider() + "/" + device.deviceId());
        };
    }

    private static Set<String> networks(Set<inet.ipaddr.IPAddress> networks) {
        return networks.stream()
                .map(network -> "network " + Networks.text(network))
                .collect(Collectors.toSet());
    }
}
