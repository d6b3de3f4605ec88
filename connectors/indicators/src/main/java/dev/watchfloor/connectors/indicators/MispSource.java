package dev.watchfloor.connectors.indicators;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A folder with the files of a feed. Thread-safe, but for the feed. */
final class MispSource implements Source {
    static final String PRODUCT = "The MISP feed";

    private static final String MANIFEST = "manifest.json";
    private static final Duration PROBE_EVERY = Duration.ofMinutes(5);

    private final Clients clients;
    private final MispFeed feed;

    MispSource(Clients clients, SourceSettings settings, Duration oldest, Clock clock) {
        this.clients = clients;
        feed = new MispFeed(this, settings, oldest, clock);
    }

    JsonNode manifest() throws ConnectorException, InterruptedException {
        JsonNode manifest = clients.send(ProductRequest.get(MANIFEST)).json();
        if (!manifest.isObject()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    "There is a manifest.json that is none of a MISP feed. Check that the URL is the feed's folder.");
        }
        return manifest;
    }

    /** Of whatever status. */
    Answer event(String uuid) throws ConnectorException, InterruptedException {
        return clients.ask(ProductRequest.get(uuid + ".json"));
    }

    @Override
    public String product() {
        return PRODUCT;
    }

    @Override
    public String place() {
        return clients.base().toString();
    }

    @Override
    public IndicatorFeed feed() {
        return feed;
    }

    @Override
    public Answer probe() throws ConnectorException, InterruptedException {
        return clients.probe(ProductRequest.of("HEAD", MANIFEST));
    }

    @Override
    public Duration probeEvery() {
        return PROBE_EVERY;
    }

    @Override
    public void prove() throws ConnectorException, InterruptedException {
        manifest();
    }

    @Override
    public List<SelfCheck> checks() throws InterruptedException {
        return List.of();
    }

    @Override
    public void close() {
        clients.close();
    }

    @Override
    public String toString() {
        return "MispSource[" + place() + "]";
    }
}
