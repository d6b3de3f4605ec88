package dev.watchfloor.connectors.rigs.haproxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * An HAProxy 2.6.12 inside the process: Runtime API on a loopback TCP port, one ACL that denies, a rate limit by address,
 * and JSON access lines. {@link #reload} forgets what was only in memory, as the product does. Thread-safe.
 */
public final class HaproxyRig implements AutoCloseable {
    private final Clock clock;
    private final Path aclFile;
    private final Path mapFile;
    private final Path logFile;
    private final PatternFile acl;
    private final PatternFile map;
    private final RuntimeApi api;
    private final AccessLog log;
    private final RuntimeSocket socket;
    private final DataPlane dataPlane;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Deque<Instant>> recent = new HashMap<>();
    private Function<RigRequest, RigAnswer> origin = request -> RigAnswer.served(200, 141);
    private int limit = Integer.MAX_VALUE;
    private Duration window = Duration.ofSeconds(10);
    private int pid = 3_019;
    private Instant started;

    private HaproxyRig(Path folder, Clock clock) throws IOException {
        this.clock = clock;
        started = clock.instant();
        Files.createDirectories(folder);
        aclFile = folder.resolve("denylist.acl");
        logFile = folder.resolve("access.log");
        mapFile = folder.resolve("denylist.map");
        if (!Files.exists(aclFile)) {
            Files.writeString(aclFile, "# one address or network a line\n");
        }
        if (!Files.exists(mapFile)) {
            Files.writeString(mapFile, "# address or network, and why\n");
        }
        acl = new PatternFile(0, aclFile, false);
        map = new PatternFile(2, mapFile, true);
        acl.load();
        map.load();
        api = new RuntimeApi(acl, map, this::info);
        log = new AccessLog(logFile);
        socket = new RuntimeSocket(this::ask, threads);
        dataPlane = new DataPlane(this, clock, threads);
    }

    /** Starts to answer; the ACL's file and the log lie in {@code folder}. */
    public static HaproxyRig start(Path folder, Clock clock) throws IOException {
        return new HaproxyRig(folder, clock);
    }

    /** {@code host:port} of the Runtime API. */
    public String runtimeAddress() {
        return "127.0.0.1:" + socket.port();
    }

    /** The ACL's file, which is also its name in the Runtime API. */
    public Path aclFile() {
        return aclFile;
    }

    /** The map's file, which is also its name in the Runtime API. Its entries are refused too. */
    public Path mapFile() {
        return mapFile;
    }

    /** Where access lines are appended. */
    public Path logFile() {
        return logFile;
    }

    /** Port that serves HTTP after a PROXY protocol v1 line. */
    public int proxyPort() {
        return dataPlane.port();
    }

    /** Sends access lines to this UDP target too. */
    public void logTo(InetSocketAddress target) {
        locked(() -> {
            log.sendTo(target);
            return "";
        });
    }

    /** Sends access lines to this TCP target too, each with its octet count before it, as a ring's server does. */
    public void logToTcp(InetSocketAddress target) {
        locked(() -> {
            log.streamTo(target);
            return "";
        });
    }

    /** What the origin answers. */
    public void origin(Function<RigRequest, RigAnswer> answers) {
        origin = answers;
    }

    /** More than {@code requests} of one address within {@code time} are answered with 429. */
    public void limit(int requests, Duration time) {
        limit = requests;
        window = time;
    }

    /** The socket's level: user, operator or admin. In 2.6.12 each may read and change ACLs and maps. */
    public void level(String name) {
        api.level(name);
    }

    /** From now on adding this pattern fails as when memory runs out. */
    public void failOn(String pattern) {
        api.failOn(pattern);
    }

    /** Runs {@code other} each time before such a failure is answered, as another writer of the file. */
    public void beforeRefusing(Runnable other) {
        api.beforeRefusing(other);
    }

    /** After so many more commands the connection breaks once, without an answer to the line it carries. */
    public void cutAfter(int commands) {
        socket.cutAfter(commands);
    }

    /** As {@link #cutAfter}, but the connection stays open and nothing is ever said. */
    public void silentAfter(int commands) {
        socket.silentAfter(commands);
    }

    /** Changing commands so far. */
    public long writes() {
        return api.writes();
    }

    /** One command, as over the socket. */
    public String ask(String command) {
        return locked(() -> api.answer(command));
    }

    /** Handles a request as if it came over the wire at {@code time}, and logs it. */
    public RigAnswer request(RigRequest request, Instant time) {
        lock.lock();
        try {
            RigAnswer answer = decide(request, time);
            log.write(time, request, answer);
            return answer;
        } finally {
            lock.unlock();
        }
    }

    /** Writes the line of a request of the past with a made-up answer; nothing is enforced or counted. */
    public void log(Instant time, RigRequest request, RigAnswer answer) {
        locked(() -> {
            log.write(time, request, answer);
            return "";
        });
    }

    /** Free text on the log target, such as a server going down. */
    public void say(String text) {
        locked(() -> {
            log.line(text);
            return "";
        });
    }

    /**
     * A new process takes over: what is not in the file is gone.
     *
     * @throws IOException when a line of a file is no bare address; HAProxy then does not start
     */
    public void reload() throws IOException {
        lock.lock();
        try {
            acl.load();
            map.load();
            pid++;
            started = clock.instant();
        } finally {
            lock.unlock();
        }
    }

    private RigAnswer decide(RigRequest request, Instant time) {
        if (acl.match(request.client()).isPresent()
                || map.match(request.client()).isPresent()) {
            return RigAnswer.refused(403, "denylist");
        }
        Deque<Instant> times = recent.computeIfAbsent(request.client(), unused -> new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst().isBefore(time.minus(window))) {
            times.removeFirst();
        }
        times.addLast(time);
        if (recent.size() > 20_000) {
            recent.values().removeIf(one -> one.isEmpty() || one.getLast().isBefore(time.minus(window)));
        }
        return times.size() > limit ? RigAnswer.refused(429, "rate") : origin.apply(request);
    }

    private String info() {
        long seconds = Duration.between(started, clock.instant()).toSeconds();
        return "Name: HAProxy\nVersion: 2.6.12-1+deb12u4\nRelease_date: 2026/10/17\nNbthread: 2\nPid: " + pid
                + "\nUptime_sec: " + seconds + "\nnode: edge-1\n";
    }

    private String locked(java.util.function.Supplier<String> act) {
        lock.lock();
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            dataPlane.close();
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        } finally {
            log.close();
            threads.shutdownNow();
        }
    }
}
