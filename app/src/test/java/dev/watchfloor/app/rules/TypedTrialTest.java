package dev.watchfloor.app.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.rules.typed.ReadyRule;
import dev.watchfloor.app.rules.typed.TypedInputs;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2EventStore;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule about what is usual, tried on a month of somebody who is there in the mornings and changes something at night. */
class TypedTrialTest {
    private static final Instant SUNDAY = Instant.parse("2026-03-29T03:00:00Z");
    private static final SigmaRules NONE = new SigmaRules(List.of(), List.of(), List.of());

    @TempDir
    Path folder;

    private Database database;
    private H2EventStore store;
    private RuleHistory history;

    @BeforeEach
    void open() throws Exception {
        Clock clock = Clock.fixed(SUNDAY.plus(Duration.ofDays(1)), ZoneOffset.UTC);
        database = Database.open(folder, clock);
        store = H2EventStore.open(database, clock);
        history = new RuleHistory(store, name -> "");
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void whatIsUsualIsLearnedFromBeforeTheRangeInTheOrderOfTimes() throws Exception {
        List<SecurityEvent> month = mornings();
        // They came in the wrong order: the change first.
        EventStore.Appended first = store.append("idp", List.of(event("late", SUNDAY)), null);
        Collections.reverse(month);
        store.append("idp", month, null);
        RuleTrial trial = tryOut(SUNDAY.minusSeconds(1));
        assertThat(trial.learned()).isEqualTo(month.size());
        assertThat(trial.asked()).isEqualTo(1);
        assertThat(trial.typed()).isEqualTo(1);
        assertThat(trial.rules()).singleElement().satisfies(hits -> {
            assertThat(hits.number()).isEqualTo(1);
            assertThat(hits.examples().getFirst().event().id()).isEqualTo("late");
            assertThat(hits.examples()).isEqualTo(first.stored());
        });
        assertThat(trial.unknown()).isEmpty();
        assertThat(trial.costs()).containsKey(rule().head().key());
        assertThat(store.page(Query.ALL, TimeRange.EVER, Order.OLDEST_FIRST, 1_000, null)
                        .size())
                .as("nothing is kept")
                .isEqualTo(month.size() + 1);
    }

    @Test
    void beforeEnoughWasLearnedItSaysThatItCannotSay() throws Exception {
        store.append("idp", List.of(event("late", SUNDAY)), null);
        RuleTrial trial = tryOut(SUNDAY.minusSeconds(1));
        assertThat(trial.rules()).isEmpty();
        assertThat(trial.unknown()).containsEntry(rule().head().key(), 1L);
        assertThat(tryOut(TimeRange.EVER.from()).learned()).isZero();
    }

    @Test
    void learningIsProgressAndCanBeStopped() throws Exception {
        store.append("idp", mornings(), null);
        List<Long> all = new ArrayList<>();
        assertThatThrownBy(() -> history.tryOut(
                        NONE,
                        List.of(rule()),
                        new TimeRange(SUNDAY, SUNDAY.plusSeconds(1)),
                        TypedInputs.nowhere(),
                        (asked, number) -> {
                            all.add(number);
                            return false;
                        }))
                .isInstanceOf(InterruptedException.class);
        assertThat(all).containsExactly((long) mornings().size());
    }

    private RuleTrial tryOut(Instant from) throws InterruptedException {
        return history.tryOut(
                NONE,
                List.of(rule()),
                new TimeRange(from, SUNDAY.plus(Duration.ofDays(1))),
                TypedInputs.nowhere(),
                (asked, all) -> true);
    }

    private static ReadyRule rule() {
        return TypedFiles.ready(TypedFiles.shipped()).stream()
                .filter(ready -> ready.rule().name().equals("change-at-unusual-hour"))
                .findFirst()
                .orElseThrow();
    }

    /** Each day of four weeks, thrice in a morning hour. */
    private static List<SecurityEvent> mornings() {
        List<SecurityEvent> events = new ArrayList<>();
        for (int day = 29; day >= 1; day--) {
            Instant morning = SUNDAY.minus(Duration.ofDays(day)).plus(Duration.ofHours(6));
            for (int number = 0; number < 3; number++) {
                events.add(event("d" + day + "-" + number, morning.plusSeconds(number * 60L)));
            }
        }
        return events;
    }

    private static SecurityEvent event(String id, Instant time) {
        return SecurityEvent.of(id, time, Layer.IDENTITY, Kind.ADMINISTRATION)
                .outcome(Outcome.SUCCESS)
                .user("ann")
                .source(Addresses.parse("192.0.2.7").orElseThrow())
                .build();
    }
}
