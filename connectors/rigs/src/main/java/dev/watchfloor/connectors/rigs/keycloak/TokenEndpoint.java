package dev.watchfloor.connectors.rigs.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The OpenID Connect side: tokens for service accounts and users, refresh, introspection, sign-out. Thread-safe. */
final class TokenEndpoint {
    private static final Duration REFRESH_LIFE = Duration.ofMinutes(30);

    private final RigRealm realm;
    private final RigTokens tokens;
    private final ObjectMapper json;

    TokenEndpoint(RigRealm realm, RigTokens tokens, ObjectMapper json) {
        this.realm = realm;
        this.tokens = tokens;
        this.json = json;
    }

    void token(RigExchange exchange) throws IOException {
        Map<String, String> form = exchange.form();
        Optional<RigClient> client = authenticated(form);
        if (client.isEmpty()) {
            exchange.error(401, "unauthorized_client", "Invalid client or Invalid client credentials");
            return;
        }
        switch (form.getOrDefault("grant_type", "")) {
            case "client_credentials" -> serviceToken(exchange, client.get());
            case "password" -> passwordGrant(exchange, client.get(), form);
            case "refresh_token" -> refresh(exchange, client.get(), form.getOrDefault("refresh_token", ""));
            default -> exchange.error(400, "unsupported_grant_type", "Unsupported grant_type");
        }
    }

    /** Tells of a token for this client only: others are inactive to it. */
    void introspect(RigExchange exchange) throws IOException {
        Map<String, String> form = exchange.form();
        Optional<RigClient> client = authenticated(form);
        if (client.isEmpty() || client.get().secret().isEmpty()) {
            exchange.error(401, "invalid_request", "Authentication failed.");
            return;
        }
        ObjectNode answer = json.createObjectNode().put("active", false);
        tokens.read(form.getOrDefault("token", ""))
                .filter(claims -> claims.path("typ").asText().equals("Bearer"))
                .filter(claims ->
                        claims.path("azp").asText().equals(client.get().clientId()))
                .filter(claims -> whyDead(claims).isEmpty())
                .ifPresent(claims -> answer.setAll(claims.deepCopy().put("active", true)));
        exchange.send(200, answer);
    }

    void signOut(RigExchange exchange) throws IOException {
        Map<String, String> form = exchange.form();
        if (authenticated(form).isEmpty()) {
            exchange.error(401, "unauthorized_client", "Invalid client or Invalid client credentials");
            return;
        }
        tokens.read(form.getOrDefault("refresh_token", ""))
                .ifPresent(claims -> realm.signOut(claims.path("sid").asText(), realm.clock.instant()));
        exchange.empty(204);
    }

    /** Why the session behind these claims no longer works, in Keycloak's words; empty while it does. */
    Optional<String> whyDead(ObjectNode claims) {
        boolean offline = claims.path("typ").asText().equals("Offline")
                || claims.path("offline").asBoolean();
        Optional<RigSession> session = realm.session(claims.path("sid").asText(), offline);
        if (session.isEmpty()) {
            return Optional.of(offline ? "Offline user session not found" : "Session not active");
        }
        RigUser user = session.get().user;
        if (!user.enabled) {
            return Optional.of("User disabled");
        }
        if (claims.path("iat").asLong() < user.notBefore.getEpochSecond()) {
            return Optional.of("Stale token");
        }
        long expires = claims.path("exp").asLong(Long.MAX_VALUE);
        return expires < realm.clock.instant().getEpochSecond() ? Optional.of("Token is not active") : Optional.empty();
    }

    private Optional<RigClient> authenticated(Map<String, String> form) {
        return realm.clientNamed(form.getOrDefault("client_id", ""))
                .filter(client -> client.secret().isEmpty() || client.secret().equals(form.get("client_secret")));
    }

