package dev.watchfloor.connectors.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.PlaceAnswer;
import dev.watchfloor.connectors.spi.PlaceCondition;
import dev.watchfloor.connectors.spi.PlaceSearch;
import dev.watchfloor.connectors.testing.PlaceSearchContract;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract against a real OpenSearch, and what only an index does. */
class RealIndexSearchTest extends PlaceSearchContract {
    private static final Instant FIRST = Instant.parse("2026-11-24T09:00:00Z");

    private final SharedOpenSearch search = SharedOpenSearch.get();
    private final List<OpenSearchConnector> opened = new ArrayList<>();
    private final String index = "wazuh-alerts-4.x-" + UUID.randomUUID();
    private int next;

    @BeforeEach
    void makeAnIndex() throws Exception {
        assertThat(search.call("PUT", "/" + index, Indices.WAZUH_MAPPING).statusCode())
                .isEqualTo(200);
    }

    @AfterEach
    void close() {
        opened.forEach(OpenSearchConnector::close);
    }

    @Override
    protected PlaceSearch search() throws Exception {
        return search(Map.of());
    }

    @Override
    protected PlaceSearch searchAt(int port) throws Exception {
        return opened(Indices.connector(URI.create("http://127.0.0.1:" + port), Map.of("index", index), Map.of()));
    }

    @Override
    protected void keep(List<Instant> times) {
        for (Instant time : times) {
            search.index(index, "id-" + next, Indices.alert(time, next));
            next++;
        }
    }

    @Override
    protected Instant free() {
        return FIRST;
    }

    @Override
    protected List<String> secrets() {
        return List.of("hunter2");
    }

    @Test
    void theServerIsAskedForWhatItCanTell() throws Exception {
        keep(List.of(FIRST, FIRST.plusSeconds(1), FIRST.plusSeconds(2)));
        PlaceAnswer answer = search().search(
                        question(
                                List.of(
                                        new PlaceCondition.Network(
                                                "source.ip",
                                                dev.watchfloor.connectors.event.Addresses.network("203.0.113.2")),
                                        new PlaceCondition.Not(
                                                new PlaceCondition.Text("user.name", List.of("nobody"), false))),
                                10),
                        Optional.empty());

        assertThat(answer.documents()).isEqualTo(1);
        assertThat(answer.total().orElseThrow().documents()).isEqualTo(1);
        assertThat(answer.unasked()).containsExactly(1);
        assertThat(answer.sources()).containsExactly(index);
    }

    @Test
    void whatNoDocumentCanBeIsNotAskedFor() throws Exception {
        keep(List.of(FIRST));
        PlaceAnswer answer = search(Map.of("documents", "wazuh"))
                .search(question(List.of(new PlaceCondition.Known("http.request.method")), 10), Optional.empty());

        assertThat(answer.events()).isEmpty();
        assertThat(answer.total().orElseThrow().documents()).isZero();
    }

    @Test
    void theConnectorsOwnQueryHoldsInPlaceAsWell() throws Exception {
        keep(List.of(FIRST, FIRST.plusSeconds(1)));
        PlaceSearch narrow = search(Map.of("query", "data.srcip:203.0.113.1"));

        assertThat(all(narrow, question(List.of(), 10))).hasSize(1);
        assertThat(narrow.place()).isEqualTo("index " + index + ", only data.srcip:203.0.113.1");
    }

    @Test
    void aDocumentThatCannotBeReadIsCounted() throws Exception {
        search.index(index, "a", "{\"@timestamp\":\"" + FIRST + "\",\"timestamp\":\"" + FIRST + "\"}");
        search.index(index, "b", "{\"seen\":\"" + FIRST + "\"}");
        PlaceAnswer answer = search(Map.of("time-field", "seen")).search(question(List.of(), 10), Optional.empty());

        assertThat(answer.events()).isEmpty();
        assertThat(answer.rejected()).hasSize(1);
        assertThat(answer.documents()).isEqualTo(1);
    }

    @Test
    void aRefusalOfTheServerIsSaidInItsWords() throws Exception {
        keep(List.of(FIRST));
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                dev.watchfloor.connectors.spi.ConnectorException.class,
                                () -> search(Map.of("query", "rule.level:(("))
                                        .search(question(List.of(), 10), Optional.empty()))
                        .sentence())
                .startsWith("The server refused the search. It says: Cannot parse 'rule.level:(('");
    }

    @Test
    void searchesThatEndedLeaveNothingOpen() throws Exception {
        keep(List.of(FIRST, FIRST.plusSeconds(1)));
        int before = points();
        all(search(), question(List.of(), 1));
        all(search(), question(List.of(), 10));

        assertThat(points()).isEqualTo(before);
    }

    private int points() throws Exception {
        return search.call("GET", "/_search/point_in_time/_all", "").body().split("pit_id\":", -1).length;
    }

    private PlaceSearch search(Map<String, String> more) throws Exception {
        Map<String, String> settings = new java.util.HashMap<>(Map.of("index", index));
        settings.putAll(more);
        return opened(Indices.connector(search.url(), settings, Map.of()));
    }

    private PlaceSearch opened(OpenSearchConnector connector) {
        opened.add(connector);
        return connector.search().orElseThrow();
    }
}
