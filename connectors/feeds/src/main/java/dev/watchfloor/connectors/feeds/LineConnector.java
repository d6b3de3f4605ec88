package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.RecordImport;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One product that is known by its lines only: it is read and never acted on. Thread-safe. */
final class LineConnector implements Connector {
    private final LineProduct product;
    private final String place;
    private final LineSource source;
    private final LineCheck check;
    private final RecordImport imports;
    private final Clock clock;

    /** @param place where the lines come from, as the operator wrote it */
    LineConnector(LineProduct product, String place, LineSource source, RecordParser parser, Clock clock) {
        this.product = product;
        this.place = place;
        this.source = source;
        this.check = new LineCheck(product, parser, clock);
        this.imports = new FileImports(
                parser, source instanceof LineSource.Files files ? Optional.of(files.feed()) : Optional.empty());
        this.clock = clock;
    }

    /** Lines do not tell the product's version. */
    @Override
    public ProductIdentity identity() {
        return new ProductIdentity(product.name(), "unknown", place);
    }

    @Override
    public Health checkHealth() {
        Health health = source.health(clock);
        Optional<Instant> written = source.lastWritten();
        if (health.state() != Health.State.HEALTHY || written.isEmpty() || !isSilent(written.get())) {
            return health;
        }
        String sentence = health.sentence() + " " + product.silence().meaning();
        return product.silence().isExpected()
                ? Health.healthy(sentence, null, null)
                : new Health(Health.State.DEGRADED, sentence, null, null);
    }

    @Override
    public List<SelfCheck> selfTest() {
        List<SelfCheck> checks = new ArrayList<>(source.selfTest(clock));
        checks.addAll(check.of(source.lastLines()));
        return checks;
    }

    @Override
    public Optional<EventFeed> events() {
        return Optional.of(source.feed());
    }

    @Override
    public Optional<RecordImport> imports() {
        return Optional.of(imports);
    }

    @Override
    public void close() {
        source.close();
    }

    @Override
    public String toString() {
        return "LineConnector[" + product.name() + ", " + place + "]";
    }

    private boolean isSilent(Instant written) {
        return Duration.between(written, clock.instant())
                        .compareTo(product.silence().after())
                > 0;
    }
}
