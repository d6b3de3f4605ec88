package dev.watchfloor.app.inplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.fakes.FakeConnectors;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.QueryText;
import dev.watchfloor.app.query.Reading;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.PlaceAnswer;
import dev.watchfloor.connectors.spi.PlaceMark;
import dev.watchfloor.connectors.spi.PlaceQuestion;
import dev.watchfloor.connectors.spi.PlaceSearch;
import dev.watchfloor.connectors.spi.PlaceTotal;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveInPlaceTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final TimeRange DAY = TimeRange.endingAt(NOW, Duration.ofDays(1));

    private final List<String> audit = new ArrayList<>();
    private final Set<Permission> allowed = EnumSet.allOf(Permission.class);
    private final NumberedPlace place = new NumberedPlace();
    private final InPlace inPlace = new LiveInPlace(
            new FakeConnectors().with("Index", place).with("Silent", new PlainConnector()),
            (action, subject, target, outcome, detail, change) ->
                    audit.add(action + " " + target + " " + outcome + " " + detail),
            permission -> {
                if (!allowed.contains(permission)) {
                    throw new IllegalStateException(permission + " is not allowed");
                }
            },
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void everythingThatCameIsHeldAgainstTheWholeQuery() throws Exception {
        place.documents = 300;
        InPlaceAnswer answer = ask("user: u-*7 and not user: u-17 and status: 200", 100);

        assertThat(answer.events())
                .hasSize(29)
                .allMatch(event -> event.event().user().endsWith("7"));
        assertThat(answer.looked()).isEqualTo(300);
        assertThat(answer.total()).contains(new PlaceTotal(300, true));
        assertThat(answer.asked()).containsExactly("user.name: u-*7");
        assertThat(answer.sortedHere()).containsExactly("not user.name: u-17", "http.response.status_code: 200");
        assertThat(answer.ending()).isEqualTo(InPlaceAnswer.Ending.COMPLETE);
        assertThat(answer.more()).isEmpty();
    }

    @Test
    void goingOnLosesAndRepeatsNothing() throws Exception {
        place.documents = 950;
        List<String> ids = new ArrayList<>();
        InPlaceAnswer answer = ask("user: u-*", 170);
        while (true) {
            answer.events().forEach(event -> ids.add(event.event().id()));
            if (answer.more().isEmpty()) {
                break;
            }
            answer = inPlace.goOn(answer.more().get(), InPlaceWatcher.NONE);
        }

        assertThat(ids).hasSize(950).doesNotHaveDuplicates();
        assertThat(answer.ending()).isEqualTo(InPlaceAnswer.Ending.COMPLETE);
    }

    @Test
    void aSearchThatFindsLittleEndsAndCanGoOn() throws Exception {
        place.documents = 25_000;
        InPlaceAnswer answer = ask("user: nobody", 10);

        assertThat(answer.ending()).isEqualTo(InPlaceAnswer.Ending.BOUNDED);
        assertThat(answer.looked()).isEqualTo(PlaceRun.MOST_LOOKED);
        assertThat(inPlace.goOn(answer.more().orElseThrow(), InPlaceWatcher.NONE)
                        .ending())
                .isEqualTo(InPlaceAnswer.Ending.BOUNDED);
    }

    @Test
    void eachSearchIsAuditedWithItsQuestion() throws Exception {
        place.documents = 3;
        ask("user: u-1", 10);
        allowed.remove(Permission.EXPORT);

        assertThat(audit)
                .containsExactly(
                        "place.search Index STARTED Asking in place: query user.name: u-1, times from "
                                + "2026-11-23T12:00:00Z to 2026-11-24T12:00:00Z, in numbers.",
                        "place.search Index DONE Asked in place: 3 documents looked at, 1 events found: query"
                                + " user.name: u-1, times from 2026-11-23T12:00:00Z to 2026-11-24T12:00:00Z, in"
                                + " numbers.");
    }

    @Test
    void whoMayNotAsksNothing() {
        allowed.remove(Permission.EXPORT);
        assertThatThrownBy(() ->
                        inPlace.search(new InPlaceQuestion("Index", Query.ALL, DAY, 10, true), InPlaceWatcher.NONE))
                .hasMessageContaining("EXPORT");
        allowed.remove(Permission.TRIAGE);
        assertThatThrownBy(() -> ask("", 10)).hasMessageContaining("TRIAGE");

        assertThat(place.pages).isZero();
        assertThat(audit).isEmpty();
    }

    @Test
    void failuresAreSentencesAndInTheAudit() {
        assertThatThrownBy(() -> ask("Elsewhere", "", 10)).hasMessageContaining("no connector named \"Elsewhere\"");
        assertThatThrownBy(() -> ask("Silent", "", 10)).hasMessageContaining("cannot be asked in place");
        assertThatThrownBy(() -> ask("event.ingested > now-1h", 10)).isInstanceOf(UnaskableException.class);
        assertThat(audit).isEmpty();
        place.documents = 400;
        place.fault = new IllegalStateException("broken");

        assertThatThrownBy(() -> ask("user: nobody", 10))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("failed in its own code");
        assertThat(audit.getLast()).contains("place.search Index FAILED", "100 documents looked at");
    }

    @Test
    void aCancelledSearchGivesWhatItHas() throws Exception {
        place.documents = 1_000;
        InPlaceAnswer answer =
                inPlace.search(new InPlaceQuestion("Index", Query.ALL, DAY, 800, false), new InPlaceWatcher() {
                    private boolean isEnough;

                    @Override
                    public void looked(long documents, int found) {
                        isEnough = true;
                    }

                    @Override
                    public boolean isCancelled() {
                        return isEnough;
                    }
                });

        assertThat(answer.events()).hasSize(500);
        assertThat(answer.ending()).isEqualTo(InPlaceAnswer.Ending.CANCELLED);
        assertThat(audit.getLast()).contains("FAILED Cancelled after 500 documents");
    }

    @Test
    void whatCanBeAskedIsListedAndLooksAreAuditedOnce() {
        FoundEvent event = new FoundEvent("Index", NOW, NumberedPlace.event(1));
        inPlace.viewed(event);
        inPlace.viewed(event);
        inPlace.copied(event);

        assertThat(inPlace.places()).containsExactly(new SearchablePlace("Index", "Fake", "numbers"));
        assertThat(audit)
                .containsExactly(
                        "evidence.view Index DONE Record shown in place, of 2026-11-24T11:59:59Z.",
                        "evidence.copy Index DONE Record in place copied to the clipboard, of 2026-11-24T11:59:59Z.");
    }

    private InPlaceAnswer ask(String query, int limit) throws Exception {
        return ask("Index", query, limit);
    }

    private InPlaceAnswer ask(String connector, String query, int limit) throws Exception {
        Query read = ((Reading.Understood) QueryText.read(query)).query();
        return inPlace.search(new InPlaceQuestion(connector, read, DAY, limit, false), InPlaceWatcher.NONE);
    }

    /** A connector that brings nothing. */
    private static class PlainConnector implements Connector {
        @Override
        public ProductIdentity identity() {
            return new ProductIdentity("Test", "1", "here");
        }

        @Override
        public Health checkHealth() {
            return Health.healthy("Answers.", null, null);
        }

        @Override
        public List<SelfCheck> selfTest() {
            return List.of();
        }

        @Override
        public void close() {}
    }

    /** Documents one second apart that all fit, whatever is asked; only the first condition counts as asked. */
    private static final class NumberedPlace extends PlainConnector implements PlaceSearch {
        private int documents;
        private int pages;
        private RuntimeException fault;

        @Override
        public Optional<PlaceSearch> search() {
            return Optional.of(this);
        }

        @Override
        public String place() {
            return "numbers";
        }

        @Override
        public PlaceAnswer search(PlaceQuestion question, Optional<PlaceMark> after) {
            if (fault != null && after.isPresent()) {
                throw fault;
            }
            pages++;
            int from = after.map(mark -> Integer.parseInt(mark.value())).orElse(0);
            int to = Math.min(documents, from + question.limit());
            List<SecurityEvent> events = new ArrayList<>();
            for (int i = from; i < to; i++) {
                events.add(event(i));
            }
            return new PlaceAnswer(
                    events.size(),
                    events,
                    List.of(),
                    after.isPresent() ? Optional.empty() : Optional.of(new PlaceTotal(documents, true)),
                    question.conditions().size() > 1 ? Set.of(1, 2) : Set.of(),
                    List.of("numbers-1"),
                    List.of(),
                    to == documents ? Optional.empty() : Optional.of(new PlaceMark(Integer.toString(to))),
                    Duration.ofMillis(2));
        }

        @Override
        public void forget(PlaceMark mark) {}

        static SecurityEvent event(int number) {
            return SecurityEvent.of("id-" + number, NOW.minusSeconds(number), Layer.DETECTION, Kind.ALERT)
                    .user("u-" + number)
                    .status(200)
                    .summary("number " + number)
                    .raw("{}")
                    .build();
        }
    }
}
