package dev.watchfloor.connectors.providers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sources that answer badly: out of order, again and again, all at once, with a clock that jumps. */
class WindowFeedTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Turned clock = new Turned();
    private final Unruly source = new Unruly();
    private final WindowFeed feed =
            new WindowFeed(source, Duration.ofHours(2), Duration.ofMinutes(10), Duration.ofSeconds(60), clock);
    private Cursor cursor = Cursor.START;

    @Test
    void whatComesOutOfOrderAndAgainIsToldOnceOldestFirst() throws Exception {
        source.add("c", NOON.minusSeconds(10));
        source.add("a", NOON.minusSeconds(30));
        source.add("c", NOON.minusSeconds(10));
        source.add("b", NOON.minusSeconds(20));
        source.add("a", NOON.minusSeconds(30));

        assertThat(read(100)).containsExactly("a", "b", "c");
        assertThat(read(100)).isEmpty();
    }

    @Test
    void aFloodComesPageByPageWithoutLoss() throws Exception {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, 5_000).boxed().toList());
        Collections.shuffle(numbers, new Random(7));
        numbers.forEach(
                number -> source.add("n" + number, NOON.minusSeconds(1_800).plusMillis(number * 100L)));

        assertThat(read(300))
                .containsExactlyElementsOf(IntStream.range(0, 5_000)
                        .mapToObj(number -> "n" + number)
                        .toList());
    }

    @Test
    void aRecordOfTomorrowIsToldWithItsTimeAndHidesNothingThatFollows() throws Exception {
        source.isDeaf = true;
        source.add("tomorrow", NOON.plus(Duration.ofDays(1)));

        Page page = feed.fetch(cursor, 100);
        List<SecurityEvent> events = new ArrayList<>(page.events());
        while (page.more()) {
            page = feed.fetch(page.next(), 100);
            events.addAll(page.events());
        }
        cursor = page.next();
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.time()).isEqualTo(NOON.plus(Duration.ofDays(1))));

        source.isDeaf = false;
        clock.now = NOON.plusSeconds(60);
        source.add("today", NOON.plusSeconds(30));
        assertThat(read(100)).containsExactly("today");
    }

    @Test
    void aClockThatIsSetBackADayMakesTheFeedWaitAndLosesNothing() throws Exception {
        source.add("before", NOON.minusSeconds(30));
        assertThat(read(100)).containsExactly("before");

        clock.now = NOON.minus(Duration.ofDays(1));
        source.add("meanwhile", NOON.plusSeconds(5));
        assertThat(read(100)).isEmpty();

        clock.now = NOON.plusSeconds(60);
        assertThat(read(100)).containsExactly("meanwhile");
    }

    @Test
    void whatIsNoRecordIsRejectedAndTheOthersCome() throws Exception {
        source.records.add(Json.object().put("odd", true));
        source.add("good", NOON.minusSeconds(30));

        int rejected = 0;
        List<String> ids = new ArrayList<>();
        Page page;
        do {
            page = feed.fetch(cursor, 100);
            rejected += page.rejected().size();
            page.events().forEach(event -> ids.add(event.id()));
            cursor = page.next();
        } while (page.more());
        assertThat(ids).containsExactly("good");
        assertThat(rejected).isPositive();
    }

    /** The ids of all that is new. */
    private List<String> read(int limit) throws Exception {
        List<String> ids = new ArrayList<>();
        Page page;
        do {
            page = feed.fetch(cursor, limit);
            assertThat(page.events()).hasSizeLessThanOrEqualTo(limit);
            page.events().forEach(event -> ids.add(event.id()));
            cursor = page.next();
        } while (page.more());
        return ids;
    }

    /** A source that answers in the order of its records, whatever that is. */
    private static final class Unruly implements WindowFeed.Source {
        private final List<JsonNode> records = new ArrayList<>();
        /** Whether it answers with all that it has, whatever it was asked for. */
        private boolean isDeaf;

        void add(String id, Instant time) {
            records.add(Json.object().put("id", id).put("time", time.toString()));
        }

        @Override
        public List<JsonNode> between(Instant from, Instant to) {
            return records.stream()
                    .filter(record -> isDeaf || !record.has("time") || isWithin(record, from, to))
                    .toList();
        }

        private static boolean isWithin(JsonNode record, Instant from, Instant to) {
            Instant time = Instant.parse(record.path("time").asText());
            return !time.isBefore(from) && !time.isAfter(to);
        }

        @Override
        public Optional<SecurityEvent> event(JsonNode record) {
            return record.has("id")
                    ? Optional.of(SecurityEvent.of(
                                    record.path("id").asText(),
                                    Instant.parse(record.path("time").asText()),
                                    Layer.IDENTITY,
                                    Kind.STATUS)
                            .build())
                    : Optional.empty();
        }
    }

    private static final class Turned extends Clock {
        private Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
