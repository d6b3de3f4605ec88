package dev.watchfloor.connectors.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.PlaceAnswer;
import dev.watchfloor.connectors.spi.PlaceCondition;
import dev.watchfloor.connectors.spi.PlaceMark;
import dev.watchfloor.connectors.spi.PlaceQuestion;
import dev.watchfloor.connectors.spi.PlaceSearch;
import dev.watchfloor.connectors.spi.PlaceTotal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link PlaceSearch} must keep to. The subclass starts an empty place in its own {@code @BeforeEach}. */
public abstract class PlaceSearchContract {
    private static final int MOST_PAGES = 1_000;

    /** A search of the place. */
    protected abstract PlaceSearch search() throws Exception;

    /** Lets the place keep one more record of each of these times, and returns once they are found. */
    protected abstract void keep(List<Instant> times) throws Exception;

    /** A search of a product that takes connections at this port of loopback and says nothing. */
    protected abstract PlaceSearch searchAt(int port) throws Exception;

    /** A time that nothing was kept at yet, whole seconds. */
    protected abstract Instant free();

    /** Secrets within the records that may appear in no text. */
    protected abstract List<String> secrets();

    @Test
    void everythingOfTheTimeIsFoundNewestFirstWhateverThePageIs() throws Exception {
        keep(seconds(0, 25));
        for (int limit : new int[] {1, 7, 25, 100}) {
            List<SecurityEvent> found = all(search(), question(List.of(), limit));

            assertThat(found)
                    .hasSize(25)
                    .isSortedAccordingTo(
                            Comparator.comparing(SecurityEvent::time).reversed());
            assertThat(found).extracting(SecurityEvent::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void theTimeBeginsWithItsFirstInstantAndEndsBeforeItsLast() throws Exception {
        keep(seconds(0, 3));
        PlaceAnswer answer =
                search().search(new PlaceQuestion(free(), free().plusSeconds(2), List.of(), 10), Optional.empty());

        assertThat(answer.events()).extracting(SecurityEvent::time).containsExactly(free().plusSeconds(1), free());
    }

    @Test
    void thePlaceSaysHowManyItHas() throws Exception {
        keep(seconds(0, 12));
        PlaceAnswer answer = search().search(question(List.of(), 5), Optional.empty());

        assertThat(answer.total()).contains(new PlaceTotal(12, true));
        assertThat(answer.documents()).isEqualTo(5);
        assertThat(answer.next()).isPresent();
        assertThat(answer.gaps()).isEmpty();
        assertThat(answer.sources()).isNotEmpty();
        search().forget(answer.next().orElseThrow());
    }

    @Test
    void recordsComeAsTheyAreWithoutSecrets() throws Exception {
        keep(seconds(0, 1));
        PlaceAnswer answer = search().search(question(List.of(), 5), Optional.empty());
        SecurityEvent event = answer.events().getFirst();

        assertThat(event.raw()).isNotEmpty();
        secrets()
                .forEach(secret ->
                        assertThat(event + event.raw() + answer).as("no secret").doesNotContain(secret));
    }

    @Test
    void whatFitsIsNeverLeftOutAndWhatTheConsoleAloneKnowsIsSaid() throws Exception {
        keep(seconds(0, 20));
        List<SecurityEvent> everything = all(search(), question(List.of(), 100));
        SecurityEvent some = everything.get(7);
        for (PlaceCondition condition : List.of(
                new PlaceCondition.Times(some.time(), some.time().plusNanos(1)),
                new PlaceCondition.Named("event.severity", Set.of(some.severity())),
                new PlaceCondition.Named("event.severity", Set.of(Severity.values())),
                new PlaceCondition.Not(new PlaceCondition.Named("event.severity", Set.of(some.severity()))),
                new PlaceCondition.Text("event.id", List.of(some.id()), false),
                new PlaceCondition.Text("message", List.of("e"), true),
                new PlaceCondition.Known("message"),
                new PlaceCondition.Any(List.of(
                        new PlaceCondition.Unasked(), new PlaceCondition.Numbers("source.port", 65_000, 65_001))),
                new PlaceCondition.Unasked())) {
            assertThat(all(search(), question(List.of(condition), 9)))
                    .as("%s", condition)
                    .containsAll(everything.stream()
                            .filter(event -> PlaceConditions.mayHold(condition, event))
                            .toList());
        }
        assertThat(search().search(question(List.of(new PlaceCondition.Unasked()), 100), Optional.empty())
                        .unasked())
                .containsExactly(0);
    }

    @Test
    void aMarkThatWasForgottenOrIsNoneIsRefusedInWords() throws Exception {
        keep(seconds(0, 3));
        PlaceSearch search = search();
        PlaceMark mark =
                search.search(question(List.of(), 1), Optional.empty()).next().orElseThrow();
        search.forget(mark);
        search.forget(mark);
        for (PlaceMark wrong : List.of(mark, new PlaceMark("no mark"), new PlaceMark(""))) {
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                            ConnectorException.class, () -> search.search(question(List.of(), 1), Optional.of(wrong))))
                    .isNotNull()
                    .satisfies(failure -> assertThat(failure.sentence()).endsWith("."));
        }
    }

    @Test
    void anInterruptEndsASearch() throws Exception {
        try (SilentServer silent = new SilentServer()) {
            PlaceSearch search = searchAt(silent.port());
            HangingCall.assertInterruptEnds(silent, () -> search.search(question(List.of(), 1), Optional.empty()));
        }
    }

    /** About the free time and an hour on. */
    protected final PlaceQuestion question(List<PlaceCondition> conditions, int limit) {
        return new PlaceQuestion(free(), free().plus(Duration.ofHours(1)), conditions, limit);
    }

    /** All pages. */
    protected static List<SecurityEvent> all(PlaceSearch search, PlaceQuestion question) throws Exception {
        List<SecurityEvent> events = new ArrayList<>();
        Optional<PlaceMark> next = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            PlaceAnswer answer = search.search(question, next);
            events.addAll(answer.events());
            next = answer.next();
            if (next.isEmpty()) {
                return events;
            }
        }
        throw new AssertionError("more than " + MOST_PAGES + " pages");
    }

    private List<Instant> seconds(int from, int count) {
        List<Instant> times = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            times.add(free().plusSeconds(i));
        }
        return times;
    }
}
