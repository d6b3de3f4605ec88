package dev.watchfloor.connectors.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What indices do, at a real OpenSearch. */
class RealOpenSearchTest {
    private static final Instant TIME = Instant.parse("2026-11-24T09:00:00Z");

    private final SharedOpenSearch search = SharedOpenSearch.get();
    private final List<OpenSearchConnector> opened = new ArrayList<>();
    private final String index = "wazuh-alerts-4.x-" + UUID.randomUUID();

    @AfterEach
    void close() {
        opened.forEach(OpenSearchConnector::close);
    }

    @Test
    void anAlertOfWazuhIsUnderstood() throws Exception {
        search.index(index, "a", Indices.alert(TIME, 8));
        SecurityEvent event = feed(Map.of()).fetch(Cursor.START, 10).events().getFirst();

        assertThat(event.id()).isEqualTo(index + "/a");
        assertThat(event.time()).isEqualTo(TIME);
        assertThat(event.kind()).isEqualTo(Kind.SIGN_IN);
        assertThat(event.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(event.technique()).isEqualTo("T1110");
        assertThat(event.user()).isEqualTo("root");
        assertThat(event.device()).isEqualTo("web-1");
        assertThat(Addresses.canonical(event.source())).isEqualTo("203.0.113.9");
        assertThat(event.summary()).isEqualTo("sshd: brute force on web-1 from 203.0.113.9");
        assertThat(event.toString()).doesNotContain("hunter2");
    }

    @Test
    void manyDocumentsOfOneTimeAndThoseThatComeLateAreReadOnce() throws Exception {
        bulk(600);
        PullFeed feed = feed(Map.of("late", "1m"));
        List<String> ids = new ArrayList<>();
        Cursor cursor = read(feed, Cursor.START, ids);
        search.index(index, "late", Indices.alert(TIME.minusSeconds(30), 1));
        search.index(index, "too-late", Indices.alert(TIME.minusSeconds(300), 1));
        cursor = read(feed, cursor, ids);

        assertThat(ids).hasSize(601).doesNotHaveDuplicates().contains(index + "/late");
        assertThat(feed.fetch(cursor, 10).events()).isEmpty();
    }

    @Test
    void onlyWhatTheQueryMatchesIsRead() throws Exception {
        search.index(index, "a", Indices.alert(TIME, 1));
        search.index(index, "b", Indices.alert(TIME, 2).replace("\"level\":10", "\"level\":3"));

        assertThat(feed(Map.of("query", "rule.level:>=5"))
                        .fetch(Cursor.START, 10)
                        .events())
                .extracting(SecurityEvent::id)
                .containsExactly(index + "/a");
    }

    @Test
    void documentsWithEcsNamesAreReadByThem() throws Exception {
        search.index(
                index,
                "a",
                "{\"@timestamp\":\"" + TIME + "\",\"event\":{\"kind\":\"alert\"},\"rule\":{\"name\":\"R\"},"
                        + "\"source\":{\"ip\":\"203.0.113.9\"}}");

        assertThat(feed(Map.of()).fetch(Cursor.START, 10).events())
                .extracting(SecurityEvent::summary)
                .containsExactly("R from 203.0.113.9");
    }

    @Test
    void aDocumentThatIsNotUnderstoodIsRejectedAndTheNextRead() throws Exception {
        search.index(index, "a", "{\"@timestamp\":\"" + TIME + "\",\"event\":{\"created\":true}}");
        search.index(index, "b", "{\"seen\":\"" + TIME.plusSeconds(1) + "\",\"password\":\"hunter2\"}");
        Page page = feed(Map.of("time-field", "seen")).fetch(Cursor.START, 10);

        assertThat(page.events()).isEmpty();
        assertThat(page.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.reason()).contains("no @timestamp");
            assertThat(rejected.sample()).doesNotContain("hunter2");
        });
    }

    @Test
    void anIndexThatIsNotThereIsSaidAndTheServerIsKnown() throws Exception {
        OpenSearchConnector connector = connector(Map.of("index", "nowhere"));
        ConnectorException failure = Assertions.catchThrowableOfType(
                ConnectorException.class, () -> feed(Map.of("index", "nowhere")).fetch(Cursor.START, 1));

        assertThat(failure.category()).isEqualTo(ConnectorException.Category.REJECTED);
        assertThat(connector.identity())
                .isEqualTo(
                        new ProductIdentity("OpenSearch", "3.8.0", search.url().toString()));
        assertThat(connector.selfTest())
                .extracting(SelfCheck::verdict)
                .containsExactly(
                        SelfCheck.Verdict.PASSED,
                        SelfCheck.Verdict.SKIPPED,
                        SelfCheck.Verdict.FAILED,
                        SelfCheck.Verdict.WARNING);
        assertThat(connector.selfTest().getFirst().sentence()).matches("OpenSearch 3.8.0 answers in \\d+ ms\\.");
        // This node runs without the security plugin.
        assertThat(connector.selfTest().getLast().sentence()).contains("whoever reaches it may read and write");
    }

    @Test
    void pointsInTimeAreGivenBack() throws Exception {
        search.index(index, "a", Indices.alert(TIME, 1));
        // Fetches of other tests that were interrupted leave theirs to end by themselves.
        int before = points();
        feed(Map.of()).fetch(Cursor.START, 10);

        assertThat(points()).isEqualTo(before);
    }

    private int points() throws Exception {
        return search.call("GET", "/_search/point_in_time/_all", "").body().split("pit_id\":", -1).length;
    }

    private static Cursor read(PullFeed feed, Cursor from, List<String> ids) throws Exception {
        Cursor cursor = from;
        Page page = feed.fetch(cursor, 250);
        while (!page.events().isEmpty() || page.more()) {
            page.events().forEach(event -> ids.add(event.id()));
            cursor = page.next();
            page = feed.fetch(cursor, 250);
        }
        return page.next();
    }

    private void bulk(int count) throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < count; i++) {
            body.append("{\"index\":{\"_id\":\"")
                    .append(i)
                    .append("\"}}\n")
                    .append(Indices.alert(TIME, i))
                    .append('\n');
        }
        assertThat(search.call("POST", "/" + index + "/_bulk?refresh=true", body.toString())
                        .statusCode())
                .isEqualTo(200);
    }

    private PullFeed feed(Map<String, String> more) throws ConnectorException {
        return (PullFeed) connector(more).events().orElseThrow();
    }

    private OpenSearchConnector connector(Map<String, String> more) throws ConnectorException {
        Map<String, String> settings = new java.util.HashMap<>(Map.of("index", index));
        settings.putAll(more);
        OpenSearchConnector connector = Indices.connector(search.url(), settings, Map.of());
        opened.add(connector);
        return connector;
    }
}
