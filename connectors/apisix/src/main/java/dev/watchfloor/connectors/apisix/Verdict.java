package dev.watchfloor.connectors.apisix;

import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.http.Redaction;

/**
 * What a request's answer means to an analyst.
 *
 * <ul>
 *   <li>The gateway answered 4xx: a plugin refused, {@link Outcome#BLOCKED}. So is 404 on a route that matched
 *       (ip-restriction may be set to answer so) and 503 with rate-limit headers (the default of limit-count).
 *   <li>The gateway found no route (404): nothing was refused, {@link Outcome#FAILURE}. A client that left (499) or was
 *       too slow (408) likewise.
 *   <li>An origin answered below 400: the gateway let it through, {@link Outcome#ALLOWED}; from 400 on,
 *       {@link Outcome#FAILURE}, such as a wrong password at a login page.
 *   <li>Over a limit is {@link Severity#MEDIUM}, because somebody is pressing on now; other refusals, 401, 403 and
 *       server errors are {@link Severity#LOW}; the rest is informational.
 * </ul>
 */
record Verdict(Outcome outcome, Severity severity, String summary) {

    static Verdict of(LogEntry entry) {
        String request = (entry.method() == null ? "" : entry.method() + " ")
                + (entry.uri() == null ? "request" : Redaction.url(entry.uri())) + " " + entry.status();
        return switch (entry.answered()) {
            case GATEWAY -> byGateway(entry, request);
            case ORIGIN -> new Verdict(outcome(entry.status()), severity(entry.status()), request);
            case UNKNOWN ->
                new Verdict(
                        outcome(entry.status()),
                        severity(entry.status()),
                        isRefusal(entry.status()) ? "Refused by the gateway or the origin: " + request : request);
        };
    }

    private static Verdict byGateway(LogEntry entry, String request) {
        int status = entry.status();
        if (status == 429 || (status == 503 && entry.limited())) {
            return new Verdict(Outcome.BLOCKED, Severity.MEDIUM, "Over the gateway's limit: " + request);
        }
        if (status == 404 && !entry.routed()) {
            return new Verdict(Outcome.FAILURE, Severity.INFORMATIONAL, "No route: " + request);
        }
        if (status == 401) {
            return new Verdict(Outcome.BLOCKED, Severity.LOW, "Not authenticated at the gateway: " + request);
        }
        if (status >= 400 && status < 500 && status != 408 && status != 499) {
            return new Verdict(Outcome.BLOCKED, Severity.LOW, "Blocked by the gateway: " + request);
        }
        return status < 400
                ? new Verdict(Outcome.ALLOWED, Severity.INFORMATIONAL, "Answered by the gateway: " + request)
                : new Verdict(Outcome.FAILURE, severity(status), "Failed at the gateway: " + request);
    }

    private static Outcome outcome(int status) {
        return status < 400 ? Outcome.ALLOWED : Outcome.FAILURE;
    }

    private static Severity severity(int status) {
        return isRefusal(status) || status >= 500 ? Severity.LOW : Severity.INFORMATIONAL;
    }

    private static boolean isRefusal(int status) {
        return status == 401 || status == 403 || status == 429;
    }
}
