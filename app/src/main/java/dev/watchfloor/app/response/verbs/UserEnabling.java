package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.UserControl;
import java.util.List;

/** Lets an account sign in again. */
public record UserEnabling(String provider, String userId, String userName) implements UserVerb {
    UserEnabling(ResponseRequest.EnableUser request) {
        this(request.provider(), request.userId(), request.userName());
    }

    @Override
    public UserControl.Act act() {
        return UserControl.Act.ENABLE;
    }

    @Override
    public ActionOutcome apply(String target, UserControl control, ActionKey key, Before before, Progress progress)
            throws ConnectorException, InterruptedException {
        return control.enable(userId, key);
    }

    @Override
    public List<ResponseRequest> inverse(String target, Before before, String reason) {
        return before instanceof Before.Account was && !was.enabled()
                ? List.of(new ResponseRequest.DisableUser(target, userId, userName, reason))
                : List.of();
    }
}
