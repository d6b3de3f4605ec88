package dev.watchfloor.connectors.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.PlaceAnswer;
import dev.watchfloor.connectors.spi.PlaceCondition;
import dev.watchfloor.connectors.spi.PlaceMark;
import dev.watchfloor.connectors.spi.PlaceQuestion;
import dev.watchfloor.connectors.spi.PlaceSearch;
import dev.watchfloor.connectors.testing.PlaceConditions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is asked, a real OpenSearch gives every document whose event fits, and mostly not all of them. */
class SupersetPropertyTest {
    private static final Instant FIRST = Instant.parse("2026-11-24T09:00:00Z");
    private static final int DOCUMENTS = 160;
    private static final int QUESTIONS = 150;

    private final SharedOpenSearch server = SharedOpenSearch.get();

    /** How an index types what it keeps. */
    enum Mapping {
        WAZUH(Indices.WAZUH_MAPPING),
        ECS(Indices.ECS_MAPPING),
        /** Texts in pieces with companions, as a server does that was told nothing. */
        GUESSED("{}");

        private final String text;

        Mapping(String text) {
            this.text = text;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatFitsIsFound(Mapping mapping) throws Exception {
        Random random = new Random(4711 + mapping.ordinal());
        RandomDocuments documents = new RandomDocuments(random, FIRST);
        String index = "asked-" + UUID.randomUUID();
        fill(index, mapping, documents);
        try (OpenSearchConnector connector = Indices.connector(server.url(), Map.of("index", index), Map.of())) {
            PlaceSearch search = connector.search().orElseThrow();
            List<SecurityEvent> all = ask(search, List.of());
            int narrowed = 0;
            int fitting = 0;
            for (int i = 0; i < QUESTIONS; i++) {
                PlaceCondition condition = documents.condition(2);
                Set<String> given = ids(ask(search, List.of(condition)));
                Set<String> wanted = ids(all.stream()
                        .filter(event -> PlaceConditions.mayHold(condition, event))
                        .toList());
                assertThat(given).as("%s", condition).containsAll(wanted);
                narrowed += given.size() < all.size() ? 1 : 0;
                fitting += wanted.isEmpty() ? 0 : 1;
            }
            assertThat(all).hasSize(DOCUMENTS);
            assertThat(fitting).as("questions that something fits").isGreaterThan(QUESTIONS / 4);
            assertThat(narrowed).as("questions that the server was asked").isGreaterThan(QUESTIONS / 4);
        }
    }

    private static Set<String> ids(List<SecurityEvent> events) {
        return events.stream().map(SecurityEvent::id).collect(Collectors.toSet());
    }

    private static List<SecurityEvent> ask(PlaceSearch search, List<PlaceCondition> conditions) throws Exception {
        List<SecurityEvent> events = new ArrayList<>();
        Optional<PlaceMark> next = Optional.empty();
        do {
            PlaceAnswer answer = search.search(new PlaceQuestion(FIRST, FIRST.plusSeconds(60), conditions, 500), next);
            assertThat(answer.gaps()).isEmpty();
            events.addAll(answer.events());
            next = answer.next();
        } while (next.isPresent());
        return events;
    }

    private void fill(String index, Mapping mapping, RandomDocuments documents) throws Exception {
        assertThat(server.call("PUT", "/" + index, mapping.text).statusCode()).isEqualTo(200);
        StringBuilder bulk = new StringBuilder();
        for (int i = 0; i < DOCUMENTS; i++) {
            boolean isAlert = mapping == Mapping.WAZUH || mapping == Mapping.GUESSED && i % 2 == 0;
            bulk.append("{\"index\":{\"_id\":\"").append(i).append("\"}}\n");
            bulk.append(isAlert ? documents.alert() : documents.ecs()).append('\n');
        }
        String answer = server.call("POST", "/" + index + "/_bulk?refresh=true", bulk.toString())
                .body();
        assertThat(answer).contains("\"errors\":false");
    }
}
