package dev.watchfloor.connectors.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.rigs.index.IndexRig;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.PlaceAnswer;
import dev.watchfloor.connectors.spi.PlaceCondition;
import dev.watchfloor.connectors.spi.PlaceSearch;
import dev.watchfloor.connectors.testing.PlaceSearchContract;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract against the rig, and answers that are not whole. */
class RigIndexSearchTest extends PlaceSearchContract {
    private static final Instant FIRST = Instant.parse("2026-11-24T09:00:00Z");

    private final List<OpenSearchConnector> opened = new ArrayList<>();
    private IndexRig rig;
    private int next;

    @BeforeEach
    void start() throws Exception {
        rig = new IndexRig(Clock.systemUTC());
        rig.types(Map.of("@timestamp", "date", "data.srcip", "keyword", "rule.level", "long", "agent.id", "keyword"));
    }

    @AfterEach
    void close() {
        opened.forEach(OpenSearchConnector::close);
        rig.close();
    }

    @Override
    protected PlaceSearch search() throws Exception {
        return searchOf(rig.url());
    }

    @Override
    protected PlaceSearch searchAt(int port) throws Exception {
        return searchOf(URI.create("http://127.0.0.1:" + port));
    }

    @Override
    protected void keep(List<Instant> times) {
        times.forEach(time -> rig.keep(time, Indices.alert(time, next++)));
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
    void missingShardsAndAServerThatStoppedAreSaid() throws Exception {
        keep(List.of(FIRST));
        PlaceAnswer shards = faulty(answer -> {
            ObjectNode state = answer.putObject("_shards").put("total", 5).put("failed", 2);
            state.putArray("failures").addObject().putObject("reason").put("reason", "disk\u001b[31m full\nmore");
            return answer;
        });
        PlaceAnswer late = faulty(answer -> answer.put("timed_out", true));

        assertThat(shards.events()).hasSize(1);
        assertThat(shards.gaps())
                .containsExactly("2 of 5 parts (shards) of the index did not answer; their documents are missing. The"
                        + " server says: disk?[31m full");
        assertThat(late.gaps()).singleElement().asString().startsWith("The server stopped after 20s");
    }

    @Test
    void aTotalThatIsNotCountedToTheEndIsAtLeastThat() throws Exception {
        keep(List.of(FIRST));
        PlaceAnswer answer = faulty(given -> {
            ((ObjectNode) given.path("hits"))
                    .putObject("total")
                    .put("value", 10_000)
                    .put("relation", "gte");
            return given;
        });

        assertThat(answer.total().orElseThrow().isExact()).isFalse();
        assertThat(answer.total().orElseThrow().documents()).isEqualTo(10_000);
    }

    @Test
    void anAnswerWithoutHitsIsNone() {
        rig.answersWith(answer -> {
            answer.remove("hits");
            return answer;
        });

        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                ConnectorException.class,
                                () -> search().search(question(List.of(), 5), Optional.empty()))
                        .category())
                .isEqualTo(ConnectorException.Category.MALFORMED_DATA);
        assertThat(rig.open()).isZero();
    }

    @Test
    void valuesAreNeverPartOfTheQueryLanguage() throws Exception {
        String hostile = "\"}}]},\"x\":{\".*)|(.*\\";
        search().search(
                        question(List.of(new PlaceCondition.Text("user.name", List.of(hostile), false)), 5),
                        Optional.empty());
        rig.types(Map.of("user.name", "keyword"));
        search().search(
                        question(List.of(new PlaceCondition.Text("user.name", List.of(hostile), false)), 5),
                        Optional.empty());

        assertThat(com.fasterxml.jackson.databind.json.JsonMapper.builder()
                        .build()
                        .readTree(rig.searches().getLast())
                        .at("/bool/filter/1/regexp/user.name/value")
                        .asText())
                .isEqualTo("[^!-~]*\\\"\\}\\}\\]\\}\\,\\\"[xX]\\\"\\:\\{\\\"\\.\\*\\)\\|\\(\\.\\*\\\\[^!-~]*");
    }

    @Test
    void aQueryThatIsTooLargeIsAskedInPart() throws Exception {
        rig.types(Map.of("user.name", "keyword"));
        List<PlaceCondition> many = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            many.add(new PlaceCondition.Text("user.name", List.of("", "a" + i, ""), false));
        }
        PlaceAnswer answer = search().search(question(many, 5), Optional.empty());

        assertThat(answer.unasked()).hasSizeGreaterThan(800);
        assertThat(rig.searches().getLast()).hasSizeLessThan(20_000);
    }

    private PlaceAnswer faulty(UnaryOperator<ObjectNode> change) throws Exception {
        rig.answersWith(change);
        return search().search(question(List.of(), 5), Optional.empty());
    }

    private PlaceSearch searchOf(URI url) throws ConnectorException {
        OpenSearchConnector connector = Indices.connector(url, Map.of(), Map.of());
        opened.add(connector);
        return connector.search().orElseThrow();
    }
}
