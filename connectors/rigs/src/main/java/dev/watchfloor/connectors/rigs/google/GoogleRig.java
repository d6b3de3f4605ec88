package dev.watchfloor.connectors.rigs.google;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import dev.watchfloor.connectors.rigs.json.JsonServer.Call;
import dev.watchfloor.connectors.rigs.json.JsonServer.Reply;
import dev.watchfloor.connectors.rigs.json.TokenDesk;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One organisation: its three hosts at one address. Thread-safe. */
public final class GoogleRig implements AutoCloseable {
    public static final String ACCOUNT = "watchfloor@project.iam.gserviceaccount.com";
    public static final String ADMIN = "watchfloor-admin@example.com";
    private static final String SCOPES = "https://www.googleapis.com/auth/";
    private static final String REPORTS = SCOPES + "admin.reports.audit.readonly";
    private static final String USERS = SCOPES + "admin.directory.user.readonly";
    private static final String SECURITY = SCOPES + "admin.directory.user.security";
    private static final String DEVICES_READ = SCOPES + "cloud-identity.devices.readonly";
    private static final String DEVICES = SCOPES + "cloud-identity.devices";

    private final Clock clock = Clock.systemUTC();
    private final TokenDesk desk =
            new TokenDesk(clock, ACCOUNT, ADMIN, Set.of(REPORTS, USERS, SECURITY, DEVICES_READ, DEVICES));
    private final JsonServer server;
    private final ActivityReports reports = new ActivityReports();
    private final DeviceUsers devices = new DeviceUsers();
    private final Map<String, String> users = new HashMap<>();
    private final Map<String, String> open = new HashMap<>();
    private Optional<Reply> limit = Optional.empty();
    private long writes;

    private GoogleRig() throws IOException {
        users.put("100000000000000000001", ADMIN);
        server = new JsonServer(clock, this::answer);
    }

    public static GoogleRig start() throws IOException {
        return new GoogleRig();
    }

    public URI url() {
        return server.url();
    }

    /** Where tokens come from; withhold a scope and it is not delegated. */
    public TokenDesk desk() {
        return desk;
    }

    /** A service account's key file. */
    public static String keyFile() {
        return JsonServer.object()
                .put("type", "service_account")
                .put("private_key_id", "4f2d")
                .put("private_key", TokenDesk.privateKey())
                .put("client_email", ACCOUNT)
                .toString();
    }

    /** Changing requests that reached it, refused ones too; those for tokens do not count. */
    public synchronized long writes() {
        return writes;
    }

    /** From now on it answers everything but tokens with this status and reason of a limit. */
    public synchronized void limit(int status, String reason) {
        limit = Optional.of(Reply.of(status, error(status, reason, "Request rate higher than configured.")));
    }

    public synchronized String addUser(String email) {
        String id = "1" + String.format("%020d", UUID.randomUUID().getMostSignificantBits() >>> 1);
        users.put(id, email);
        return id;
    }

    /** Signs in from there; returns what the holder has in hand. */
    public synchronized String signIn(String userId, String address) {
        String session = UUID.randomUUID().toString();
        open.put(session, userId);
        login(userId, address, "login_success", Map.of("login_type", "google_password", "is_suspicious", "false"));
        return session;
    }

    /** The holder leaves a session that was opened from there. */
    public synchronized void signOut(String session, String address) {
        String userId = open.remove(session);
        login(userId == null ? "" : userId, address, "logout", Map.of("login_type", "google_password"));
    }

    public synchronized void failSignIn(String userId, String address) {
        login(
                userId,
                address,
                "login_failure",
                Map.of("login_type", "google_password", "login_challenge_method", "password"));
    }

    /** An administrator forces the user to sign in again. */
    public synchronized void resetCookies(String userId) {
        open.values().removeIf(userId::equals);
        administer(List.of("RESET_SIGNIN_COOKIES"), users.getOrDefault(userId, ""));
    }

    /** One act of an administrator, told as one activity with so many events about the user of this address. */
    public synchronized void administer(List<String> events, String email) {
        ObjectNode activity = reports.add(
                "admin",
                "100000000000000000001",
                ADMIN,
                "203.0.113.250",
                "USER_SETTINGS",
                events.getFirst(),
                Map.of("USER_EMAIL", email));
        ArrayNode list = activity.withArrayProperty("events");
        events.stream()
                .skip(1)
                .forEach(name -> ActivityReports.addEvent(list, "USER_SETTINGS", name, Map.of("USER_EMAIL", email)));
    }

