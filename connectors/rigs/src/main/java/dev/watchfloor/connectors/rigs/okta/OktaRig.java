package dev.watchfloor.connectors.rigs.okta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import dev.watchfloor.connectors.rigs.json.JsonServer.Call;
import dev.watchfloor.connectors.rigs.json.JsonServer.Reply;
import dev.watchfloor.connectors.rigs.json.TokenDesk;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One organisation with a service app, users, devices and a blocklist zone. Thread-safe. */
public final class OktaRig implements AutoCloseable {
    public static final String CLIENT = "0oawatchfloor";
    public static final String ZONE = "nzoblocklist";
    private static final int QUOTA = 600;

    private final Clock clock;
    private final JsonServer server;
    private final TokenDesk desk;
    private final OktaLog log = new OktaLog();
    private final Map<String, String> users = new HashMap<>();
    private final Map<String, String> sessions = new LinkedHashMap<>();
    private final Map<String, ObjectNode> devices = new LinkedHashMap<>();
    private final ObjectNode zone;
    private URI base;
    private long writes;
    private int asked;

    private OktaRig(Clock clock) throws IOException {
        this.clock = clock;
        desk = new TokenDesk(
                clock,
                CLIENT,
                CLIENT,
                Set.of(
                        "okta.logs.read",
                        "okta.users.manage",
                        "okta.sessions.manage",
                        "okta.devices.read",
                        "okta.devices.manage",
                        "okta.networkZones.read",
                        "okta.networkZones.manage"));
        zone = JsonServer.object()
                .put("type", "IP")
                .put("id", ZONE)
                .put("name", "Watchfloor")
                .put("status", "ACTIVE")
                .put("usage", "BLOCKLIST")
                .put("system", false)
                .putNull("proxies");
        zone.putArray("gateways").addObject().put("type", "RANGE").put("value", "192.0.2.7-192.0.2.9");
        server = new JsonServer(clock, this::answer);
        base = server.url();
    }

    public static OktaRig start() throws IOException {
        return new OktaRig(Clock.systemUTC());
    }

    public URI url() {
        return server.url();
    }

    /** Its links begin with this from now on, as behind a proxy. */
    public synchronized void speakAs(URI other) {
        base = other;
    }

    /** Where tokens come from. */
    public TokenDesk desk() {
        return desk;
    }

    /** Changing requests that reached it, refused ones too; those for tokens do not count. */
    public synchronized long writes() {
        return writes;
    }

    public synchronized String addUser(String name) {
        String id = "00u" + UUID.randomUUID().toString().replace("-", "").substring(0, 17);
        users.put(id, name);
        return id;
    }

    /** Signs in; returns the session's id. */
    public synchronized String signIn(String userId, String address) {
        String session = "102" + UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        sessions.put(session, userId);
        log.add(event("user.session.start", "User login to Okta", userId, address, session, "SUCCESS", null));
        return session;
    }

    /** A wrong password. */
    public synchronized void failSignIn(String userId, String address) {
        log.add(event(
                "user.session.start", "User login to Okta", userId, address, null, "FAILURE", "INVALID_CREDENTIALS"));
    }

    public synchronized void signOut(String session) {
        String user = sessions.remove(session);
        log.add(event("user.session.end", "User logout from Okta", user, "203.0.113.24", session, "SUCCESS", null));
    }

    /** It knows the session by no id any more, without a word in the log. */
    public synchronized void forget(String session) {
        sessions.remove(session);
    }

    public synchronized boolean isOpen(String session) {
        return sessions.containsKey(session);
    }

    /** How many sessions the account has. */
    public synchronized long sessionsOf(String userId) {
        return sessions.values().stream().filter(userId::equals).count();
    }

    /** Stores a log event as it is. */
    public synchronized void put(ObjectNode event) {
        log.add(event);
    }

    /** Somebody registers a device, which is not active yet. */
    public synchronized String addDevice(String name) {
        String id = "guo" + UUID.randomUUID().toString().replace("-", "").substring(0, 17);
        ObjectNode device = JsonServer.object()
                .put("id", id)
                .put("status", "CREATED")
                .put("lastUpdated", clock.instant().toString());
        device.putObject("profile")
                .put("displayName", name)
                .put("platform", "MACOS")
                .put("osVersion", "15.1");
        devices.put(id, device);
        return id;
    }

