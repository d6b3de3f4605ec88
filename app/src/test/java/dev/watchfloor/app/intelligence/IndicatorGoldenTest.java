package dev.watchfloor.app.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2IndicatorShelf;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.Tlp;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that an indicator matches, with how grave that is, and events that are nearly so and that none matches. */
class IndicatorGoldenTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Database database;
    private H2IndicatorShelf shelf;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, clock);
        shelf = new H2IndicatorShelf(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    static Stream<JsonNode> found() throws Exception {
        return lines("found");
    }

    static Stream<JsonNode> quiet() throws Exception {
        return lines("quiet");
    }

    @ParameterizedTest
    @MethodSource("found")
    void matchesAreAsGraveAsTheSourceIsSureAndNeverCritical(JsonNode line) {
        assertThat(matches(line)).singleElement().satisfies(match -> {
            assertThat(match.severity())
                    .isEqualTo(Severity.valueOf(line.path("severity").asText()));
            assertThat(match.severity()).isLessThan(Severity.CRITICAL);
            assertThat(match.where()).isEqualTo(line.path("where").asText());
        });
    }

    @ParameterizedTest
    @MethodSource("quiet")
    void whatIsNearlySoIsNone(JsonNode line) {
        assertThat(matches(line)).isEmpty();
    }

    private List<IndicatorMatch> matches(JsonNode line) {
        shelf.own(
                new Indicator(
                        Observable.guess(line.path("listed").asText()).orElseThrow(),
                        line.path("confidence").asInt(),
                        seconds(line.path("from")),
                        seconds(line.path("until")),
                        Tlp.UNKNOWN,
                        List.of(),
                        ""),
                "ann",
                NOON);
        IndicatorLookup lookup = new IndicatorLookup(shelf, clock);
        lookup.refresh();
        JsonNode event = line.path("event");
        return lookup.matches(new StoredEvent(
                1,
                NOON,
                "edge",
                SecurityEvent.of("a", NOON, Layer.PERIMETER, Kind.REQUEST)
                        .outcome(Outcome.valueOf(event.path("outcome").asText()))
                        .source(Addresses.parse(event.path("source").asText()).orElseThrow())
                        .destination(Addresses.parse(event.path("destination").asText())
                                .orElse(null))
                        .build()));
    }

    private static @Nullable Instant seconds(JsonNode afterNoon) {
        return afterNoon.isMissingNode() ? null : NOON.plusSeconds(afterNoon.asLong());
    }

    private static Stream<JsonNode> lines(String golden) throws Exception {
        JsonMapper mapper = new JsonMapper();
        try (InputStream in =
                IndicatorGoldenTest.class.getResourceAsStream("/intelligence/indicators." + golden + ".jsonl")) {
            assertThat(in).isNotNull();
            List<JsonNode> lines = new java.util.ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                lines.add(mapper.readTree(line));
            }
            return lines.stream();
        }
    }
}
