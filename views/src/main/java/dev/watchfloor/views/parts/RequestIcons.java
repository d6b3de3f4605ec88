package dev.watchfloor.views.parts;

import dev.watchfloor.app.response.ResponseRequest;
import org.kordamp.ikonli.feather.Feather;

/** The shape that stands for a kind of act, wherever it is offered or shown. */
public final class RequestIcons {
    private RequestIcons() {}

    public static Feather of(ResponseRequest request) {
        return switch (request) {
            case ResponseRequest.Block _ -> Feather.SLASH;
            case ResponseRequest.Lift _ -> Feather.UNLOCK;
            case ResponseRequest.RevokeSessions _, ResponseRequest.RevokeUserSessions _ -> Feather.LOG_OUT;
            case ResponseRequest.AdoptDenylist _ -> Feather.KEY;
            case ResponseRequest.DisableUser _ -> Feather.USER_X;
            case ResponseRequest.EnableUser _ -> Feather.USER_CHECK;
            case ResponseRequest.RequireEnrolment _ -> Feather.SMARTPHONE;
            case ResponseRequest.ApproveDevice _, ResponseRequest.UnblockDevice _ -> Feather.CHECK_SQUARE;
            case ResponseRequest.BlockDevice _ -> Feather.X_SQUARE;
        };
    }
}
