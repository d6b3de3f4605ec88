package dev.watchfloor.connectors.opensearch;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ClockCheck;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PlaceQuestion;
import dev.watchfloor.connectors.spi.PlaceSearch;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Indices of one server or cluster. It reads and acts on nothing. Thread-safe. */
final class OpenSearchConnector implements Connector {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofSeconds(30);
    private static final Duration PROBE = Duration.ofSeconds(3);
    private static final int LARGEST_ANSWER = 64 << 20;

    private final SearchApi api;
    private final SearchApi probe;
    private final IndexFeed feed;
    private final IndexSearch search;
    private final String index;

    OpenSearchConnector(
            URI base,
            Reach reach,
            Optional<String> user,
            IndexSettings settings,
            Documents documents,
            ConnectorContext context)
            throws ConnectorException {
        ProductOptions options =
                ProductOptions.of("OpenSearch", base, context.clock()).withReach(reach);
        api = new SearchApi(
                new ProductClient(options.withTimeouts(CONNECT, CALL).withLargestAnswer(LARGEST_ANSWER)),
                context,
                user);
        probe = new SearchApi(new ProductClient(options.withTimeouts(PROBE, PROBE)), context, user);
        index = settings.index();
        feed = new IndexFeed(api, settings, documents, context.clock());
        search = new IndexSearch(api, settings, documents);
    }

    @Override
    public ProductIdentity identity() throws ConnectorException, InterruptedException {
        SearchApi.Server server = probe.server();
        return new ProductIdentity(server.dialect().product(), server.version(), api.base());
    }

    @Override
    public Health checkHealth() throws InterruptedException {
        try {
            SearchApi.Server server = probe.server();
            Answer answer = server.answer();
            return Health.healthy(
                    server.dialect().product() + " " + server.version() + " answers.",
                    answer.latency(),
                    answer.clockOffset().orElse(null));
        } catch (ConnectorException failure) {
            return Health.down(failure);
        }
    }

    @Override
    public List<SelfCheck> selfTest() throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        SearchApi.Server server;
        try {
            server = probe.server();
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed("Reach the server", failure.sentence()));
            checks.add(ClockCheck.unreached("the server"));
            checks.add(SelfCheck.skipped("Read the index", "The server does not answer as it should."));
            checks.add(SelfCheck.skipped(WriteRights.NAME, "The server does not answer as it should."));
            return checks;
        }
        Answer answer = server.answer();
        checks.add(SelfCheck.passed(
                "Reach the server",
                server.dialect().product() + " " + server.version() + " answers in "
                        + answer.latency().toMillis() + " ms."));
        checks.add(ClockCheck.of(server.dialect().product(), answer.clockOffset()));
        try {
            Page page = feed.fetch(Cursor.START, 3);
            checks.add(SelfCheck.passed("Read the index", "A point in time can be opened and searched."));
            checks.add(understood(page));
            checks.add(askable());
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed("Read the index", failure.sentence()));
        }
        checks.add(WriteRights.of(probe, server.dialect(), index));
        return checks;
    }

    @Override
    public Optional<EventFeed> events() {
        return Optional.of(feed);
    }

    @Override
    public Optional<PlaceSearch> search() {
        return Optional.of(search);
    }

    @Override
    public void close() {
        api.close();
        probe.close();
    }

    @Override
    public String toString() {
        return "OpenSearchConnector[" + api.base() + "]";
    }

    private SelfCheck askable() throws InterruptedException {
        String name = "Ask in place";
        try {
            search.search(
                    new PlaceQuestion(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), List.of(), 1), Optional.empty());
            return SelfCheck.passed(name, "The index tells which fields it has, and can be asked about them.");
        } catch (ConnectorException failure) {
            return SelfCheck.failed(name, failure.sentence());
        }
    }

    private static SelfCheck understood(Page page) {
        String name = "Understand the documents";
        if (!page.rejected().isEmpty()) {
            return SelfCheck.failed(name, page.rejected().getFirst().reason());
        }
        return page.events().isEmpty()
                ? SelfCheck.warning(name, "No document matches: check the index, the time field and the query.")
                : SelfCheck.passed(name, "The oldest documents are understood.");
    }
}
