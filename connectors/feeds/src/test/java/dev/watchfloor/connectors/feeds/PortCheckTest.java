package dev.watchfloor.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SelfCheck.Verdict;
import dev.watchfloor.connectors.testing.Listening;
import dev.watchfloor.connectors.testing.RecordingSink;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    private static final String NAME = "Listen for syslog";

    @Test
    void aPortThatSomebodyHoldsIsAFailure() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SelfCheck check = syslog(other.getLocalPort()).selfTest(NAME);

            assertThat(check.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(check.sentence()).contains("Cannot listen on 127.0.0.1:" + other.getLocalPort());
            assertThat(posts("127.0.0.1:" + other.getLocalPort()).verdict()).isEqualTo(Verdict.FAILED);
        }
    }

    @Test
    void aPortThatIsHeldForDatagramsOnlyIsAFailureForSyslog() throws Exception {
        try (DatagramSocket other = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            assertThat(syslog(other.getLocalPort()).selfTest(NAME).verdict()).isEqualTo(Verdict.FAILED);
        }
    }

    @Test
    void aFreePortIsGivenBackAndTheSendersAreNamed() throws Exception {
        int port;
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = held.getLocalPort();
        }
        SyslogFeed feed = syslog(port);

        assertThat(feed.selfTest(NAME).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(feed.selfTest(NAME).sentence()).contains("Only programs on this machine may send.");
        assertThat(new SyslogFeed("*:0", new LineEvents(), Clock.systemUTC())
                        .selfTest(NAME)
                        .sentence())
                .contains("Whoever reaches the port may send, and under any name");
        assertThat(posts("*:0").sentence()).contains("The token travels in clear");
    }

    @Test
    void aListenerThatListensIsNotInItsOwnWay() throws Exception {
        SyslogFeed feed = new SyslogFeed("127.0.0.1:0", new LineEvents(), Clock.systemUTC());
        try (Listening listening = new Listening(feed, new RecordingSink())) {
            int port = feed.port();

            assertThat(feed.selfTest(NAME).verdict()).isEqualTo(Verdict.PASSED);
            assertThat(feed.selfTest(NAME).sentence()).contains("Listens on 127.0.0.1:" + port);
        }
    }

    private static SyslogFeed syslog(int port) {
        return new SyslogFeed("127.0.0.1:" + port, new LineEvents(), Clock.systemUTC());
    }

    private static SelfCheck posts(String endpoint) {
        return new HttpFeed(endpoint, new Secret("a-token"), new LineEvents(), Clock.systemUTC()).selfTest(NAME);
    }
}
