package dev.watchfloor.connectors.zeek;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.Ends;
import dev.watchfloor.connectors.http.JsonFields;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one machine uses another: shares, remote desktops, remote calls. What a client calls itself, such as the name before a
 * remote desktop's sign-in, is told and not believed. Stateless.
 */
final class RemoteFields {
    private static final Map<String, String> ACTIONS = Map.of(
            "SMB::FILE_OPEN", "opened",
            "SMB::FILE_READ", "read",
            "SMB::FILE_WRITE", "written",
            "SMB::FILE_CLOSE", "closed",
            "SMB::FILE_DELETE", "deleted",
            "SMB::FILE_RENAME", "renamed",
            "SMB::FILE_SET_ATTRIBUTE", "given other attributes");

    private RemoteFields() {}

    /** Shares that only administrators reach are worth a look: tools that run programs elsewhere go through them. */
    static void share(SecurityEventBuilder event, JsonNode record, Ends ends) {
        String path = JsonFields.text(record, "path", "without a name");
        boolean isAdministrators = path.toUpperCase(Locale.ROOT).matches(".*\\\\(?:ADMIN|[A-Z])\\$");
        event.severity(isAdministrators ? Severity.LOW : Severity.INFORMATIONAL)
                .technique(isAdministrators ? "T1021.002" : null)
                .summary("SMB share " + path + " (" + JsonFields.text(record, "share_type", "unknown sort")
                        + ") connected" + ends.inWords());
    }

    static void file(SecurityEventBuilder event, JsonNode record, Ends ends) {
        String action = JsonFields.text(record, "action", "");
        long bytes = JsonFields.count(record, "size");
        String before = JsonFields.text(record, "prev_name", "");
        event.summary("SMB file " + JsonFields.text(record, "name", "without a name")
                + (before.isEmpty() ? "" : ", before it " + before)
                + " on " + JsonFields.text(record, "path", "a share that is not named") + " "
                + ACTIONS.getOrDefault(action, action.isEmpty() ? "used" : action)
                + (bytes < 0 ? "" : ", " + bytes + " bytes") + ends.inWords());
    }

    static void desktop(SecurityEventBuilder event, JsonNode record, Ends ends) {
        String name = JsonFields.text(record, "cookie", "");
        String client = JsonFields.text(record, "client_name", "");
        String result = JsonFields.text(record, "result", "");
        event.technique("T1021.001")
                .summary("Remote desktop"
                        + (name.isEmpty() ? "" : ", asked for as " + name)
                        + (client.isEmpty() ? "" : ", by a machine that calls itself " + client)
                        + (result.isEmpty() ? "" : ", " + result)
                        + ends.inWords());
    }

    static void call(SecurityEventBuilder event, JsonNode record, Ends ends) {
        String endpoint = JsonFields.text(record, "endpoint", "an unknown endpoint");
        String operation = JsonFields.text(record, "operation", "an unknown operation");
        String pipe = JsonFields.text(record, "named_pipe", "");
        String technique = technique(endpoint.toLowerCase(Locale.ROOT), operation.toLowerCase(Locale.ROOT));
        event.severity(technique == null ? Severity.INFORMATIONAL : Severity.LOW)
                .technique(technique)
                .ruleId(technique == null ? null : endpoint + "::" + operation)
                .summary("Remote call of " + endpoint + " " + operation + (pipe.isEmpty() ? "" : " over " + pipe)
                        + ends.inWords());
    }

    /** What makes a service or a task elsewhere, or asks a domain controller for its secrets as another one would. */
    private static @Nullable String technique(String endpoint, String operation) {
        if (endpoint.equals("svcctl") && operation.startsWith("createservice")) {
            return "T1569.002";
        }
        if (endpoint.equals("itaskschedulerservice") && operation.equals("schrpcregistertask")
                || endpoint.equals("atsvc") && operation.contains("jobadd")) {
            return "T1053.005";
        }
        return endpoint.equals("drsuapi") && operation.equals("drsgetncchanges") ? "T1003.006" : null;
    }
}
