package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.UserControl;
import java.util.List;

/** Lets an account sign in no more and ends its sessions. */
public record UserDisabling(String provider, String userId, String userName) implements UserVerb {
    UserDisabling(ResponseRequest.DisableUser request) {
        this(request.provider(), request.userId(), request.userName());
    }

    @Override
    public UserControl.Act act() {
        return UserControl.Act.DISABLE;
    }

    @Override
    public ActionOutcome apply(String target, UserControl control, ActionKey key, Before before, Progress progress)
            throws ConnectorException, InterruptedException {
        return control.disable(userId, key);
    }

    @Override
    public List<ResponseRequest> inverse(String target, Before before, String reason) {
        return before instanceof Before.Account was && was.enabled()
                ? List.of(new ResponseRequest.EnableUser(target, userId, userName, reason))
                : List.of();
    }
}
