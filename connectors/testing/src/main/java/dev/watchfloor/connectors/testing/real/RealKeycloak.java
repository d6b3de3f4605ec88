package dev.watchfloor.connectors.testing.real;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.testing.HeldSession;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Keycloak on loopback with the realm {@code watchfloor-test}, shared by all tests of the JVM, and with
 * {@code -Dwatchfloor.keycloak.keep=true} by all modules of the build. Tests must therefore work with accounts of their
 * own.
 *
 * <p>Protection against guessing is off: with it, 26.7.3 sometimes takes quick sign-ins of one account, all with the right
 * password, for an attack ({@code user_temporarily_disabled}).
 *
 * <p>Tag tests that need it {@code real-keycloak}. They are skipped where the distribution was not fetched; build with
 * {@code -Dwatchfloor.keycloak} to fetch it. Thread-safe.
 */
public final class RealKeycloak {
    /** Every account here has it. */
    private static final String PASSWORD = "correct horse battery staple";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final int port;
    private final Properties secrets;

    RealKeycloak(int port, Properties secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    /** Whether the distribution is there. */
    public static boolean isAvailable() {
        return SharedKeycloak.isAvailable();
    }

    /**
     * The server, started at the first call. Skips the calling test where the distribution is missing.
     *
     * @throws IllegalStateException when it cannot be started; the message names its log
     */
    public static RealKeycloak shared() throws IOException {
        Assumptions.assumeTrue(
                isAvailable(),
                "no Keycloak distribution below target/keycloak-dist; build with -Dwatchfloor.keycloak to fetch it");
        return SharedKeycloak.get();
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public String realm() {
        return KeycloakServer.REALM;
    }

    /** May read sessions, accounts and events. */
    public String readerId() {
        return "watchfloor-reader";
    }

    /** May end sessions. */
    public String responderId() {
        return "watchfloor-responder";
    }

    /** Reads and acts. */
    public String bothId() {
        return "watchfloor-both";
    }

    /** Has a service account without any role. */
    public String bareId() {
        return "watchfloor-bare";
    }

    /** A client that receives shared signals of all accounts. */
    public String signalsId() throws IOException, InterruptedException {
        return withScopes("watchfloor-signals");
    }

    /** One more, to which the responder may speak itself; apart, because what one test takes another does not get. */
    public String toldId() throws IOException, InterruptedException {
        return withScopes("watchfloor-told");
    }

    /** The import of a realm does not know the scopes that the feature makes with it (26.7.3). */
    private String withScopes(String clientId) throws IOException, InterruptedException {
        String client = read("clients?clientId=" + clientId).path(0).path("id").asText();
        for (String name : new String[] {"ssf.read", "ssf.manage"}) {
            String path = "clients/" + client + "/optional-client-scopes/" + scope(name);
            require(send(admin("PUT", path, "")), 204);
        }
        return clientId;
    }

    private String scope(String name) throws IOException, InterruptedException {
        for (JsonNode scope : read("client-scopes")) {
            if (scope.path("name").asText().equals(name)) {
                return scope.path("id").asText();
            }
        }
        ObjectNode scope = json.createObjectNode().put("name", name).put("protocol", "openid-connect");
        scope.putObject("attributes").put("include.in.token.scope", "true");
        require(send(admin("POST", "client-scopes", scope.toString())), 201);
        return scope(name);
    }

    /** The secret of a client. */
    public String secret(String clientId) {
        return secrets.getProperty(clientId);
    }

    /** The password of every account made here. */
    public String password() {
        return PASSWORD;
    }

    /** Makes an enabled account; returns its id. */
    public String addUser(String name) throws IOException, InterruptedException {
        ObjectNode user = json.createObjectNode();
        user.put("username", name).put("enabled", true).put("emailVerified", true);
        user.put("email", name + "@lab.example").put("firstName", "Test").put("lastName", "User");
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", PASSWORD)
                .put("temporary", false);
        HttpResponse<String> answer = send(admin("POST", "users", user.toString()));
        require(answer, 201);
        String place = answer.headers().firstValue("Location").orElse("");
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** An administrator ends all sessions of an account. */
    public void logOut(String userId) throws IOException, InterruptedException {
        require(send(admin("POST", "users/" + userId + "/logout", "")), 204);
    }

    /** An administrator gives the account the same password again. */
    public void resetPassword(String userId) throws IOException, InterruptedException {
        ObjectNode password = json.createObjectNode().put("type", "password").put("value", PASSWORD);
        require(send(admin("PUT", "users/" + userId + "/reset-password", password.toString())), 204);
    }

    /** Takes an account away. */
    public void removeUser(String userId) throws IOException, InterruptedException {
        require(send(admin("DELETE", "users/" + userId, "")), 204);
    }

    /** Gives the account a role of {@code realm-management}, such as manage-users. */
    public void grant(String userId, String role) throws IOException, InterruptedException {
        String path = "users/" + userId + "/role-mappings/clients/" + management();
        require(send(admin("POST", path, managementRole(role))), 204);
    }

    /** Adds a group, below {@code parent} unless that is empty; returns its id. */
    public String addGroup(String name, String parent) throws IOException, InterruptedException {
        String body = json.createObjectNode().put("name", name).toString();
        HttpResponse<String> answer =
                send(admin("POST", parent.isEmpty() ? "groups" : "groups/" + parent + "/children", body));
        require(answer, 201);
        String place = answer.headers().firstValue("Location").orElse("");
        return place.isEmpty()
                ? json.readTree(answer.body()).path("id").asText()
                : place.substring(place.lastIndexOf('/') + 1);
    }

    /** Takes a group away, with those below it. */
    public void removeGroup(String groupId) throws IOException, InterruptedException {
        require(send(admin("DELETE", "groups/" + groupId, "")), 204);
    }

    /** Gives the group a role of {@code realm-management}. */
    public void grantToGroup(String groupId, String role) throws IOException, InterruptedException {
        String path = "groups/" + groupId + "/role-mappings/clients/" + management();
        require(send(admin("POST", path, managementRole(role))), 204);
    }

    public void joinGroup(String userId, String groupId) throws IOException, InterruptedException {
        require(send(admin("PUT", "users/" + userId + "/groups/" + groupId, "{}")), 204);
    }

    /** Adds a role of the realm that contains a role of {@code realm-management}, and gives it to the account. */
    public void grantByRealmRole(String userId, String name, String contained)
            throws IOException, InterruptedException {
        require(
                send(admin(
                        "POST",
                        "roles",
                        json.createObjectNode().put("name", name).toString())),
                201);
        JsonNode role = read("roles/" + name);
        String composites = "roles-by-id/" + role.path("id").asText() + "/composites";
        require(send(admin("POST", composites, managementRole(contained))), 204);
        String mappings = "users/" + userId + "/role-mappings/realm";
        require(send(admin("POST", mappings, json.createArrayNode().add(role).toString())), 204);
    }

    /** Takes a role of the realm away. */
    public void removeRealmRole(String name) throws IOException, InterruptedException {
        require(send(admin("DELETE", "roles/" + name, "")), 204);
    }

    /** Whether the account can sign in with the right password. */
    public boolean canSignIn(String user) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(token(Map.of("grant_type", "password", "username", user, "password", PASSWORD), ""));
        if (answer.statusCode() == 400 || answer.statusCode() == 401) {
            return false;
        }
        require(answer, 200);
        return true;
    }

    /** Open sessions of one account, online and offline, at the application {@code remote-access}. */
    public int openSessions(String userId) throws IOException, InterruptedException {
        String client =
                read("clients?clientId=remote-access").path(0).path("id").asText();
        return read("users/" + userId + "/sessions").size()
                + read("users/" + userId + "/offline-sessions/" + client).size();
    }

    /** The account as the Admin API shows it. */
    public JsonNode user(String userId) throws IOException, InterruptedException {
        return read("users/" + userId);
    }

    /** Enables or disables an account. */
    public void setEnabled(String userId, boolean enabled) throws IOException, InterruptedException {
        require(send(admin("PUT", "users/" + userId, "{\"enabled\":" + enabled + "}")), 204);
    }

    /** Asks this of the account's holder at the next sign-in, such as CONFIGURE_TOTP. */
    public void demand(String userId, String action) throws IOException, InterruptedException {
        require(send(admin("PUT", "users/" + userId, "{\"requiredActions\":[\"" + action + "\"]}")), 204);
    }

    /** Switches the saving of login events. */
    public void saveLoginEvents(boolean on) throws IOException, InterruptedException {
        require(send(admin("PUT", "events/config", "{\"eventsEnabled\":" + on + "}")), 204);
    }

    /** Signs in with the password grant at the application {@code remote-access}. */
    public HeldSession signIn(String user, SessionRef.Kind kind) throws IOException, InterruptedException {
        return signIn(user, kind, "");
    }

    /** As {@link #signIn(String, SessionRef.Kind)}, from this address; blank for our own. */
    public HeldSession signIn(String user, SessionRef.Kind kind, String address)
            throws IOException, InterruptedException {
        String scope = kind == SessionRef.Kind.OFFLINE ? "openid offline_access" : "openid";
        HttpResponse<String> answer = send(token(
                Map.of("grant_type", "password", "username", user, "password", PASSWORD, "scope", scope), address));
        require(answer, 200);
        JsonNode body = json.readTree(answer.body());
        return new HeldSession(
                new SessionRef(body.path("session_state").asText(), kind),
                subject(body.path("access_token").asText()),
                body.path("refresh_token").asText());
    }

    /** Tries a wrong password; returns the status. */
    public int failSignIn(String user, String address) throws IOException, InterruptedException {
        return send(token(Map.of("grant_type", "password", "username", user, "password", "wrong"), address))
                .statusCode();
    }

    /** Uses the refresh token; false when Keycloak answers 400 invalid_grant. */
    public boolean canGoOn(HeldSession session) throws IOException, InterruptedException {
        return canGoOn(session, "");
    }

    /**
     * The same of a session that was opened from an address: the issuer in its tokens is the one behind the proxy, and
     * refused without it.
     */
    public boolean canGoOn(HeldSession session, String address) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(token(Map.of("grant_type", "refresh_token", "refresh_token", session.refreshToken()), address));
        if (answer.statusCode() == 400
                && json.readTree(answer.body()).path("error").asText().equals("invalid_grant")) {
            return false;
        }
        require(answer, 200);
        return true;
    }

    /** The user signs out. */
    public void signOut(HeldSession session) throws IOException, InterruptedException {
        require(
                send(openid(
                        "logout",
                        Map.of(
                                "client_id",
                                "remote-access",
                                "client_secret",
                                secret("remote-access"),
                                "refresh_token",
                                session.refreshToken()),
                        "")),
                204);
    }

    private HttpRequest token(Map<String, String> fields, String address) {
        Map<String, String> all = new java.util.LinkedHashMap<>(fields);
        all.put("client_id", "remote-access");
        all.put("client_secret", secret("remote-access"));
        return openid("token", all, address);
    }

    private HttpRequest openid(String end, Map<String, String> form, String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(baseUrl() + "/realms/" + realm() + "/protocol/openid-connect/" + end))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (!address.isBlank()) {
            // Keycloak wants https from public addresses; the proxy header plays that too.
            request.header("X-Forwarded-For", address).header("X-Forwarded-Proto", "https");
        }
        return request.POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"))))
                .build();
    }

    private HttpRequest admin(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> token = send(openid(
                "token",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "watchfloor-harness",
                        "client_secret",
                        secret("watchfloor-harness")),
                ""));
        require(token, 200);
        String bearer = json.readTree(token.body()).path("access_token").asText();
        return HttpRequest.newBuilder(URI.create(baseUrl() + "/admin/realms/" + realm() + "/" + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(admin("GET", path, ""));
        require(answer, 200);
        return json.readTree(answer.body());
    }

    private String management() throws IOException, InterruptedException {
        return read("clients?clientId=realm-management").path(0).path("id").asText();
    }

    private String managementRole(String name) throws IOException, InterruptedException {
        JsonNode role = read("clients/" + management() + "/roles/" + name);
        return json.createArrayNode().add(role).toString();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String subject(String token) throws IOException {
        byte[] claims = java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return json.readTree(claims).path("sub").asText();
    }

    private static void require(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.request().method() + " "
                    + answer.uri().getPath() + " gave " + answer.statusCode() + " instead of " + status);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
