package dev.watchfloor.connectors.rigs.entra;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import dev.watchfloor.connectors.rigs.json.JsonServer.Call;
import dev.watchfloor.connectors.rigs.json.JsonServer.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One tenant with an app that has the secret. Lists are newest first and in small pages. Thread-safe. */
public final class EntraRig implements AutoCloseable {
    public static final String TENANT = "tenant-of-the-rig";
    public static final String LOCATION = "location-of-the-rig";
    private static final int PAGE = 50;
    private static final Pattern RANGE = Pattern.compile("(\\w+) ge (\\S+) and \\w+ le (\\S+)");

    private final String secret = UUID.randomUUID().toString();
    private String token = AppTokens.with(AppTokens.ENOUGH);
    private final JsonServer server;
    private final Map<String, String> users = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Map<String, String> owners = new HashMap<>();
    private final List<ObjectNode> signIns = new ArrayList<>();
    private final List<ObjectNode> audits = new ArrayList<>();
    private final List<ObjectNode> risks = new ArrayList<>();
    private final Map<String, ObjectNode> devices = new LinkedHashMap<>();
    private final ObjectNode location = JsonServer.object();
    private final Set<String> forbidden = new HashSet<>();
    private URI base;
    private @Nullable X509Certificate certificate;
    private long writes;

    private EntraRig() throws IOException {
        location.put("id", LOCATION).put("displayName", "Watchfloor").put("isTrusted", false);
        location.putArray("ipRanges");
        server = new JsonServer(Clock.systemUTC(), this::answer);
        base = server.url();
    }

    public static EntraRig start() throws IOException {
        return new EntraRig();
    }

    public URI url() {
        return server.url();
    }

    public String secret() {
        return secret;
    }

    /** The app shows a certificate from now on, and its secret is none any more. */
    public synchronized void certify(X509Certificate of) {
        certificate = of;
    }

    /** The next token names these application permissions, and tokens before it are refused. */
    public synchronized void grant(List<String> permissions) {
        token = AppTokens.with(permissions);
    }

    /** The next token is one that its holder cannot read. */
    public synchronized void speakOpaquely() {
        token = UUID.randomUUID().toString();
    }

    /** Its links begin with this from now on, as behind a proxy. */
    public synchronized void speakAs(URI other) {
        base = other;
    }

    /** The app lacks the permission for requests whose method and path begin so, such as {@code POST v1.0/users}. */
    public synchronized void forbid(String beginning) {
        forbidden.add(beginning);
    }

    public synchronized long writes() {
        return writes;
    }

    public synchronized String addUser(String name) {
        String id = UUID.randomUUID().toString();
        users.put(id, name);
        return id;
    }

    /** Signs in with a device of this name; returns what the holder has in hand. */
    public synchronized String signIn(String userId, String device) {
        String session = UUID.randomUUID().toString();
        open.add(session);
        owners.put(session, userId);
        signIns.add(record("createdDateTime", userId, 0, device));
        return session;
    }

    public synchronized void failSignIn(String userId) {
        signIns.add(record("createdDateTime", userId, 50_126, "somewhere"));
    }

    public synchronized void detectRisk(String userId, String type) {
        risks.add(record("detectedDateTime", userId, 0, "")
                .put("riskEventType", type)
                .put("riskLevel", "high"));
    }

    /** An administrator changes something about an account; a blank actor is an application. */
    public synchronized void change(String actor, String activity, String target) {
        ObjectNode record = JsonServer.object()
                .put("id", UUID.randomUUID().toString())
                .put("category", "UserManagement")
                .put("correlationId", UUID.randomUUID().toString())
                .put("result", "success")
                .put("resultReason", "")
                .put("activityDisplayName", activity)
                .put("activityDateTime", Instant.now().toString())
                .put("loggedByService", "Core Directory");
        ObjectNode by = record.putObject("initiatedBy");
        if (actor.isBlank()) {
            by.putNull("user")
                    .putObject("app")
                    .put("displayName", "Provisioning")
                    .put("appId", "a-1");
        } else {
            by.putNull("app")
                    .putObject("user")
                    .put("id", actor)
                    .put("userPrincipalName", users.get(actor))
                    .put("ipAddress", "203.0.113.66");
        }
        record.putArray("targetResources")
                .addObject()
                .put("id", target)
                .put("type", "User")
                .put("userPrincipalName", users.get(target))
                .putArray("modifiedProperties");
        audits.add(record);
    }

    /** Stores a sign-in as it is. */
    public synchronized void put(ObjectNode signIn) {
        signIns.add(signIn);
    }

    public synchronized boolean isOpen(String session) {
        return open.contains(session);
    }

    public synchronized String addDevice(String name) {
        String id = UUID.randomUUID().toString();
        devices.put(
                id,
                JsonServer.object()
                        .put("id", id)
                        .put("displayName", name)
                        .put("operatingSystem", "Windows")
                        .put("accountEnabled", true));
        return id;
    }

    public synchronized boolean isEnabled(String deviceId) {
        ObjectNode device = devices.get(deviceId);
        return device != null && device.path("accountEnabled").asBoolean();
    }

    public synchronized void addRange(String cidr) {
        location.withArrayProperty("ipRanges").addObject().put("cidrAddress", cidr);
    }