    /** Google itself warns of the account of this address. */
    public synchronized void warn(String email, String event) {
        reports.add(
                "login", null, null, "203.0.113.66", "account_warning", event, Map.of("affected_email_address", email));
    }

    /** A grant to an application, or a call of one. */
    public synchronized void token(String userId, String event) {
        reports.add(
                "token",
                userId,
                users.get(userId),
                "203.0.113.24",
                "auth",
                event,
                Map.of("app_name", "Mail Helper", "client_id", "4711.apps.googleusercontent.com"));
    }

    /** Stores an activity as it is. */
    public synchronized void put(ObjectNode activity) {
        reports.add(activity);
    }

    /** Whether what happens is told only later. */
    public synchronized void lag(boolean on) {
        reports.lag(on);
    }

    public synchronized boolean isOpen(String session) {
        return open.containsKey(session);
    }

    /** Somebody enrols a device, which waits; returns {@code DEVICE/USER}. */
    public synchronized String addDevice(String hostname) {
        return devices.add(hostname, "jo@example.com");
    }

    public synchronized String state(String deviceId) {
        return devices.state(deviceId);
    }

    /** From now on a change of a device shows only after so many looks at it. */
    public synchronized void operationsTake(int looks) {
        devices.takes(looks);
    }

    /** From now on operations end with this error. */
    public synchronized void refuseOperations(String message) {
        devices.refuse(message);
    }

    private void login(String userId, String address, String event, Map<String, String> parameters) {
        reports.add("login", userId, users.get(userId), address, "login", event, parameters);
    }

    private synchronized Reply answer(Call call) throws IOException {
        if (call.place().equals("token")) {
            return token(call);
        }
        if (!call.method().equals("GET")) {
            writes++;
        }
        if (limit.isPresent()) {
            return limit.get();
        }
        List<String> path = call.path();
        String place = call.place();
        if (place.startsWith("admin/reports/v1/activity/users/all/applications/")) {
            return may(call, () -> reports.read(call, path.getLast(), clock.instant()), REPORTS);
        }
        if (place.startsWith("admin/directory/v1/users/")) {
            return call.method().equals("GET")
                    ? may(call, () -> user(path.get(4)), USERS)
                    : may(call, () -> signOut(path), SECURITY);
        }
        if (place.startsWith("v1/devices")) {
            return call.method().equals("GET")
                    ? may(call, () -> devices.get(call, place.substring(3)), DEVICES, DEVICES_READ)
                    : may(call, () -> devices.act(place.substring(3)), DEVICES);
        }
        return Reply.of(404, error(404, "notFound", "Not Found"));
    }

    /** Google's own words for what the desk refuses. */
    private Reply token(Call call) throws IOException {
        if (!call.form().getOrDefault("grant_type", "").equals("urn:ietf:params:oauth:grant-type:jwt-bearer")) {
            return Reply.of(400, JsonServer.object().put("error", "unsupported_grant_type"));
        }
        Reply reply = desk.issue(call, "https://oauth2.googleapis.com/token");
        if (reply.body().contains("invalid_scope")) {
            return Reply.of(401, JsonServer.object().put("error", "unauthorized_client"));
        }
        return reply.status() == 200 ? reply : Reply.of(400, JsonServer.object().put("error", "invalid_grant"));
    }

    @FunctionalInterface
    private interface Route {
        Reply reply();
    }

    private Reply may(Call call, Route route, String... anyOf) {
        return switch (desk.status(call, anyOf)) {
            case 200 -> route.reply();
            case 401 -> Reply.of(401, error(401, "authError", "Invalid Credentials"));
            default ->
                Reply.of(403, error(403, "insufficientPermissions", "Request had insufficient authentication scopes."));
        };
    }

    private Reply user(String key) {
        return users.containsKey(key) || users.containsValue(key)
                ? Reply.of(200, JsonServer.object().put("id", key))
                : Reply.of(404, error(404, "notFound", "Resource Not Found: userKey"));
    }

    private Reply signOut(List<String> path) {
        String key = path.get(4);
        if (!path.getLast().equals("signOut") || !users.containsKey(key)) {
            return Reply.of(404, error(404, "notFound", "Resource Not Found: userKey"));
        }
        open.values().removeIf(key::equals);
        return Reply.empty(204);
    }

    static ObjectNode error(int status, String reason, String message) {
        ObjectNode body = JsonServer.object();
        ObjectNode error = body.putObject("error").put("code", status).put("message", message);
        error.putArray("errors")
                .addObject()
                .put("domain", "global")
                .put("reason", reason)
                .put("message", message);
        return body;
    }

    @Override
    public void close() {
        server.close();
    }
}
