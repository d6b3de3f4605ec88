package dev.watchfloor.connectors.zeek;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.Ends;
import dev.watchfloor.connectors.http.JsonFields;
import org.jspecify.annotations.Nullable;

/** What Kerberos messages say. Stateless. */
final class KerberosFields {
    /** The answer to each first question of a sign-in (RFC 4120, 5.9.1), and no failure. */
    private static final String ASKED_FOR_PROOF = "KDC_ERR_PREAUTH_REQUIRED";

    private KerberosFields() {}

    static void add(SecurityEventBuilder event, JsonNode record, Ends ends) {
        boolean isTicket = "TGS".equals(JsonFields.text(record, "request_type"));
        String error = JsonFields.text(record, "error_msg", "");
        Outcome outcome = outcome(record.path("success"), error);
        String user = user(JsonFields.text(record, "client"));
        String service = JsonFields.text(record, "service", "a service that is not named");
        event.outcome(outcome)
                .severity(outcome == Outcome.FAILURE ? Severity.LOW : Severity.INFORMATIONAL)
                .user(user)
                .summary("Kerberos "
                        + (isTicket ? "ticket for " + service : "sign-in")
                        + (user == null ? "" : " of " + user)
                        + (error.isEmpty() ? "" : ": " + error)
                        + ends.inWords());
    }

    private static Outcome outcome(JsonNode success, String error) {
        if (error.equals(ASKED_FOR_PROOF) || !success.isBoolean()) {
            return Outcome.UNKNOWN;
        }
        return success.booleanValue() ? Outcome.SUCCESS : Outcome.FAILURE;
    }

    /** {@code j.tanaka/EXAMPLE.COM} without its realm. */
    private static @Nullable String user(@Nullable String client) {
        int realm = client == null ? -1 : client.lastIndexOf('/');
        return client == null || realm <= 0 ? client : client.substring(0, realm);
    }
}
