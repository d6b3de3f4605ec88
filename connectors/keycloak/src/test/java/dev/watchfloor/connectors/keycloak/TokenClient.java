package dev.watchfloor.connectors.keycloak;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.rigs.keycloak.KeycloakRig;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.testing.HeldSession;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** A user's application: signs in over HTTP at the rig and uses the refresh token, as against the real server. */
final class TokenClient implements AutoCloseable {
    private final KeycloakRig rig;
    private final ProductClient client;

    TokenClient(KeycloakRig rig) throws Exception {
        this.rig = rig;
        client = new ProductClient(ProductOptions.of("Keycloak", rig.baseUrl(), Clock.systemUTC()));
    }

    HeldSession signIn(String user, SessionRef.Kind kind) throws Exception {
        Answer answer = token(Map.of(
                "grant_type",
                "password",
                "username",
                user,
                "password",
                rig.password(),
                "scope",
                kind == SessionRef.Kind.OFFLINE ? "openid offline_access" : "openid"));
        String body = answer.requireSuccess().text();
        String access = Json.read(body).path("access_token").asText();
        byte[] claims = java.util.Base64.getUrlDecoder().decode(access.split("\\.")[1]);
        return new HeldSession(
                new SessionRef(Json.read(body).path("session_state").asText(), kind),
                Json.read(new String(claims, java.nio.charset.StandardCharsets.UTF_8))
                        .path("sub")
                        .asText(),
                Json.read(body).path("refresh_token").asText());
    }

    boolean canSignIn(String user) throws Exception {
        Answer answer = token(Map.of("grant_type", "password", "username", user, "password", rig.password()));
        if (answer.status() == 400 || answer.status() == 401) {
            return false;
        }
        answer.requireSuccess();
        return true;
    }

    boolean canGoOn(HeldSession session) throws Exception {
        Answer answer = token(Map.of("grant_type", "refresh_token", "refresh_token", session.refreshToken()));
        if (answer.status() == 400 && answer.json().path("error").asText().equals("invalid_grant")) {
            return false;
        }
        answer.requireSuccess();
        return true;
    }

    private Answer token(Map<String, String> fields) throws Exception {
        Map<String, String> form = new HashMap<>(fields);
        form.put("client_id", "remote-access");
        form.put("client_secret", rig.applicationSecret("remote-access"));
        return client.ask(ProductRequest.post("realms", rig.realm(), "protocol", "openid-connect", "token")
                .form(form));
    }

    @Override
    public void close() {
        client.close();
    }
}
