package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.UserAccount;
import dev.watchfloor.connectors.spi.UserControl;
import dev.watchfloor.connectors.spi.UserTraits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A verb on an account at an identity provider. */
public sealed interface UserVerb extends Verb<UserControl> permits UserDisabling, UserEnabling {

    /** The provider's id of the account. */
    String userId();

    @Override
    default Optional<UserControl> capability(Connector connector) {
        return connector.users();
    }

    @Override
    default String withoutCapability() {
        return "It cannot enable and disable accounts as it is set up now. Edit the connector and give it the right to do so.";
    }

    @Override
    default Before before(String target, UserControl control) throws ConnectorException, InterruptedException {
        return find(control)
                .<Before>map(account -> new Before.Account(account.isEnabled()))
                .orElseGet(Before.Nothing::new);
    }

    @Override
    default List<String> notices(String target, UserControl control) throws ConnectorException, InterruptedException {
        UserTraits traits = control.traits();
        List<String> notices = new ArrayList<>();
        Duration life = traits.accessTokenLife();
        if (this instanceof UserDisabling) {
            notices.add(target + ": access tokens already handed out "
                    + (life == null
                            ? "may go on working at services that do not ask the provider; it does not say for how long."
                            : "go on working for up to " + Spans.text(life)
                                    + " at services that check them without asking the provider."));
        }
        traits.notes().forEach(note -> notices.add(target + ": " + note));
        return notices;
    }

    /** The account as it is now. */
    default Optional<UserAccount> find(UserControl control) throws ConnectorException, InterruptedException {
        return control.find(userId());
    }
}
