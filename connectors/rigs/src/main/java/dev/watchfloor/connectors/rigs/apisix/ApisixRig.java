package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One APISIX gateway with its Admin API, on loopback ports that the system chooses. Everything configured through the
 * Admin API takes effect on the next request of the data plane. Thread-safe.
 */
public final class ApisixRig implements AutoCloseable {

    /** The recorded versions; what differs between them is asked here. */
    public enum Version {
        V3_18("3.18.0"),
        V3_2("3.2.2");

        private final String number;

        Version(String number) {
            this.number = number;
        }

        /** As in the {@code Server} header. */
        public String number() {
            return number;
        }

        /** Since 3.17 (measured on 3.18.0) a route's authentication comes before the global access phase. */
        boolean authenticatesFirst() {
            return this == V3_18;
        }

        /** Since 3.15 one plugin may be in one global rule only. */
        boolean refusesDuplicatePlugins() {
            return this == V3_18;
        }

        boolean validatesConfigs() {
            return this == V3_18;
        }

        /** 3.2.2 writes a plugin's defaults into what it stores. */
        boolean injectsDefaults() {
            return this == V3_2;
        }

        /** Since 3.10 a 401 says why. */
        boolean describesRefusal() {
            return this == V3_18;
        }
    }

    private final Version version;
    private final Clock clock;
    private final String adminKey = UUID.randomUUID().toString().replace("-", "");
    private final String viewerKey = UUID.randomUUID().toString().replace("-", "");
    private final RigFaults faults = new RigFaults();
    private final ResourceStore store;
    private final DataPlane dataPlane;
    private final Loggers loggers;
    private final StandaloneConfigs standalone;
    private final AdminApi api;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer admin;
    private final HttpServer data;

    private ApisixRig(Version version, Clock clock) throws IOException {
        this.version = version;
        this.clock = clock;
        PluginChecks checks = new PluginChecks(version);
        store = new ResourceStore(clock);
        loggers = new Loggers(store);
        dataPlane = new DataPlane(version, store, loggers, clock);
        standalone = new StandaloneConfigs(store, checks, clock);
        admin = server();
        data = server();
        AdminKeys keys = new AdminKeys(version, adminKey, viewerKey);
        api = new AdminApi(version, keys, new AdminResources(version, store, checks, faults), standalone, faults);
        admin.createContext("/", new AdminHttp(version, api, faults));
        data.createContext("/", new DataPlaneHttp(version, dataPlane, clock));
        admin.start();
        data.start();
    }

    /** Starts a gateway that uses the system's clock. */
    public static ApisixRig start(Version version) throws IOException {
        return start(version, Clock.systemUTC());
    }

    /** Starts a gateway; the clock stamps log entries and ends leases and rate-limit windows. */
    public static ApisixRig start(Version version, Clock clock) throws IOException {
        return new ApisixRig(version, clock);
    }

    public Version version() {
        return version;
    }

    /** Base of the Admin API, {@code …/apisix/admin}. */
    public URI adminUrl() {
        return URI.create(place(admin) + "/apisix/admin");
    }

    /** A key of role admin, new at each start. */
    public String adminKey() {
        return adminKey;
    }

    /** A key of role viewer: it may read, and reads secrets too. */
    public String viewerKey() {
        return viewerKey;
    }

    /** Where clients come in. The client's address is taken from {@code X-Real-IP}, as APISIX does for loopback peers. */
    public URI dataUrl() {
        return URI.create(place(data));
    }

    /** What can be made to go wrong. */
    public RigFaults faults() {
        return faults;
    }

    /**
     * Adds a route.
     *
     * @param uri a path, or a prefix that ends with {@code *}
     */
    public void route(String uri, RigRoute route) {
        String id = route.id()
                .orElseGet(() -> uri.replaceAll("[^a-zA-Z0-9-_.]+", "-").replaceAll("^-|-$", ""));
        String name = id.isEmpty() ? "root" : id;
        dataPlane.serve(name, route.upstream());
        store.put("routes", name, route.toJson(uri), Optional.empty());
    }

