package dev.watchfloor.connectors.rigs.glewlwyd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import dev.watchfloor.connectors.rigs.json.JsonServer.Call;
import dev.watchfloor.connectors.rigs.json.JsonServer.Reply;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One server with an OpenID Connect plugin {@code oidc} and the account of an administrator. Thread-safe. */
public final class GlewlwydRig implements AutoCloseable {
    public static final String ADMINISTRATOR = "watchfloor";
    public static final String CLIENT = "portal";
    private static final String COOKIE = "GLEWLWYD2_SESSION_ID";
    /** How long a password counts for administrators. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Clock clock;
    private final JsonServer server;
    private final Map<String, RigAccount> accounts = new LinkedHashMap<>();
    private final List<RigHold> holds = new ArrayList<>();
    private long writes;
    private long signIns;

    private GlewlwydRig(Clock clock, String password) throws IOException {
        this.clock = clock;
        RigAccount administrator = new RigAccount(ADMINISTRATOR, password);
        administrator.scopes.add("g_admin");
        accounts.put(ADMINISTRATOR, administrator);
        server = new JsonServer(clock, this::answer);
    }

    /** Starts one. @param password of {@link #ADMINISTRATOR} */
    public static GlewlwydRig start(Clock clock, String password) throws IOException {
        return new GlewlwydRig(clock, password);
    }

    public URI url() {
        return server.url();
    }

    /** Changing requests that reached it, refused ones too; those to sign in or off do not count. */
    public synchronized long writes() {
        return writes;
    }

    /** How often somebody was let in. */
    public synchronized long signIns() {
        return signIns;
    }

    /** From now on no password that was given counts for administrators any more, as ten minutes later. */
    public synchronized void agePasswords() {
        holds.forEach(hold -> hold.lastSignIn = hold.lastSignIn.minus(FRESH));
    }

    /** Takes a scope away, or gives it. */
    public synchronized void scope(String user, String scope, boolean given) {
        RigAccount account = accounts.get(user);
        if (account != null && given) {
            account.scopes.add(scope);
        } else if (account != null) {
            account.scopes.remove(scope);
        }
    }

    private synchronized Reply answer(Call call) throws IOException {
        List<String> path = call.path();
        if (call.place().equals("config")) {
            return Reply.of(
                    200,
                    JsonServer.object()
                            .put("api_prefix", "api")
                            .put("admin_scope", "g_admin")
                            .put("profile_scope", "g_profile")
                            .put("delete_profile", "no"));
        }
        if (path.size() < 2 || !path.getFirst().equals("api")) {
            return Reply.empty(404);
        }
        String id = path.size() > 2 ? path.get(2) : "";
        return switch (path.get(1)) {
            case "auth" -> call.method().equals("DELETE") ? signOff(call) : signIn(call);
            case "profile_list" -> Reply.empty(holder(call) == null ? 401 : 200);
            case "user" -> isAdministrator(call) ? account(call, id) : Reply.empty(401);
            case "delegate" ->
                isAdministrator(call) && accounts.containsKey(id) ? delegated(call, id) : Reply.empty(401);
            case "oidc" -> call.method().equals("POST") ? grant(call) : tokens(call, id);
            default -> Reply.empty(404);
        };
    }

    private Reply signIn(Call call) throws IOException {
        RigAccount account = proven(
                call.json().path("username").asText(),
                call.json().path("password").asText());
        if (account == null) {
            return Reply.empty(401);
        }
        signIns++;
        String secret = cookie(call);
        RigHold known = find(hold -> !hold.token && hold.enabled && hold.secret.equals(secret));
        if (known != null && known.user.equals(account.name)) {
            known.lastSignIn = clock.instant();
        } else {
            known = hold(account.name, call, false);
        }
        return Reply.empty(200).with(Map.of("Set-Cookie", COOKIE + "=" + known.secret + "; Path=/"));
    }

    private Reply signOff(Call call) {
        RigHold held = holder(call);
        if (held == null) {
            return Reply.empty(401);
        }
        held.enabled = false;
        return Reply.empty(200);
    }

    private Reply account(Call call, String name) throws IOException {
        if (call.method().equals("GET") && name.isEmpty()) {
            return page(call, accounts.values().stream().map(RigAccount::view).toList());
        }
        if (call.method().equals("POST")) {
            writes++;
            RigAccount made = new RigAccount(
                    call.json().path("username").asText(),
                    call.json().path("password").asText());
            call.json().path("scope").forEach(scope -> made.scopes.add(scope.asText()));
            accounts.put(made.name, made);
            return Reply.empty(200);
        }
        RigAccount account = accounts.get(name);
        if (call.method().equals("PUT")) {
            writes++;
            return account == null ? Reply.empty(404) : change(account, call.json());
        }
        return account == null ? Reply.empty(404) : Reply.of(200, account.view());
    }

