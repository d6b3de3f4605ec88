package dev.watchfloor.connectors.haproxy;

import dev.watchfloor.connectors.feeds.SyslogFeed;
import dev.watchfloor.connectors.rigs.haproxy.HaproxyRig;
import dev.watchfloor.connectors.rigs.haproxy.RigRequest;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.testing.PushFeedContract;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The feed contract for access lines that come as frames over TCP, with free text between them. */
final class LogStreamFeedTest extends PushFeedContract {
    private static final String SECRET = "s3cr3t-in-a-query";

    @TempDir
    Path folder;

    private HaproxyRig rig;
    private SyslogFeed feed;
    private int port;

    @BeforeEach
    void start() throws Exception {
        rig = HaproxyRig.start(folder, Clock.systemUTC());
        feed = new SyslogFeed("127.0.0.1:0", new AccessRecords(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Override
    protected PushFeed feed() {
        return feed;
    }

    @Override
    protected OptionalInt send(int first, int count) {
        connect();
        for (int number = first; number < first + count; number++) {
            rig.request(
                    new RigRequest("203.0.113.9", "GET", "/cb?n=" + number + "&code=" + SECRET, "-", "shop.example"),
                    Clock.systemUTC().instant());
        }
        rig.say("Server app/app1 is UP/READY (leaving forced maintenance).");
        return OptionalInt.empty();
    }

    @Override
    protected boolean sendMalformed() {
        connect();
        rig.say("{\"ts\":1795488072.199,\"path\":\"/x?token=" + SECRET + "\",\"status\":");
        return true;
    }

    @Override
    protected List<String> secrets() {
        return List.of(SECRET);
    }

    /** A feed that listens again has another port: the system chose it. */
    private void connect() {
        if (port != feed.port()) {
            port = feed.port();
            rig.logToTcp(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }
    }
}
