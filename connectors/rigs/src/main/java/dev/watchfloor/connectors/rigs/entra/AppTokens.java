package dev.watchfloor.connectors.rigs.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Access tokens of an app as Entra writes them, with a signature that nobody checks. Stateless. */
final class AppTokens {
    /** All that the console asks for, and no more. */
    static final List<String> ENOUGH = List.of(
            "AuditLog.Read.All",
            "IdentityRiskEvent.Read.All",
            "Device.ReadWrite.All",
            "User.RevokeSessions.All",
            "Policy.Read.All",
            "Policy.ReadWrite.ConditionalAccess");

    private AppTokens() {}

    static String with(List<String> permissions) {
        ObjectNode claims = JsonServer.object()
                .put("idtyp", "app")
                .put("uti", UUID.randomUUID().toString());
        permissions.forEach(claims.putArray("roles")::add);
        return part(JsonServer.object().put("alg", "RS256").put("typ", "JWT")) + "." + part(claims) + ".c2lnbmF0dXJl";
    }

    private static String part(ObjectNode part) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(part.toString().getBytes(StandardCharsets.UTF_8));
    }
}
