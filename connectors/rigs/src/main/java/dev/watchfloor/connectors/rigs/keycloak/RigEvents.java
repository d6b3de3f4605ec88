package dev.watchfloor.connectors.rigs.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/** What the realm writes down, and whether it does. Shapes as recorded from Keycloak 26.7.3. Thread-safe. */
final class RigEvents {
    /** Not written by a fresh Keycloak 26.7: it would write one at each use of a session. */
    static final String REFRESH_TOKEN = "REFRESH_TOKEN";

    final EventLog logins = new EventLog();
    final EventLog administration = new EventLog();
    volatile boolean saveLogins = true;
    volatile boolean saveAdministration = true;

    private final Set<String> types = new ConcurrentSkipListSet<>(Set.of(
            "LOGIN",
            "LOGIN_ERROR",
            "LOGOUT",
            "LOGOUT_ERROR",
            "CODE_TO_TOKEN",
            "CODE_TO_TOKEN_ERROR",
            "CLIENT_LOGIN",
            "CLIENT_LOGIN_ERROR",
            "UPDATE_PASSWORD",
            "UPDATE_TOTP",
            "REMOVE_TOTP",
            "REFRESH_TOKEN_ERROR",
            "USER_DISABLED_BY_TEMPORARY_LOCKOUT",
            "USER_DISABLED_BY_PERMANENT_LOCKOUT"));
    private final ObjectMapper json;
    private final String realmId;

    RigEvents(ObjectMapper json, String realmId) {
        this.json = json;
        this.realmId = realmId;
    }

    Set<String> savedTypes() {
        return new TreeSet<>(types);
    }

    void save(String type) {
        types.add(type);
    }

    /** Starts an event; absent parts stay away, as in the real records. */
    ObjectNode event(
            Instant time,
            String type,
            @Nullable String clientId,
            @Nullable String userId,
            @Nullable String sessionId,
            @Nullable String address,
            @Nullable String error) {
        ObjectNode event = json.createObjectNode();
        event.put("id", UUID.randomUUID().toString());
        event.put("time", time.toEpochMilli());
        event.put("type", type);
        event.put("realmId", realmId);
        putPresent(event, "clientId", clientId);
        putPresent(event, "userId", userId);
        putPresent(event, "sessionId", sessionId);
        putPresent(event, "ipAddress", address);
        putPresent(event, "error", error);
        event.putObject("details");
        return event;
    }

    /** Writes it down unless saving is off; returns its id either way. */
    String add(ObjectNode event) {
        if (saveLogins && types.contains(event.path("type").asText())) {
            logins.add(event);
        }
        return event.path("id").asText();
    }

    /** Writes an act of an administrator down. */
    void administration(
            Instant time, RigCaller caller, String operation, String resource, String path, @Nullable String body) {
        if (!saveAdministration) {
            return;
        }
        ObjectNode event = json.createObjectNode();
        event.put("id", UUID.randomUUID().toString());
        event.put("time", time.toEpochMilli());
        event.put("realmId", realmId);
        ObjectNode who = event.putObject("authDetails");
        who.put("realmId", realmId);
        who.put("clientId", caller.clientUuid());
        who.put("userId", caller.userId());
        who.put("ipAddress", caller.address());
        event.put("operationType", operation);
        event.put("resourceType", resource);
        event.put("resourcePath", path);
        putPresent(event, "representation", body);
        administration.add(event);
    }

    private static void putPresent(ObjectNode event, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            event.put(name, value);
        }
    }
}
