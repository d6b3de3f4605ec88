package dev.watchfloor.connectors.sharedsignals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.http.JsonFields;
import java.util.List;
import java.util.Locale;

/** What a type of event means: those of CAEP 1.0 and RISC 1.0. */
record SignalType(Kind kind, Severity severity) {
    private static final String CAEP = "https://schemas.openid.net/secevent/caep/event-type/";
    private static final String RISC = "https://schemas.openid.net/secevent/risc/event-type/";

    /** What a new stream asks for; the transmitter delivers what it has of it. */
    static final List<String> REQUESTED = List.of(
            CAEP + "session-revoked",
            CAEP + "credential-change",
            CAEP + "device-compliance-change",
            CAEP + "risk-level-change",
            CAEP + "assurance-level-change",
            CAEP + "token-claims-change",
            RISC + "account-disabled",
            RISC + "account-enabled",
            RISC + "account-purged",
            RISC + "credential-compromise");

    /** The transmitter speaks of the stream, not of anybody. */
    static boolean isVerification(String type) {
        return type.endsWith("/event-type/verification");
    }

    /** The last part of the type's URI. */
    static String name(String type) {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    static SignalType of(String type, JsonNode event) {
        return switch (name(type)) {
            case "session-revoked", "sessions-revoked" -> new SignalType(Kind.SESSION_REVOKED, Severity.LOW);
            case "session-established" -> new SignalType(Kind.SESSION_STARTED, Severity.INFORMATIONAL);
            case "session-presented" -> new SignalType(Kind.SESSION_REFRESHED, Severity.INFORMATIONAL);
            case "device-compliance-change" ->
                "not-compliant".equals(JsonFields.text(event, "current_status"))
                        ? new SignalType(Kind.ALERT, Severity.MEDIUM)
                        : new SignalType(Kind.ADMINISTRATION, Severity.INFORMATIONAL);
            case "risk-level-change" -> risk(JsonFields.text(event, "current_level", ""));
            case "credential-compromise" -> new SignalType(Kind.ALERT, Severity.HIGH);
            case "credential-change",
                    "assurance-level-change",
                    "account-disabled",
                    "account-enabled",
                    "account-purged" -> new SignalType(Kind.ADMINISTRATION, Severity.LOW);
            case "stream-updated" -> new SignalType(Kind.STATUS, Severity.LOW);
            default -> new SignalType(Kind.STATUS, Severity.INFORMATIONAL);
        };
    }

    private static SignalType risk(String level) {
        return switch (level.toUpperCase(Locale.ROOT)) {
            case "HIGH" -> new SignalType(Kind.ALERT, Severity.HIGH);
            case "MEDIUM" -> new SignalType(Kind.ALERT, Severity.MEDIUM);
            default -> new SignalType(Kind.STATUS, Severity.LOW);
        };
    }
}
