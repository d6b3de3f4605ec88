package dev.watchfloor.views.parts;

import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Underway;

/** How far an act is within a target, in what it counts. */
public final class CountWords {
    private static final Messages TEXT = Messages.of("response");

    private CountWords() {}

    /** {@code 412 of 1,000 sessions}. */
    public static String of(ResponseRequest request, Underway.Count count) {
        return switch (request) {
            case ResponseRequest.RevokeSessions _, ResponseRequest.RevokeUserSessions _ ->
                TEXT.format("progress.sessions", count.done(), count.total());
            case ResponseRequest.Block _,
                    ResponseRequest.Lift _,
                    ResponseRequest.AdoptDenylist _,
                    ResponseRequest.DisableUser _,
                    ResponseRequest.EnableUser _,
                    ResponseRequest.RequireEnrolment _,
                    ResponseRequest.ApproveDevice _,
                    ResponseRequest.BlockDevice _,
                    ResponseRequest.UnblockDevice _ -> TEXT.format("progress.calls", count.done(), count.total());
        };
    }
}