    private void serviceToken(RigExchange exchange, RigClient client) throws IOException {
        if (!client.isService()) {
            exchange.error(401, "unauthorized_client", "Client not enabled to retrieve service account");
            return;
        }
        if (!realm.user(client.serviceUser()).map(account -> account.enabled).orElse(false)) {
            exchange.error(401, "invalid_request", "User 'service-account-" + client.clientId() + "' disabled");
            return;
        }
        ObjectNode claims = claims(client, RigRealm.ACCESS_TOKEN_LIFE);
        claims.put("aud", "realm-management");
        claims.put("sub", client.serviceUser());
        claims.put("preferred_username", "service-account-" + client.clientId());
        if (!client.roles().isEmpty()) {
            var roles = claims.putObject("resource_access")
                    .putObject("realm-management")
                    .putArray("roles");
            client.roles().stream().sorted().forEach(roles::add);
        }
        ObjectNode event = realm.events.event(
                realm.clock.instant(),
                "CLIENT_LOGIN",
                client.clientId(),
                client.serviceUser(),
                null,
                exchange.address(),
                null);
        ObjectNode details = event.withObject("/details");
        details.put("grant_type", "client_credentials");
        details.put("client_auth_method", "client-secret");
        details.put("username", "service-account-" + client.clientId());
        realm.events.add(event);
        ObjectNode answer = answer(tokens.sign(claims));
        answer.put("refresh_expires_in", 0);
        exchange.send(200, answer);
    }

    private void passwordGrant(RigExchange exchange, RigClient client, Map<String, String> form) throws IOException {
        if (!client.direct()) {
            exchange.error(400, "unauthorized_client", "Client not allowed for direct access grants");
            return;
        }
        String user = form.getOrDefault("username", "");
        boolean offline = (" " + form.getOrDefault("scope", "") + " ").contains(" offline_access ");
        SignIn result = realm.signIn(
                user,
                realm.isPassword(user, form.getOrDefault("password", "")),
                exchange.address(),
                client,
                realm.clock.instant(),
                offline ? SignInKind.OFFLINE : SignInKind.ORDINARY);
        switch (result) {
            case SignIn.Opened opened ->
                exchange.send(200, userTokens(client, opened.userId(), opened.sessionId(), offline));
            // The caller never learns whether the account exists or is locked.
            case SignIn.Refused refused ->
                exchange.error(
                        refused.error().equals("user_disabled") ? 400 : 401,
                        "invalid_grant",
                        refused.error().equals("user_disabled") ? "Account disabled" : "Invalid user credentials");
        }
    }

    private void refresh(RigExchange exchange, RigClient client, String token) throws IOException {
        Optional<ObjectNode> claims = tokens.read(token)
                .filter(found -> found.path("azp").asText().equals(client.clientId()))
                .filter(found -> !found.path("typ").asText().equals("Bearer"));
        if (claims.isEmpty()) {
            exchange.error(400, "invalid_grant", "Invalid refresh token");
            return;
        }
        Optional<String> dead = whyDead(claims.get());
        if (dead.isPresent()) {
            exchange.error(400, "invalid_grant", dead.get());
            return;
        }
        String session = claims.get().path("sid").asText();
        realm.use(session, realm.clock.instant());
        boolean offline = claims.get().path("typ").asText().equals("Offline");
        exchange.send(200, userTokens(client, claims.get().path("sub").asText(), session, offline));
    }

    private ObjectNode userTokens(RigClient client, String userId, String session, boolean offline) {
        ObjectNode access = claims(client, RigRealm.ACCESS_TOKEN_LIFE);
        access.put("sub", userId).put("sid", session).put("offline", offline);
        ObjectNode refresh = claims(client, REFRESH_LIFE);
        refresh.put("sub", userId).put("sid", session).put("typ", offline ? "Offline" : "Refresh");
        if (offline) {
            refresh.remove("exp");
        }
        ObjectNode answer = answer(tokens.sign(access));
        answer.put("refresh_expires_in", offline ? 0 : REFRESH_LIFE.toSeconds());
        answer.put("refresh_token", tokens.sign(refresh));
        answer.put("session_state", session);
        return answer;
    }

    private ObjectNode claims(RigClient client, Duration life) {
        Instant now = realm.clock.instant();
        ObjectNode claims = json.createObjectNode();
        claims.put("exp", now.plus(life).getEpochSecond());
        claims.put("iat", now.getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("typ", "Bearer");
        claims.put("azp", client.clientId());
        return claims;
    }

    private ObjectNode answer(String accessToken) {
        ObjectNode answer = json.createObjectNode();
        answer.put("access_token", accessToken);
        answer.put("expires_in", RigRealm.ACCESS_TOKEN_LIFE.toSeconds());
        answer.put("token_type", "Bearer");
        answer.put("not-before-policy", 0);
        answer.put("scope", "openid email profile");
        return answer;
    }
}
