package dev.watchfloor.connectors.cowrie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.testing.FollowedLogContract;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The connector on a growing cowrie.json. */
class CowrieFeedTest extends FollowedLogContract {
    @Override
    protected ConnectorFactory factory() {
        return new CowrieFactory();
    }

    @Override
    protected String line(Instant time, int number) {
        return CowrieLines.line(time, number);
    }

    @Override
    protected String malformed() {
        String line = CowrieLines.line(Instant.EPOCH, 0);
        return line.substring(0, line.indexOf("] failed"));
    }

    @Override
    protected List<String> secrets() {
        return List.of(CowrieLines.TRIED);
    }

    @Test
    void theSelfTestKnowsTheOtherLog() throws Exception {
        produce(1);
        assertThat(connector().selfTest()).extracting(SelfCheck::verdict).containsOnly(SelfCheck.Verdict.PASSED);
        write("2026-11-24T02:51:25.413123Z [HoneyPotSSHTransport,1,203.0.113.9] login attempt");

        assertThat(connector().selfTest().getLast().sentence()).contains("cowrie.log");
    }
}
