package dev.watchfloor.connectors.rigs.crowdsec;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Local API of CrowdSec 1.4.6 on loopback, with one machine and one bouncer key.
 *
 * <p>Faithful: sign-in and its refusals, tokens that die with a restart, null for nothing, 500 for what it cannot read,
 * filters ignored without a word, ranges deleted by an address in them, a POST done in part, a limit beyond the number of matches that is never answered. Not there: detection, profiles, the filters by time, the stream of decisions.
 * Thread-safe.
 */
public final class CrowdsecRig implements AutoCloseable {
    private static final String MACHINE = "watchfloor";

    private final String password = UUID.randomUUID().toString();
    private final String bouncerKey = UUID.randomUUID().toString();
    private final Clock clock;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final RigMachines machines;
    private final RigDatabase database;
    private final RigRoutes routes;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);

    private CrowdsecRig(Clock clock) throws IOException {
        this.clock = clock;
        machines = new RigMachines(clock);
        machines.add(MACHINE, password, true);
        keys.add(bouncerKey);
        database = new RigDatabase(clock);
        routes = new RigRoutes(machines, keys, new RigAlerts(database, closed), new RigDecisions(database));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** By the system's clock. */
    public static CrowdsecRig start() throws IOException {
        return new CrowdsecRig(Clock.systemUTC());
    }

    /** @param clock the server's clock: ends decisions and tokens, and is told in its {@code Date} */
    public static CrowdsecRig start(Clock clock) throws IOException {
        return new CrowdsecRig(clock);
    }

    /** Where it answers, without a path. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public String machine() {
        return MACHINE;
    }

    public String password() {
        return password;
    }

    public String bouncerKey() {
        return bouncerKey;
    }

    /** One more machine; one that is not validated may not sign in. */
    public void addMachine(String name, String itsPassword, boolean validated) {
        machines.add(name, itsPassword, validated);
    }

    /** A scenario fires now for an address, and CrowdSec decides to ban it for four hours; returns the alert's id. */
    public long detect(String scenario, String address) {
        Instant now = clock.instant();
        return post(alert(scenario, address, now), decision("crowdsec", scenario, address, Duration.ofHours(4)));
    }

    /** Stores an alert as it is, for what no machine would post; returns its id. */
    public long put(ObjectNode alert) {
        return database.put(alert);
    }

    /** Somebody bans an address or network by hand. */
    public void ban(String value, String origin, Duration length) {
        post(alert("manual", value, clock.instant()), decision(origin, "manual", value, length));
    }

    /** Somebody takes back all decisions of exactly this value. */
    public void unban(String value) {
        for (RigDecision decision : database.active()) {
            if (decision.value().equals(value)) {
                try {
                    database.end(decision.id());
                } catch (RigRefusal gone) {
                    throw new IllegalStateException(gone);
                }
            }
        }
    }

    /** Whether a decision of exactly this value is in force. */
    public boolean isBanned(String value) {
        return database.active().stream().anyMatch(decision -> decision.value().equals(value));
    }

    /** When the last decision of exactly this value ends, by the server's clock. */
    public Instant bannedUntil(String value) {
        return database.active().stream()
                .filter(decision -> decision.value().equals(value))
                .map(RigDecision::until)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    public void deleteAlert(long id) {
        try {
            database.deleteAlert(id);
        } catch (RigRefusal unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }

    /** Its tokens are dead, its data is not. */
    public void restart() {
        machines.forgetTokens();
    }

    /** Its data is gone: ids begin at 1 again. */
    public void loseData() {
        database.clear();
    }

    /** Sign-ins so far, refused ones too. */
    public int signIns() {
        return routes.signIns();
    }

    /** Changing requests that reached it, refused ones too; sign-ins do not count. */
    public long writes() {
        return routes.writes();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        RigCall call = new RigCall(exchange);
        call.date(clock.instant());
        try {
            routes.answer(call);
        } catch (RigRefusal refusal) {
            call.refuse(refusal);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private long post(ObjectNode alert, ObjectNode decision) {
        alert.putArray("decisions").add(decision);
        try {
            return database.store(alert, "agent");
        } catch (RigRefusal refusal) {
            throw new IllegalArgumentException(refusal);
        }
    }

    private static ObjectNode alert(String scenario, String value, Instant now) {
        ObjectNode alert = JsonNodeFactory.instance
                .objectNode()
                .put("scenario", scenario)
                .put("scenario_hash", "")
                .put("scenario_version", "0.1")
                .put("message", "Ip " + value + " performed '" + scenario + "'")
                .put("events_count", 6)
                .put("capacity", 5)
                .put("leakspeed", "10s")
                .put("simulated", false)
                .put("start_at", now.minusSeconds(1).toString())
                .put("stop_at", now.toString());
        alert.putArray("events");
        alert.putObject("source").put("scope", scope(value)).put("value", value);
        return alert;
    }

    private static ObjectNode decision(String origin, String scenario, String value, Duration length) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("duration", length.toMillis() + "ms")
                .put("origin", origin)
                .put("scenario", scenario)
                .put("scope", scope(value))
                .put("type", "ban")
                .put("value", value);
    }

    private static String scope(String value) {
        return value.contains("/") ? "Range" : "Ip";
    }
}
