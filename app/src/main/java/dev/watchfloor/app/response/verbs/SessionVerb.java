package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Spans;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionTraits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A verb on the sessions of an identity provider. */
public sealed interface SessionVerb extends Verb<SessionControl> permits SessionRevocation, UserRevocation {

    @Override
    default Optional<SessionControl> capability(Connector connector) {
        return connector.sessions();
    }

    @Override
    default String withoutCapability() {
        return "It cannot end sessions as it is set up now. Edit the connector and give it the right to do so.";
    }

    @Override
    default List<String> notices(String target, SessionControl control)
            throws ConnectorException, InterruptedException {
        SessionTraits traits = control.traits();
        List<String> notices = new ArrayList<>();
        Duration life = traits.accessTokenLife();
        notices.add(
                life == null
                        ? target
                                + ": access tokens already handed out may go on working at services that do not ask the"
                                + " provider; it does not say for how long."
                        : target + ": access tokens already handed out go on working for up to " + Spans.text(life)
                                + " at services that check them without asking the provider.");
        traits.notes().forEach(note -> notices.add(target + ": " + note));
        return notices;
    }

    @Override
    default Optional<String> irreversible() {
        return Optional.of("A session that was ended cannot be given back; its user signs in again.");
    }
}
