package dev.watchfloor.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a product that is known by its lines says of itself, in particular when it says nothing. */
class LineConnectorTest {
    private static final Instant WRITTEN = Instant.parse("2026-11-24T02:00:00Z");

    @TempDir
    Path folder;

    @Test
    void silenceThatIsExpectedIsExplained() throws Exception {
        Health health = connector(true, Duration.ofHours(5)).checkHealth();

        assertThat(health.state()).isEqualTo(Health.State.HEALTHY);
        assertThat(health.sentence()).endsWith("5 h ago. It may be quiet.");
    }

    @Test
    void silenceThatIsNotExpectedIsAWarning() throws Exception {
        Connector connector = connector(false, Duration.ofHours(5));

        assertThat(connector.checkHealth().state()).isEqualTo(Health.State.DEGRADED);
        assertThat(connector.selfTest().getLast().verdict()).isEqualTo(SelfCheck.Verdict.WARNING);
        assertThat(connector.selfTest().getLast().sentence())
                .isEqualTo("The last record happened 5 h ago. It may be quiet.");
    }

    @Test
    void aFileThatGrowsIsHealthy() throws Exception {
        Connector connector = connector(false, Duration.ofMinutes(1));

        assertThat(connector.checkHealth().state()).isEqualTo(Health.State.HEALTHY);
        assertThat(connector.selfTest()).extracting(SelfCheck::verdict).containsOnly(SelfCheck.Verdict.PASSED);
    }

    @Test
    void aRecordOfTheFutureTellsOfAClockThatIsOff() throws Exception {
        SelfCheck age = connector(false, Duration.ofSeconds(-90)).selfTest().getLast();

        assertThat(age.verdict()).isEqualTo(SelfCheck.Verdict.WARNING);
        assertThat(age.sentence()).contains("90 s ahead");
    }

    @Test
    void theAgeIsThatOfTheLastRecordOfInterestWhenStatisticsStandAfterIt() throws Exception {
        Connector connector = connector(false, Duration.ofSeconds(-90));
        String statistics = "# " + "x".repeat(20_000) + "\n";
        Files.writeString(folder.resolve("log"), WRITTEN.getEpochSecond() + " line\n" + statistics.repeat(20) + "cut");

        assertThat(connector.selfTest().getLast().verdict()).isEqualTo(SelfCheck.Verdict.WARNING);
        assertThat(connector.selfTest().getLast().sentence()).contains("90 s ahead");
    }

    @Test
    void whereOnlyStatisticsStandTheAgeIsNotKnown() throws Exception {
        Connector connector = connector(false, Duration.ZERO);
        Files.writeString(folder.resolve("log"), "# one\n# two\n");

        assertThat(connector.selfTest().getLast().verdict()).isEqualTo(SelfCheck.Verdict.SKIPPED);
        assertThat(connector.selfTest().getLast().sentence()).startsWith("The last 2 records are all passed over");
    }

    @Test
    void aWrongFileIsNamed() throws Exception {
        Connector connector = connector(true, Duration.ZERO);
        Files.writeString(folder.resolve("log"), "nonsense\n");

        assertThat(connector.selfTest().getLast().verdict()).isEqualTo(SelfCheck.Verdict.FAILED);
        assertThat(connector.selfTest().getLast().sentence()).endsWith("Look again.");
    }

    /** A connector on one line of {@link LineEvents} at {@link #WRITTEN}, asked so much later. */
    private Connector connector(boolean silenceIsExpected, Duration later) throws Exception {
        Path file = Files.writeString(folder.resolve("log"), WRITTEN.getEpochSecond() + " line\n");
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
        LineProduct product = new LineProduct(
                "lines",
                "Lines",
                "Reads lines.",
                Layer.PERIMETER,
                "fth-list",
                new LineProduct.Lines("Log", "Any.", "Look again."),
                new LineProduct.Silence(Duration.ofHours(1), silenceIsExpected, "It may be quiet."));
        RecordParser parser = new LineEvents();
        return new LineConnector(
                product,
                file.toString(),
                new LineSource.Files(new FileFeed(file.toString(), parser, Duration.ofSeconds(1))),
                parser,
                Clock.fixed(WRITTEN.plus(later), ZoneOffset.UTC));
    }
}
