package dev.watchfloor.app.response.approvals;

import dev.watchfloor.app.response.ResponseRequest;
import java.util.List;

/** Names of verbs as in files of plans, and how large an act is. Stateless. */
public final class PolicyVerb {
    /** In the order of the menus. */
    public static final List<String> ALL = List.of(
            "block",
            "lift",
            "adopt",
            "revoke",
            "revoke-all",
            "disable-user",
            "enable-user",
            "require-enrolment",
            "approve-device",
            "block-device",
            "unblock-device");

    private PolicyVerb() {}

    static String of(ResponseRequest request) {
        return switch (request) {
            case ResponseRequest.Block _ -> "block";
            case ResponseRequest.Lift _ -> "lift";
            case ResponseRequest.AdoptDenylist _ -> "adopt";
            case ResponseRequest.RevokeSessions _ -> "revoke";
            case ResponseRequest.RevokeUserSessions _ -> "revoke-all";
            case ResponseRequest.DisableUser _ -> "disable-user";
            case ResponseRequest.EnableUser _ -> "enable-user";
            case ResponseRequest.RequireEnrolment _ -> "require-enrolment";
            case ResponseRequest.ApproveDevice _ -> "approve-device";
            case ResponseRequest.BlockDevice _ -> "block-device";
            case ResponseRequest.UnblockDevice _ -> "unblock-device";
        };
    }

    /** Networks or sessions; an account, a device or a whole list counts as one. */
    static int size(ResponseRequest request) {
        return switch (request) {
            case ResponseRequest.Block block -> block.networks().size();
            case ResponseRequest.Lift lift -> lift.networks().size();
            case ResponseRequest.RevokeSessions revocation ->
                revocation.sessions().size();
            case ResponseRequest.AdoptDenylist _,
                    ResponseRequest.RevokeUserSessions _,
                    ResponseRequest.DisableUser _,
                    ResponseRequest.EnableUser _,
                    ResponseRequest.RequireEnrolment _,
                    ResponseRequest.ApproveDevice _,
                    ResponseRequest.BlockDevice _,
                    ResponseRequest.UnblockDevice _ -> 1;
        };
    }
}
