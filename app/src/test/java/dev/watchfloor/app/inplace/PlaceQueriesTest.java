package dev.watchfloor.app.inplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.query.Matching;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.QueryText;
import dev.watchfloor.app.query.RandomEvents;
import dev.watchfloor.app.query.RandomQueries;
import dev.watchfloor.app.query.Reading;
import dev.watchfloor.connectors.spi.PlaceCondition;
import dev.watchfloor.connectors.testing.PlaceConditions;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlaceQueriesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123456Z");
    private static final int QUERIES = 4_000;
    private static final int EVENTS = 25;

    @Test
    void whatAPlaceIsAskedMeansWhatTheConsoleMeans() {
        Random random = new Random(20_261_130);
        RandomQueries queries = new RandomQueries(random, NOW);
        RandomEvents events = new RandomEvents(random, NOW);
        int asked = 0;
        for (int i = 0; i < QUERIES; i++) {
            Query query = QueryText.normal(queries.query(3).at(NOW));
            PlaceCondition condition;
            try {
                condition = PlaceQueries.of(query);
            } catch (UnaskableException refused) {
                assertThat(refused.sentence()).startsWith("event.ingested cannot be asked in place");
                continue;
            }
            asked++;
            for (int j = 0; j < EVENTS; j++) {
                FoundEvent event = new FoundEvent("Index", NOW, events.next());
                boolean fits = Matching.matches(query, event);
                assertThat(
                                fits
                                        ? PlaceConditions.mayHold(condition, event.event())
                                        : PlaceConditions.mayFail(condition, event.event()))
                        .as("%s of %s", query, event)
                        .isTrue();
            }
        }
        assertThat(asked).isGreaterThan(QUERIES / 2);
    }

    @Test
    void whenTheConsoleStoredItIsRefusedByName() {
        for (String text : new String[] {"event.ingested > now-1h", "not (user: root or has:event.ingested)"}) {
            Query query = ((Reading.Understood) QueryText.read(text)).query().at(NOW);

            assertThatThrownBy(() -> PlaceQueries.of(query))
                    .isInstanceOf(UnaskableException.class)
                    .hasMessageContaining("event.ingested");
        }
    }
}
