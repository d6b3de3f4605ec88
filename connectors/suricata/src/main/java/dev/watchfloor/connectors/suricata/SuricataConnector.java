package dev.watchfloor.connectors.suricata;

import dev.watchfloor.connectors.feeds.FileFeed;
import dev.watchfloor.connectors.feeds.FileImports;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.RecordImport;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One Suricata, seen through its EVE file. Thread-safe. */
final class SuricataConnector implements Connector {
    private static final String UNDERSTOOD = "Understand the records";

    private final String path;
    private final FileFeed feed;
    private final EveParser parser;
    private final RecordImport imports;
    private final Clock clock;

    SuricataConnector(String path, FileFeed feed, EveParser parser, Clock clock) {
        this.path = path;
        this.feed = feed;
        this.parser = parser;
        this.imports = new FileImports(parser, Optional.of(feed));
        this.clock = clock;
    }

    /** EVE records of 7.0.10 do not tell the version. */
    @Override
    public ProductIdentity identity() {
        return new ProductIdentity("Suricata", "unknown", path);
    }

    @Override
    public Health checkHealth() {
        return feed.checkHealth(clock);
    }

    @Override
    public List<SelfCheck> selfTest() {
        List<SelfCheck> checks = new ArrayList<>(feed.selfTest(clock));
        checks.add(feed.lastLine()
                .map(this::understood)
                .orElseGet(() -> SelfCheck.skipped(UNDERSTOOD, "There is no record yet.")));
        return checks;
    }

    @Override
    public Optional<EventFeed> events() {
        return Optional.of(feed);
    }

    @Override
    public Optional<RecordImport> imports() {
        return Optional.of(imports);
    }

    @Override
    public void close() {
        feed.close();
    }

    @Override
    public String toString() {
        return "SuricataConnector[" + path + "]";
    }

    private SelfCheck understood(String line) {
        return switch (parser.parse(line, "self-test")) {
            case ParsedRecord.Understood one -> SelfCheck.passed(UNDERSTOOD, "The last record is understood.");
            case ParsedRecord.Skipped passedOver ->
                SelfCheck.passed(UNDERSTOOD, "The last record is EVE, of a type that is passed over.");
            case ParsedRecord.Rejected rejected ->
                SelfCheck.failed(
                        UNDERSTOOD,
                        rejected.record().reason() + " Check that this is Suricata's eve.json and not fast.log.");
        };
    }
}
