package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.testing.PushFeedContract;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;

class SyslogDatagramTest extends PushFeedContract {
    private SyslogFeed feed;

    @BeforeEach
    void chooseAPort() {
        feed = new SyslogFeed("127.0.0.1:0", new LineEvents(), Clock.systemUTC());
    }

    @Override
    protected PushFeed feed() {
        return feed;
    }

    @Override
    protected OptionalInt send(int first, int count) throws Exception {
        for (int i = first; i < first + count; i++) {
            datagram("<134>Nov 24 00:00:0" + i % 10 + " haproxy[12]: " + i + " served");
        }
        return OptionalInt.empty();
    }

    @Override
    protected boolean sendMalformed() throws Exception {
        datagram("<134>no number");
        return true;
    }

    private void datagram(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), feed.port()));
        }
    }
}