    public synchronized void removeRange(String cidr) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        location.path("ipRanges").forEach(range -> {
            if (!range.path("cidrAddress").asText().equals(cidr)) {
                kept.add(range);
            }
        });
        location.set("ipRanges", kept);
    }

    public synchronized boolean hasRange(String cidr) {
        return location.path("ipRanges").findValuesAsText("cidrAddress").contains(cidr);
    }

    private synchronized Reply answer(Call call) throws IOException {
        String asked = call.method() + " " + call.place();
        if (asked.equals("POST " + TENANT + "/oauth2/v2.0/token")) {
            return isTheApp(call.form())
                    ? Reply.of(
                            200,
                            JsonServer.object()
                                    .put("access_token", token)
                                    .put("token_type", "Bearer")
                                    .put("expires_in", 3_599))
                    : Reply.of(401, JsonServer.object().put("error", "invalid_client"));
        }
        if (!call.method().equals("GET")) {
            writes++;
        }
        if (!call.header("authorization").equals("Bearer " + token)) {
            return Reply.empty(401);
        }
        if (forbidden.stream().anyMatch(asked::startsWith)) {
            return Reply.of(403, JsonServer.object().put("error", "Authorization_RequestDenied"));
        }
        String id = call.path().size() > 2 ? call.path().get(2) : "";
        return switch (asked.replace(id.isEmpty() ? "?" : id, "{id}")) {
            case "GET v1.0/auditLogs/{id}" ->
                switch (id) {
                    case "signIns" -> list(call, signIns);
                    case "directoryAudits" -> list(call, audits);
                    default -> Reply.empty(404);
                };
            case "GET v1.0/identityProtection/{id}" -> list(call, risks);
            case "GET v1.0/devices" -> list(call, List.copyOf(devices.values()));
            case "GET v1.0/users/{id}" ->
                users.containsKey(id) ? Reply.of(200, JsonServer.object().put("id", id)) : Reply.empty(404);
            case "POST v1.0/users/{id}/revokeSignInSessions" -> revoke(id);
            case "GET v1.0/devices/{id}" -> devices.containsKey(id) ? Reply.of(200, device(id)) : Reply.empty(404);
            case "PATCH v1.0/devices/{id}" -> {
                device(id).setAll((ObjectNode) call.json());
                yield Reply.empty(204);
            }
            default -> location(call);
        };
    }

    private boolean isTheApp(Map<String, String> form) {
        X509Certificate known = certificate;
        return known == null
                ? form.getOrDefault("client_secret", "").equals(secret)
                : ClientAssertions.isGood(
                        form.getOrDefault("client_assertion", ""),
                        form.getOrDefault("client_id", ""),
                        URI.create(server.url() + "/" + TENANT + "/oauth2/v2.0/token"),
                        known,
                        Instant.now());
    }

    private ObjectNode device(String id) {
        return devices.getOrDefault(id, JsonServer.object());
    }

    private Reply location(Call call) throws IOException {
        if (!call.place().equals("v1.0/identity/conditionalAccess/namedLocations/" + LOCATION)) {
            return Reply.empty(404);
        }
        if (call.method().equals("PATCH")) {
            location.setAll((ObjectNode) call.json());
            return Reply.empty(204);
        }
        return Reply.of(200, location);
    }

    private Reply revoke(String userId) {
        if (!users.containsKey(userId)) {
            return Reply.empty(404);
        }
        open.removeIf(session -> userId.equals(owners.get(session)));
        return Reply.of(200, JsonServer.object().put("value", true));
    }

    private Reply list(Call call, List<ObjectNode> all) {
        Matcher range = RANGE.matcher(call.query("$filter"));
        List<ObjectNode> fits = new ArrayList<>(all);
        if (range.matches()) {
            fits.removeIf(one -> !isWithin(one.path(range.group(1)).asText(), range.group(2), range.group(3)));
            fits.sort(Comparator.comparing(
                            (ObjectNode one) -> one.path(range.group(1)).asText())
                    .reversed());
        }
        int from = call.query("$skiptoken").isEmpty() ? 0 : Integer.parseInt(call.query("$skiptoken"));
        int to = Math.min(fits.size(), from + PAGE);
        ObjectNode page = JsonServer.object();
        page.putArray("value").addAll(fits.subList(from, to));
        if (to < fits.size()) {
            page.put(
                    "@odata.nextLink",
                    base + "/" + call.place() + "?%24filter="
                            + URLEncoder.encode(call.query("$filter"), StandardCharsets.UTF_8)
                            + "&%24skiptoken=" + to);
        }
        return Reply.of(200, page);
    }

    private static boolean isWithin(String time, String from, String to) {
        if (!time.endsWith("Z")) {
            return true;
        }
        Instant at = Instant.parse(time);
        return !at.isBefore(Instant.parse(from)) && !at.isAfter(Instant.parse(to));
    }

    private ObjectNode record(String time, String userId, int error, String device) {
        ObjectNode record = JsonServer.object()
                .put("id", UUID.randomUUID().toString())
                .put(time, Instant.now().toString())
                .put("userId", userId)
                .put("userPrincipalName", users.get(userId))
                .put("ipAddress", "203.0.113.24")
                .put("appDisplayName", "Portal")
                .put("conditionalAccessStatus", "notApplied")
                .put("riskLevelDuringSignIn", "none");
        record.putObject("status")
                .put("errorCode", error)
                .put("failureReason", error == 0 ? "Other." : "Wrong password.");
        record.putObject("deviceDetail").put("deviceId", device).put("operatingSystem", "Windows");
        return record;
    }

    @Override
    public void close() {
        server.close();
    }
}
