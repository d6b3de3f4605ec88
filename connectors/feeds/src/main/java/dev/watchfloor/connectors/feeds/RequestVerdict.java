package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.Severity;

/**
 * How a request ended at a gateway.
 *
 * @param refused whether the gateway itself refused it, and not what stands behind it
 * @param status HTTP status, 0 or less when there was no answer
 */
public record RequestVerdict(boolean refused, int status) {

    /** Medium when the gateway refused, low for what is asked about first when a sign-in or a server fails. */
    public Severity severity() {
        if (refused) {
            return Severity.MEDIUM;
        }
        return status == 401 || status == 403 || status == 408 || status >= 500 ? Severity.LOW : Severity.INFORMATIONAL;
    }

    /** Blocked when the gateway refused, a failure from 400 on and without an answer. */
    public Outcome outcome() {
        if (refused) {
            return Outcome.BLOCKED;
        }
        return status >= 400 || status <= 0 ? Outcome.FAILURE : Outcome.ALLOWED;
    }
}
