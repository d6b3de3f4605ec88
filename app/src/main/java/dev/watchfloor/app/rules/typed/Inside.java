package dev.watchfloor.app.rules.typed;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.util.Set;

/** Which events show somebody inside. Stateless. */
final class Inside {
    static final Set<Kind> USES = Set.of(Kind.SIGN_IN, Kind.SESSION_STARTED, Kind.SESSION_REFRESHED, Kind.REQUEST);
    private static final int FIRST_ERROR = 400;

    private Inside() {}

    /** Whether it worked, as far as the record says. */
    static boolean worked(SecurityEvent event) {
        return event.outcome() != Outcome.BLOCKED && event.outcome() != Outcome.FAILURE && event.status() < FIRST_ERROR;
    }
}
