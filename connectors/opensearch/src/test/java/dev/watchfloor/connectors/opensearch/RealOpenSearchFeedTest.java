package dev.watchfloor.connectors.opensearch;

import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.testing.PullFeedContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract against a real OpenSearch. */
class RealOpenSearchFeedTest extends PullFeedContract {
    private static final Instant FIRST = Instant.parse("2026-11-24T09:00:00Z");

    private final SharedOpenSearch search = SharedOpenSearch.get();
    private final List<OpenSearchConnector> opened = new ArrayList<>();
    private String index = "";
    private int next;

    @BeforeEach
    void makeAnIndex() {
        index = "wazuh-alerts-4.x-" + UUID.randomUUID();
        produce(1);
    }

    @AfterEach
    void close() {
        opened.forEach(OpenSearchConnector::close);
    }

    @Override
    protected PullFeed feed() throws Exception {
        OpenSearchConnector connector = Indices.connector(search.url(), Map.of("index", index), Map.of());
        opened.add(connector);
        return (PullFeed) connector.events().orElseThrow();
    }

    @Override
    protected void produce(int count) {
        for (int i = 0; i < count; i++, next++) {
            search.index(index, "id-" + next, Indices.alert(FIRST.plusSeconds(next), next));
        }
    }

    @Override
    protected Optional<Instant> timeOfNext() {
        return Optional.of(FIRST.plusSeconds(next));
    }

    @Override
    protected List<String> secrets() {
        return List.of("hunter2");
    }
}
