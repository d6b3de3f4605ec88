package dev.watchfloor.connectors.indicators;

import static dev.watchfloor.connectors.indicators.Sources.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.rigs.indicators.FilesRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.IndicatorPage.Part;
import dev.watchfloor.connectors.testing.IndicatorFeedContract;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListFeedTest extends IndicatorFeedContract {
    private static final String DROP = """
            {"cidr":"198.51.100.0/24","sblid":"SBL1","rir":"apnic"}
            {"cidr":"203.0.113.0/25","sblid":"SBL2","rir":"ripencc"}
            {"type":"metadata","timestamp":1772366400,"size":2,"records":2,"copyright":"(c) nobody"}
            """;

    private final List<Connector> connectors = new ArrayList<>();
    private FilesRig rig;
    private String text = "";
    private Instant now = NOON;

    @BeforeEach
    void start() throws Exception {
        rig = FilesRig.start();
    }

    @AfterEach
    void stop() {
        connectors.forEach(Connector::close);
        rig.close();
    }

    /** Each time it is asked for, it is time to read again. */
    @Override
    protected IndicatorFeed feed() throws Exception {
        now = now.plus(Duration.ofDays(1));
        return list(now);
    }

    @Override
    protected void say(List<String> addresses) {
        text = "# a list\n" + String.join("\n", addresses) + "\n";
        rig.put("/list.txt", text);
    }

    @Override
    protected void sayNonsense() {
        rig.put("/list.txt", text + "\nnonsense\n");
    }

    @Test
    void allWaysToWriteAnEntryAreUnderstood() throws Exception {
        Part part = ListLines.read("x", """
                # comment
                ; comment
                // comment
                192.0.2.1 # said of it
                198.51.100.0/24 ; SBL1
                192.0.2.2,seen yesterday
                0.0.0.0 evil.example
                hxxps://evil[.]example/a
                44d88612fea8a8f36de82e1278abb02f
                192.0.2.1
                """, false, 50, "A list");
        assertThat(part.indicators())
                .extracting(indicator -> indicator.observable().value())
                .containsExactly(
                        "192.0.2.1",
                        "198.51.100.0/24",
                        "192.0.2.2",
                        "evil.example",
                        "https://evil.example/a",
                        "44d88612fea8a8f36de82e1278abb02f");
        assertThat(part.leftOut()).isEmpty();
    }

    @Test
    void anEmptyListOrAPageWithdrawsNothing() {
        for (String wrong : List.of("", "# nothing\n", "<html>Sign in</html>", "nonsense\n")) {
            assertThatThrownBy(() -> ListLines.read("x", wrong, false, 50, "A list"))
                    .isInstanceOf(ConnectorException.class);
        }
    }

    @Test
    void aListBeyondTheBoundIsCutAndCounted() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int n = 0; n < ListLines.MOST + 3; n++) {
            many.append("n").append(n).append(".example\n");
        }
        many.append("x".repeat(5_000_000)).append('\n');
        Part part = ListLines.read("x", many.toString(), false, 50, "A list");
        assertThat(part.indicators()).hasSize(ListLines.MOST);
        assertThat(part.leftOut()).hasSize(2);
        assertThat(part.leftOut().getFirst().number()).isEqualTo(3);
    }

    @Test
    void aListIsReadNoSoonerThanItIsTimeAlsoAfterARestart() throws Exception {
        say(List.of("192.0.2.1"));
        IndicatorPage first = list(NOON).fetch(Cursor.START);
        assertThat(rig.reads()).isEqualTo(1);
        IndicatorFeed restarted = list(NOON.plus(Duration.ofHours(2)));
        IndicatorPage again = restarted.fetch(first.next());
        assertThat(again.parts()).isEmpty();
        assertThat(again.present()).isNull();
        assertThat(restarted.pause()).isEqualTo(Duration.ofHours(4));
        assertThat(rig.reads()).isEqualTo(1);
        list(NOON.plus(Duration.ofHours(6))).fetch(first.next());
        assertThat(rig.reads()).isEqualTo(2);
    }

    @Test
    void theListsOfSpamhausAreTwoParts() throws Exception {
        rig.put("/drop/drop_v4.json", DROP);
        rig.put("/drop/drop_v6.json", "{\"cidr\":\"2001:db8::/32\",\"sblid\":\"SBL3\",\"rir\":\"arin\"}\n");
        Connector connector =
                Sources.connector(new DropFactory(), Map.of("url", rig.url() + "/drop/"), Map.of(), Clock.systemUTC());
        connectors.add(connector);
        IndicatorPage page = connector.indicators().orElseThrow().fetch(Cursor.START);
        assertThat(page.parts()).hasSize(2);
        assertThat(page.present()).hasSize(2);
        Indicator first = page.parts().getFirst().indicators().getFirst();
        assertThat(first.observable().value()).isEqualTo("198.51.100.0/24");
        assertThat(first.description()).isEqualTo("SBL1");
        assertThat(first.confidence()).isEqualTo(90);
        int reads = rig.reads();
        assertThat(connector.checkHealth().state()).isEqualTo(dev.watchfloor.connectors.spi.Health.State.HEALTHY);
        assertThat(rig.reads()).as("health reads no list").isEqualTo(reads);
    }

    private IndicatorFeed list(Instant at) throws Exception {
        Connector connector = Sources.connector(
                new ListFactory(), Map.of("url", rig.url() + "/list.txt"), Map.of(), Clock.fixed(at, ZoneOffset.UTC));
        connectors.add(connector);
        return connector.indicators().orElseThrow();
    }
}