    /** Adds a consumer who authenticates with {@code key} in header {@code apikey}. */
    public void consumer(String username, String key) {
        ObjectNode consumer = JsonNodeFactory.instance.objectNode().put("username", username);
        consumer.putObject("plugins").putObject("key-auth").put("key", key);
        store.put("consumers", username, consumer, Optional.empty());
    }

    /** Handles one client request at once, as if it had come over the wire, and logs it. */
    public RigAnswer request(RigRequest request) {
        return dataPlane.handle(request, clock.instant());
    }

    /** Handles as {@link #request} does, but at another time: for traffic of the past. */
    public RigAnswer request(RigRequest request, Instant time) {
        return dataPlane.handle(request, time);
    }

    /** Writes a log entry for a request of the past with a made-up answer; nothing is enforced or counted. */
    public void log(Instant time, RigRequest request, RigAnswer answer) {
        dataPlane.record(time, request, answer);
    }

    /**
     * Configures http-logger in global rule {@code logs}: single entries, sent at once, tried three more times.
     *
     * @param authorization the whole {@code Authorization} header, {@code auth_header} of the plugin
     */
    public void logTo(URI target, String authorization) {
        logTo(target, authorization, 1, 3);
    }

    /**
     * Configures http-logger in global rule {@code logs}.
     *
     * @param batch most entries in one request; 1 posts an object, more an array
     * @param retries {@code max_retry_count}; the product's default 0 loses entries while the receiver is down
     */
    public void logTo(URI target, String authorization, int batch, int retries) {
        ObjectNode plugin = JsonNodeFactory.instance.objectNode().put("uri", target.toString());
        plugin.put("auth_header", authorization).put("batch_max_size", batch).put("inactive_timeout", 1);
        plugin.put("max_retry_count", retries).put("retry_delay", 1);
        logger("http-logger", plugin);
    }

    /** Configures file-logger in global rule {@code logs}: one entry a line, appended. */
    public void logToFile(Path file) {
        logger("file-logger", JsonNodeFactory.instance.objectNode().put("path", file.toString()));
    }

    /** Takes file-logger out of global rule {@code logs}; http-logger stays as it is. */
    public void stopLogToFile() {
        store.get("global_rules", "logs").ifPresent(stored -> {
            ObjectNode rule = stored.value().deepCopy();
            rule.withObjectProperty("plugins").remove("file-logger");
            store.put("global_rules", "logs", rule, Optional.empty());
        });
    }

    /** Entries that http-logger gave up on. */
    public long lostEntries() {
        return loggers.lost();
    }

    /** Changing requests that reached the Admin API, refused ones too; dry runs do not count. */
    public long adminWrites() {
        return api.writes();
    }

    /** The stored global rule, without secrets hidden; for assertions. */
    public Optional<JsonNode> globalRule(String id) {
        return store.get("global_rules", id).map(StoredObject::value);
    }

    /** Writes a global rule past the Admin API, as another administrator would have. */
    public void putGlobalRule(String id, JsonNode value) {
        store.put("global_rules", id, value, Optional.empty());
    }

    /** Takes a global rule away past the Admin API, as another administrator would have. */
    public void removeGlobalRule(String id) {
        store.delete("global_rules", id);
    }

    /** From now on the Admin API is that of API-driven standalone mode: only {@code /configs}. */
    public void becomeStandalone() {
        standalone.activate();
    }

    /** Closes both ports; pending log batches are given up. */
    @Override
    public void close() {
        admin.stop(0);
        data.stop(0);
        loggers.close();
        threads.shutdownNow();
    }

    private void logger(String name, ObjectNode configuration) {
        ObjectNode rule = store.get("global_rules", "logs")
                .map(stored -> (ObjectNode) stored.value().deepCopy())
                .orElseGet(JsonNodeFactory.instance::objectNode);
        rule.withObjectProperty("plugins").set(name, configuration);
        store.put("global_rules", "logs", rule, Optional.empty());
    }

    private HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        return server;
    }

    private static String place(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