    public synchronized String status(String deviceId) {
        return Objects.requireNonNull(devices.get(deviceId)).path("status").asText();
    }

    /** Another administrator's entry. */
    public synchronized void addGateway(String value) {
        gateways().addObject().put("type", "CIDR").put("value", value);
    }

    public synchronized void removeGateway(String value) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        gateways().forEach(gateway -> {
            if (!gateway.path("value").asText().equals(value)) {
                kept.add(gateway);
            }
        });
        zone.set("gateways", kept);
    }

    /** Values of the zone's gateways, as they are written. */
    public synchronized List<String> blocked() {
        List<String> values = new ArrayList<>();
        gateways().forEach(gateway -> values.add(gateway.path("value").asText()));
        return values;
    }

    /** Switches the zone. */
    public synchronized void zoneStatus(String status) {
        zone.put("status", status);
    }

    private ArrayNode gateways() {
        return zone.withArrayProperty("gateways");
    }

    private synchronized Reply answer(Call call) throws IOException {
        if (call.place().equals("oauth2/v1/token")) {
            return desk.issue(call, base + "/oauth2/v1/token");
        }
        if (call.place().equals(".well-known/openid-configuration")) {
            return Reply.of(200, JsonServer.object().put("issuer", base.toString()));
        }
        if (!call.method().equals("GET")) {
            writes++;
        }
        int used = ++asked;
        return routed(call)
                .with(Map.of(
                        "X-Rate-Limit-Limit", Integer.toString(QUOTA),
                        "X-Rate-Limit-Remaining", Integer.toString(Math.max(0, QUOTA - used)),
                        "X-Rate-Limit-Reset", Long.toString(clock.instant().getEpochSecond() / 60 * 60 + 60)));
    }

    private Reply routed(Call call) throws IOException {
        List<String> path = call.path();
        if (path.size() < 3 || !call.place().startsWith("api/v1/")) {
            return Reply.empty(404);
        }
        String id = path.size() > 3 ? path.get(3) : "";
        String what = call.method() + " " + path.get(2) + (path.size() > 4 ? "/" + path.get(4) : "");
        return switch (what) {
            case "GET logs" -> may(call, "okta.logs.read", () -> log.read(call, base));
            case "GET users" ->
                may(
                        call,
                        "okta.users.manage",
                        () -> users.containsKey(id)
                                ? Reply.of(200, JsonServer.object().put("id", id))
                                : missing());
            case "DELETE users/sessions" -> may(call, "okta.users.manage", () -> clear(id));
            case "DELETE sessions" -> may(call, "okta.sessions.manage", () -> end(id));
            case "GET devices" -> may(call, "okta.devices.read", () -> id.isEmpty() ? list(call) : device(id));
            case "POST devices/lifecycle" -> may(call, "okta.devices.manage", () -> change(id, path.getLast()));
            case "GET zones" ->
                may(call, "okta.networkZones.read", () -> id.equals(ZONE) ? Reply.of(200, zone) : missing());
            case "PUT zones" -> may(call, "okta.networkZones.manage", () -> replace(call.json()));
            default -> Reply.empty(404);
        };
    }

    private interface Route {
        Reply reply() throws IOException;
    }

    private Reply may(Call call, String scope, Route route) throws IOException {
        int status = desk.status(call, scope);
        return status == 200
                ? route.reply()
                : Reply.of(status, JsonServer.object().put("errorCode", status == 401 ? "E0000011" : "E0000006"));
    }

    /** An administrator ends all sessions of a user, and is signed in meanwhile. */
    public synchronized void clear(String userId, String administrator, String administratorsSession) {
        sessions.values().removeIf(userId::equals);
        log.add(clearing(userId, administrator, administratorsSession, "SUCCESS"));
    }

    /** An administrator wants to end all sessions of a user, which does not happen. */
    public synchronized void clearInVain(
            String userId, String administrator, String administratorsSession, String result) {
        log.add(clearing(userId, administrator, administratorsSession, result));
    }

    private ObjectNode clearing(String userId, String administrator, String administratorsSession, String result) {
        ObjectNode event = clearing(userId, administratorsSession, result);
        event.putObject("actor")
                .put("id", administrator)
                .put("type", "User")
                .put("alternateId", users.get(administrator));
        return event;
    }

    private Reply clear(String userId) {
        if (!users.containsKey(userId)) {
            return missing();
        }
        sessions.values().removeIf(userId::equals);
        ObjectNode event = clearing(userId, "trs" + UUID.randomUUID().toString().replace("-", ""), "SUCCESS");
        event.putObject("actor")
                .put("id", CLIENT)
                .put("type", "PublicClientApp")
                .put("displayName", "Watchfloor");
        log.add(event);
        return Reply.empty(204);
    }

    private ObjectNode clearing(String userId, String actorsSession, String result) {
        ObjectNode event = event("user.session.clear", "Clear user session", null, "", actorsSession, result, null);
        event.putArray("target")
                .addObject()
                .put("id", userId)
                .put("type", "User")
                .put("alternateId", users.get(userId));
        return event;
    }

    private Reply end(String session) {
        if (!sessions.containsKey(session)) {
            return missing();
        }
        signOut(session);
        return Reply.empty(204);
    }

    private Reply list(Call call) {
        int limit = Math.min(200, call.query("limit").isEmpty() ? 200 : Integer.parseInt(call.query("limit")));
        int from = call.query("after").isEmpty() ? 0 : Integer.parseInt(call.query("after"));
        List<ObjectNode> all = new ArrayList<>(devices.values());
        int to = Math.min(all.size(), from + limit);
        ArrayNode page = JsonNodeFactory.instance.arrayNode().addAll(all.subList(from, to));
        Reply reply = Reply.of(200, page);
        return to < all.size()
                ? reply.with(Map.of(
                        "Link", "<" + base + "/api/v1/devices?limit=" + limit + "&after=" + to + ">; rel=\"next\""))
                : reply;
    }

    private Reply device(String id) {
        ObjectNode device = devices.get(id);
        return device == null ? missing() : Reply.of(200, device);
    }

    private Reply change(String id, String step) {
        ObjectNode device = devices.get(id);
        if (device == null) {
            return missing();
        }
        String status = device.path("status").asText();
        String next = switch (step) {
            case "activate" -> status.equals("CREATED") || status.equals("DEACTIVATED") ? "ACTIVE" : "";
            case "suspend" -> status.equals("SUSPENDED") ? "" : "SUSPENDED";
            case "unsuspend" -> status.equals("SUSPENDED") ? "UNSUSPENDED" : "";
            default -> "";
        };
        if (next.isEmpty()) {
            return Reply.of(400, JsonServer.object().put("errorCode", "E0000001"));
        }
        device.put("status", next);
        return Reply.empty(204);
    }

    private Reply replace(JsonNode body) {
        if (!body.path("id").asText().equals(ZONE) || !body.path("gateways").isArray()) {
            return Reply.of(400, JsonServer.object().put("errorCode", "E0000001"));
        }
        if (body.path("gateways").size() > 1_000) {
            return Reply.of(400, JsonServer.object().put("errorCode", "E0000001"));
        }
        zone.removeAll();
        zone.setAll((ObjectNode) body.deepCopy());
        return Reply.of(200, zone);
    }

    private static Reply missing() {
        return Reply.of(404, JsonServer.object().put("errorCode", "E0000007"));
    }

    private ObjectNode event(
            String type,
            String words,
            @Nullable String userId,
            String address,
            @Nullable String session,
            String result,
            @Nullable String reason) {
        ObjectNode event = JsonServer.object()
                .put("uuid", UUID.randomUUID().toString())
                .put("published", clock.instant().toString())
                .put("eventType", type)
                .put("version", "0")
                .put("severity", "INFO")
                .put("displayMessage", words);
        event.putObject("actor")
                .put("id", userId)
                .put("type", "User")
                .put("alternateId", users.get(userId))
                .put("displayName", "Somebody");
        ObjectNode client = event.putObject("client").put("ipAddress", address).put("device", "Computer");
        client.putObject("userAgent")
                .put("rawUserAgent", "Mozilla/5.0 (Macintosh)")
                .put("os", "Mac OS 15")
                .put("browser", "FIREFOX");
        event.putObject("authenticationContext").put("externalSessionId", session);
        event.putObject("outcome").put("result", result).put("reason", reason);
        event.putArray("target");
        event.putObject("debugContext").putObject("debugData").put("requestUri", "/api/v1/authn");
        event.putObject("request")
                .putArray("ipChain")
                .addObject()
                .put("ip", address)
                .put("version", "V4");
        return event;
    }

    @Override
    public void close() {
        server.close();
    }
}
