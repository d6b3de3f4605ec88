package dev.watchfloor.connectors.opensearch;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.PlaceQuestion;
import dev.watchfloor.connectors.testing.HttpFailureContract;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a search in place makes of everything that can go wrong on the wire. */
class IndexSearchFailuresTest extends HttpFailureContract {
    @Override
    protected Connector connectorAt(URI server) throws ConnectorException {
        return Indices.connector(server, Map.of("user", "watchfloor"), Map.of("password", "indexer-4711"));
    }

    @Override
    protected void ask(Connector connector) throws ConnectorException, InterruptedException {
        connector
                .search()
                .orElseThrow()
                .search(
                        new PlaceQuestion(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), List.of(), 10),
                        Optional.empty());
    }

    @Override
    protected List<String> secrets() {
        return List.of("indexer-4711");
    }
}
