package dev.watchfloor.views.parts;

import dev.watchfloor.app.response.ResponseRequest;

/** Which acts there is a way back from. */
public final class Reversal {
    private Reversal() {}

    /** Whether an act of this kind can be taken back where it was done. */
    public static boolean isPossible(ResponseRequest request) {
        return switch (request) {
            case ResponseRequest.Block _,
                    ResponseRequest.Lift _,
                    ResponseRequest.DisableUser _,
                    ResponseRequest.EnableUser _,
                    ResponseRequest.ApproveDevice _,
                    ResponseRequest.BlockDevice _,
                    ResponseRequest.UnblockDevice _ -> true;
            case ResponseRequest.RevokeSessions _,
                    ResponseRequest.RevokeUserSessions _,
                    ResponseRequest.RequireEnrolment _,
                    ResponseRequest.AdoptDenylist _ -> false;
        };
    }
}
