package dev.watchfloor.connectors.glewlwyd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.SessionRef.Kind;
import dev.watchfloor.connectors.testing.HeldSession;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** A server as its users and another administrator see it: asked with a client of its own, the rig and the real one alike. */
final class Server implements AutoCloseable {
    /** A user's password is made of the name. */
    private static final String SUFFIX = "-pass-word";

    private static final String CLIENT = "portal";
    private static final String CLIENT_SECRET = "portal-secret";

    private final URI url;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> passwords = new HashMap<>();
    private String administrator = "";

    Server(URI url) {
        this.url = url;
    }

    URI url() {
        return url;
    }

    /** Signs the administrator of the tests in. */
    Server as(String name, String password) throws IOException, InterruptedException {
        passwords.put(name, password);
        administrator = cookie(name);
        return this;
    }

    /**
     * From the database of a new server to one with an administrator for us and none besides, and with a plugin that gives
     * refresh tokens out.
     */
    Server prepare(String name, String password) throws IOException, InterruptedException {
        ok("POST", "/api/user/", account(name, password, "g_admin"));
        ok("POST", "/api/mod/plugin/", plugin());
        ObjectNode application = Json.object()
                .put("client_id", CLIENT)
                .put("name", CLIENT)
                .put("confidential", true)
                .put("password", CLIENT_SECRET)
                .put("client_secret", CLIENT_SECRET)
                .put("enabled", true);
        application.putArray("scope");
        application.putArray("redirect_uri").add("http://127.0.0.1:9/back");
        application.putArray("authorization_type").add("password").add("refresh_token");
        application.putArray("token_endpoint_auth_method").add("client_secret_basic");
        ok("POST", "/api/client/", application);
        as(name, password);
        ok("DELETE", "/api/user/admin", null);
        return this;
    }

    String addUser(String name) throws IOException, InterruptedException {
        passwords.put(name, name + SUFFIX);
        ok("POST", "/api/user/", account(name, name + SUFFIX, "g_profile", "openid"));
        return name;
    }

    void makeAdministrator(String name) throws IOException, InterruptedException {
        ObjectNode scopes = Json.object();
        scopes.putArray("scope").add("g_profile").add("openid").add("g_admin");
        ok("PUT", "/api/user/" + encode(name), scopes);
    }

    /** Another administrator's switch, which leaves sessions alone. */
    void enable(String name, boolean enabled) throws IOException, InterruptedException {
        ok("PUT", "/api/user/" + encode(name), Json.object().put("enabled", enabled));
    }

    void remove(String name) throws IOException, InterruptedException {
        ok("DELETE", "/api/user/" + encode(name), null);
    }

    HeldSession signIn(String name, Kind kind) throws IOException, InterruptedException {
        String secret = kind == Kind.ONLINE ? cookie(name) : token(name);
        return new HeldSession(
                new SessionName(name, kind == Kind.ONLINE ? "" : "oidc", hash(secret)).ref(), name, secret);
    }

    boolean canSignIn(String name) throws IOException, InterruptedException {
        return send("POST", "/api/auth/", Json.object().put("username", name).put("password", passwords.get(name)), "")
                        .statusCode()
                == 200;
    }

    boolean canGoOn(HeldSession session) throws IOException, InterruptedException {
        return session.ref().kind() == Kind.ONLINE
                ? send("GET", "/api/profile_list", null, session.refreshToken()).statusCode() == 200
                : grant("grant_type=refresh_token&refresh_token=" + encode(session.refreshToken()))
                                .statusCode()
                        == 200;
    }

    /** Whether this name of ours is listed as one that works. */
    boolean isOpen(HeldSession session) throws IOException, InterruptedException {
        for (JsonNode row : rows(session.userId(), session.ref().kind())) {
            String hash = row.path("session_hash").asText(row.path("token_hash").asText());
            if (row.path("enabled").asBoolean() && hash.equals(hash(session.refreshToken()))) {
                return true;
            }
        }
        return false;
    }

    int sessionsOf(String name) throws IOException, InterruptedException {
        int open = 0;
        for (Kind kind : Kind.values()) {
            for (JsonNode row : rows(name, kind)) {
                open += row.path("enabled").asBoolean() ? 1 : 0;
            }
        }
        return open;
    }

    boolean isEnabled(String name) throws IOException, InterruptedException {
        return Json.read(ok("GET", "/api/user/" + encode(name), null))
                .path("enabled")
                .asBoolean();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private JsonNode rows(String name, Kind kind) throws IOException, InterruptedException {
        return Json.read(ok(
                "GET",
                kind == Kind.ONLINE
                        ? "/api/delegate/" + encode(name) + "/profile/session?limit=1000"
                        : "/api/oidc/token?limit=1000&impersonate=" + encode(name),
                null));
    }

    private String cookie(String name) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(
                "POST", "/api/auth/", Json.object().put("username", name).put("password", passwords.get(name)), "");
        String set = answer.headers().firstValue("Set-Cookie").orElseThrow(() -> new IOException(answer.toString()));
        return set.substring(set.indexOf('=') + 1, set.indexOf(';'));
    }

    private String token(String name) throws IOException, InterruptedException {
        HttpResponse<String> answer = grant("grant_type=password&scope=openid&username=" + encode(name) + "&password="
                + encode(passwords.get(name)));
        return Json.read(answer.body()).path("refresh_token").asText();
    }

    private HttpResponse<String> grant(String form) throws IOException, InterruptedException {
        String basic =
                Base64.getEncoder().encodeToString((CLIENT + ":" + CLIENT_SECRET).getBytes(StandardCharsets.US_ASCII));
        return client.send(
                HttpRequest.newBuilder(url.resolve("/api/oidc/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("User-Agent", "Portal/1")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String ok(String method, String path, JsonNode body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(method, path, body, administrator);
        if (answer.statusCode() != 200) {
            throw new IOException(answer + " " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> send(String method, String path, JsonNode body, String cookie)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                .header("User-Agent", "Browser/7 (test)")
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()));
        if (!cookie.isEmpty()) {
            request.header("Cookie", "GLEWLWYD2_SESSION_ID=" + cookie);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static ObjectNode account(String name, String password, String... scopes) {
        ObjectNode account =
                Json.object().put("username", name).put("password", password).put("name", name);
        for (String scope : scopes) {
            account.withArrayProperty("scope").add(scope);
        }
        return account;
    }

    private static ObjectNode plugin() {
        ObjectNode parameters = Json.object()
                .put("iss", "http://127.0.0.1")
                .put("jwt-type", "sha")
                .put("jwt-key-size", "256")
                .put("key", "a-key-of-forty-characters-for-the-tests-only")
                .put("access-token-duration", 3_600)
                .put("refresh-token-duration", 1_209_600)
                .put("code-duration", 600)
                .put("refresh-token-rolling", true)
                .put("allow-non-oidc", true)
                .put("auth-type-code-enabled", true)
                .put("auth-type-password-enabled", true)
                .put("auth-type-refresh-enabled", true);
        ObjectNode plugin =
                Json.object().put("module", "oidc").put("name", "oidc").put("display_name", "OIDC");
        plugin.set("parameters", parameters);
        return plugin;
    }

    private static String hash(String secret) {
        try {
            return "{SHA512}"
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(MessageDigest.getInstance("SHA-512")
                                    .digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
