package dev.watchfloor.connectors.accesslog;

import dev.watchfloor.connectors.feeds.SyslogFeed;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.PushFeedContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The connector as a syslog listener: access lines with the header that nginx puts before them, over TCP. */
class AccessLogSyslogTest extends PushFeedContract {
    private static final String SECRET = "s3cr3t-in-a-query";
    private static final String HEADER = "<190>Nov 24 02:39:29 edge watchfloor: ";

    private Connector connector;
    private Socket socket = new Socket();
    private int port;

    @BeforeEach
    void create() throws Exception {
        AccessLogFactory factory = new AccessLogFactory();
        connector = factory.create(
                Settings.of(factory.settings(), Map.of("log-listen", "127.0.0.1:0")),
                new ConnectorContext("edge", Clock.systemUTC(), key -> Optional.empty()));
    }

    @AfterEach
    void close() throws Exception {
        socket.close();
        connector.close();
    }

    @Override
    protected PushFeed feed() {
        return (PushFeed) connector.events().orElseThrow();
    }

    @Override
    protected OptionalInt send(int first, int count) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int number = first; number < first + count; number++) {
            lines.append(HEADER)
                    .append(AccessLines.line(Instant.EPOCH.plusSeconds(1_000_000 + number), number)
                            .replace("/item/", "/?token=" + SECRET + "&item="))
                    .append('\n');
        }
        write(lines.toString());
        return OptionalInt.empty();
    }

    @Override
    protected boolean sendMalformed() throws Exception {
        write(HEADER + "{\"time\":\"2026-11-24T02:39:29Z\",\"request\":\"GET /?token=" + SECRET + "\n");
        return true;
    }

    @Override
    protected List<String> secrets() {
        return List.of(SECRET);
    }

    /** A feed that listens again has another port: the system chose it. */
    private void write(String text) throws IOException {
        int listens = ((SyslogFeed) feed()).port();
        if (listens != port) {
            socket.close();
            socket = new Socket(InetAddress.getLoopbackAddress(), listens);
            port = listens;
        }
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
