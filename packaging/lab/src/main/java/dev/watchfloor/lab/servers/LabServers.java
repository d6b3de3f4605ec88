package dev.watchfloor.lab.servers;

import dev.watchfloor.connectors.rigs.suricata.EveAlert;
import dev.watchfloor.connectors.rigs.suricata.EveFile;
import dev.watchfloor.lab.LabConnection;
import dev.watchfloor.lab.story.Detection;
import dev.watchfloor.lab.story.Reply;
import dev.watchfloor.lab.story.Visit;
import dev.watchfloor.lab.story.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** All servers of the lab as one world. The story's thread and tests may act at once; calls follow one another. */
public final class LabServers implements World, AutoCloseable {
    private final GatewayServer gateway;
    private final EdgeServer edge;
    private final EveFile sensor;
    private final IdentityServer identity;
    private final String token = HexFormat.of().formatHex(random());
    private final int listener = freePort();
    private final ReentrantLock lock = new ReentrantLock();

    /** Starts the servers with their files in {@code folder}. */
    public LabServers(Path folder, Clock clock) throws IOException {
        Files.createDirectories(folder);
        gateway = new GatewayServer(clock, URI.create("http://127.0.0.1:" + listener + "/apisix"), token);
        edge = new EdgeServer(folder.resolve("edge"), clock);
        sensor = new EveFile(folder.resolve("eve.json"));
        identity = new IdentityServer(clock);
    }

    /** How a console connects to each of them. */
    public List<LabConnection> connections() {
        return List.of(
                new LabConnection(
                        "apisix",
                        "API gateway",
                        Map.of("admin-url", gateway.rig().adminUrl().toString(), "log-listen", "127.0.0.1:" + listener),
                        Map.of("admin-key", gateway.rig().adminKey(), "log-token", token)),
                new LabConnection(
                        "haproxy",
                        "Shop edge",
                        Map.of(
                                "runtime",
                                edge.rig().runtimeAddress(),
                                "acl-file",
                                edge.rig().aclFile().toString(),
                                "log-file",
                                edge.rig().logFile().toString()),
                        Map.of()),
                new LabConnection(
                        "suricata", "IDS core", Map.of("path", sensor.path().toString()), Map.of()),
                new LabConnection(
                        "keycloak",
                        "Staff sign-in",
                        Map.of(
                                "base-url",
                                identity.rig().baseUrl().toString(),
                                "realm",
                                identity.rig().realm(),
                                "client-id",
                                identity.rig().readerId(),
                                "responder-client-id",
                                identity.rig().responderId(),
                                "poll",
                                "2s"),
                        Map.of(
                                "client-secret",
                                identity.rig().readerSecret(),
                                "responder-secret",
                                identity.rig().responderSecret())));
    }

    @Override
    public Reply visitGateway(Instant at, Visit visit) {
        lock.lock();
        try {
            return gateway.visit(at, visit);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Reply visitEdge(Instant at, Visit visit) {
        lock.lock();
        try {
            return edge.visit(at, visit);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void detect(Instant at, Detection seen) {
        lock.lock();
        try {
            sensor.alert(
                    at,
                    seen.source(),
                    seen.destination(),
                    seen.port(),
                    new EveAlert(
                            seen.rule(),
                            seen.signature(),
                            seen.category(),
                            seen.priority(),
                            seen.technique(),
                            seen.isDecoy()));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void flow(Instant at, String source, String destination, int port, long bytesIn, long bytesOut) {
        lock.lock();
        try {
            sensor.flow(at.minusMillis(800), at, source, destination, port, bytesIn, bytesOut);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<String> signIn(
            Instant at, String user, boolean exists, boolean knowsPassword, String address, String client) {
        lock.lock();
        try {
            return identity.signIn(at, user, exists, knowsPassword, address, client);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isActive(String session) {
        return identity.rig().isActive(session);
    }

    @Override
    public void use(Instant at, String session) {
        identity.rig().use(session, at);
    }

    @Override
    public void signOut(Instant at, String session) {
        identity.rig().signOut(session, at);
    }

    @Override
    public void close() throws IOException {
        gateway.close();
        edge.close();
        sensor.close();
        identity.close();
    }

    private static byte[] random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException("no free port on loopback", none);
        }
    }
}