    private static Reply change(RigAccount account, JsonNode body) {
        if (body.has("enabled") && !body.path("enabled").isBoolean()) {
            return Reply.of(400, JsonNodeFactory.instance.arrayNode().add("enabled must be a boolean"));
        }
        account.enabled = body.path("enabled").asBoolean(account.enabled);
        if (body.has("scope")) {
            account.scopes.clear();
            body.path("scope").forEach(scope -> account.scopes.add(scope.asText()));
        }
        return Reply.empty(200);
    }

    private Reply delegated(Call call, String user) {
        String rest =
                String.join("/", call.path().subList(3, Math.min(5, call.path().size())));
        return switch (call.method() + " " + rest) {
            case "GET profile/plugin" ->
                Reply.of(
                        200,
                        JsonNodeFactory.instance
                                .arrayNode()
                                .add(JsonServer.object()
                                        .put("module", "oidc")
                                        .put("name", "oidc")
                                        .put("display_name", "OIDC"))
                                .add(JsonServer.object()
                                        .put("module", "register")
                                        .put("name", "register")));
            case "GET profile/session" -> page(call, views(user, false));
            case "DELETE profile/session" -> end(call, user, false);
            default -> Reply.empty(404);
        };
    }

    private Reply tokens(Call call, String kind) {
        String user = call.query("impersonate");
        if (!kind.equals("token") || !isAdministrator(call) || !accounts.containsKey(user)) {
            return Reply.empty(kind.equals("token") ? 401 : 404);
        }
        return call.method().equals("DELETE") ? end(call, user, true) : page(call, views(user, true));
    }

    /** Ending what had ended is 200 for a session and 400 for a token. */
    private Reply end(Call call, String user, boolean token) {
        writes++;
        String hash = call.path().getLast();
        RigHold held = find(hold ->
                hold.token == token && hold.user.equals(user) && hold.hash().equals(hash));
        if (held == null) {
            return Reply.empty(404);
        }
        Reply reply = Reply.empty(token && !held.enabled ? 400 : 200);
        held.enabled = false;
        return reply;
    }

    /** A disabled account gets no new token, and its old ones go on working. */
    private Reply grant(Call call) {
        Map<String, String> form = call.form();
        if (form.getOrDefault("grant_type", "").equals("refresh_token")) {
            String secret = form.getOrDefault("refresh_token", "");
            RigHold held = find(hold -> hold.token && hold.enabled && hold.secret.equals(secret));
            return held == null
                    ? Reply.empty(400)
                    : Reply.of(200, JsonServer.object().put("access_token", "x.y.z"));
        }
        RigAccount account = proven(form.getOrDefault("username", ""), form.getOrDefault("password", ""));
        return account == null
                ? Reply.empty(403)
                : Reply.of(200, JsonServer.object().put("refresh_token", hold(account.name, call, true).secret));
    }

    private @Nullable RigAccount proven(String name, String password) {
        RigAccount account = accounts.get(name);
        return account != null && account.enabled && account.password.equals(password) ? account : null;
    }

    private RigHold hold(String user, Call call, boolean token) {
        RigHold made =
                new RigHold(user, UUID.randomUUID().toString(), token, call.header("user-agent"), clock.instant());
        holds.addFirst(made);
        return made;
    }

    /** The session of the caller; none while its account is disabled. */
    private @Nullable RigHold holder(Call call) {
        String secret = cookie(call);
        RigHold held = find(hold -> !hold.token && hold.enabled && hold.secret.equals(secret));
        RigAccount account = held == null ? null : accounts.get(held.user);
        return account != null && account.enabled ? held : null;
    }

    private boolean isAdministrator(Call call) {
        RigHold held = holder(call);
        RigAccount account = held == null ? null : accounts.get(held.user);
        Instant oldest = clock.instant().minus(FRESH);
        return held != null && account != null && account.scopes.contains("g_admin") && held.lastSignIn.isAfter(oldest);
    }

    private @Nullable RigHold find(Predicate<RigHold> wanted) {
        return holds.stream().filter(wanted).findFirst().orElse(null);
    }

    private List<? extends JsonNode> views(String user, boolean token) {
        return holds.stream()
                .filter(hold -> hold.token == token && hold.user.equals(user))
                .map(RigHold::view)
                .toList();
    }

    private static Reply page(Call call, List<? extends JsonNode> rows) {
        int offset = call.query("offset").isEmpty() ? 0 : Integer.parseInt(call.query("offset"));
        int limit = call.query("limit").isEmpty() ? 100 : Integer.parseInt(call.query("limit"));
        ArrayNode page = JsonNodeFactory.instance.arrayNode();
        rows.stream().skip(offset).limit(limit).forEach(page::add);
        return Reply.of(200, page);
    }

    private static String cookie(Call call) {
        String header = call.header("cookie");
        return header.startsWith(COOKIE + "=") ? header.substring(COOKIE.length() + 1) : "";
    }

    @Override
    public void close() {
        server.close();
    }
}
