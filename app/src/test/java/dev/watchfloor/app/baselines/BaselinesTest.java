package dev.watchfloor.app.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselinesTest {
    private static final Actor ANN = new Actor(ActorKind.USER, "ann");
    private static final String ABROAD = "203.0.113.0/24";

    private final MemoryBaselineShelf shelf = new MemoryBaselineShelf();
    private final Days days = new Days();
    private Baselines baselines = new Baselines(shelf);

    @Test
    void saysNothingWhileItHasLearnedTooLittle() {
        week(3, 10);
        assertThat(abroad(Duration.ofDays(3))).isEqualTo(new Usual.Unknown(Usual.Reason.TOO_LITTLE));
        assertThat(baselines.usual(
                        new Actor(ActorKind.USER, "bob"), Aspect.NETWORK, ABROAD, Days.MONDAY, Maturity.USUAL))
                .isEqualTo(new Usual.Unknown(Usual.Reason.TOO_LITTLE));
    }

    @Test
    void aFirstNetworkSaysForHowLongAndBesideWhat() {
        week(10, 4);
        assertThat(abroad(Duration.ofDays(10))).isEqualTo(new Usual.First(Duration.ofDays(10), 1, 40));
    }

    @Test
    void whatWasSeenIsKnownByDays() {
        week(10, 4);
        Usual usual = baselines.usual(
                ANN, Aspect.NETWORK, "10.20.4.0/24", Days.MONDAY.plus(Duration.ofDays(10)), Maturity.USUAL);
        Sightings seen = ((Usual.Known) usual).before();
        assertThat(seen.first()).isEqualTo(Days.MONDAY);
        assertThat(seen.last()).isEqualTo(Days.MONDAY.plus(Duration.ofDays(9)).plusSeconds(3 * 600));
        assertThat(seen.count()).isEqualTo(40);
        assertThat(seen.byDay()).hasSize(10).containsEntry(LocalDate.parse("2026-03-02"), 4);
        assertThat(seen.gap()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(30));
    }

    @Test
    void whatWasNotSeenFor90DaysIsAsIfItNeverWas() {
        baselines.learn(days.signIn(Duration.ZERO, "ann", "203.0.113.5", Outcome.SUCCESS));
        week(95, 1);
        assertThat(abroad(Duration.ofDays(80))).isInstanceOf(Usual.Known.class);
        assertThat(abroad(Duration.ofDays(95))).isEqualTo(new Usual.First(Duration.ofDays(90), 1, 95));
    }

    @Test
    void whatCameAnHourAgoIsNotUsualYet() {
        week(10, 4);
        baselines.learn(days.signIn(Duration.ofDays(10), "ann", "203.0.113.5", Outcome.SUCCESS));
        Maturity settled = new Maturity(Duration.ofDays(7), 20, 3, Duration.ofHours(12));
        Instant later = Days.MONDAY.plus(Duration.ofDays(10)).plus(Duration.ofHours(1));
        assertThat(baselines.usual(ANN, Aspect.NETWORK, ABROAD, later, settled))
                .isEqualTo(new Usual.First(Duration.ofDays(10).plusHours(1), 1, 40));
        assertThat(baselines.usual(ANN, Aspect.NETWORK, ABROAD, later.plus(Duration.ofHours(12)), settled))
                .isInstanceOf(Usual.Known.class);
    }

    @Test
    void whoIsRefusedDoesNotBecomeUsual() {
        week(10, 4);
        baselines.learn(days.signIn(Duration.ofDays(9), "Ann", "203.0.113.5", Outcome.FAILURE));
        assertThat(abroad(Duration.ofDays(10))).isInstanceOf(Usual.First.class);
        Actor address = new Actor(ActorKind.ADDRESS, "203.0.113.5");
        assertThat(baselines.all(address, Aspect.REFUSED)).containsOnlyKeys("ann");
        assertThat(baselines.all(address, Aspect.USER)).isEmpty();
    }

    @Test
    void tooManyValuesToRememberAreUnknown() {
        week(10, 4);
        for (int network = 0; network < 80; network++) {
            baselines.learn(days.signIn(Duration.ofDays(9), "ann", "198.51." + network + ".7", Outcome.SUCCESS));
        }
        assertThat(baselines.all(ANN, Aspect.NETWORK)).hasSize(Aspect.NETWORK.most());
        assertThat(abroad(Duration.ofDays(10))).isEqualTo(new Usual.Unknown(Usual.Reason.TOO_MANY));
    }

    @Test
    void anHourOfTheWeekIsUsualWithItsNeighbours() {
        week(14, 4);
        Instant next = Days.MONDAY.plus(Duration.ofDays(14));
        assertThat(baselines.usualHour(ANN, next.plus(Duration.ofHours(1)), Maturity.USUAL))
                .isInstanceOf(Usual.Known.class);
        assertThat(baselines.usualHour(ANN, next.plus(Duration.ofHours(14)), Maturity.USUAL))
                .isEqualTo(new Usual.First(Duration.ofDays(14).plusHours(14), 7, 56));
    }

    @Test
    void trafficIsByTheHour() {
        for (int hour = 0; hour < 100; hour++) {
            for (int part = 0; part < 4; part++) {
                baselines.learn(days.request(Duration.ofHours(hour), "ann", "10.20.4.7", "/api/orders/7", 250_000));
            }
        }
        baselines.learn(days.request(Duration.ofHours(100), "ann", "10.20.4.7", "/api/orders/7", 5_000));
        Traffic traffic = baselines.traffic(ANN).orElseThrow();
        assertThat(traffic.hours()).isEqualTo(100);
        assertThat(traffic.thisHour()).isEqualTo(5_000);
        assertThat(traffic.high()).isBetween(900_000L, 1_100_000L);
        assertThat(traffic.days()).isEqualTo(5);
    }

    @Test
    void anEventThatComesTwiceCountsOnce() {
        StoredEvent event = days.signIn(Duration.ZERO, "ann", "10.20.4.7", Outcome.SUCCESS);
        baselines.learn(event);
        baselines.learn(event);
        assertThat(baselines.all(ANN, Aspect.NETWORK).get("10.20.4.0/24").count())
                .isEqualTo(1);
    }

    @Test
    void afterACrashItGoesOnBehindWhatWasKept() {
        List<StoredEvent> all = new ArrayList<>();
        for (int day = 0; day < 10; day++) {
            all.add(days.request(Duration.ofDays(day), "ann", "10.20.4.7", "/api/orders/7", 1_000));
        }
        all.subList(0, 6).forEach(baselines::learn);
        baselines.keep();
        all.subList(6, 9).forEach(baselines::learn);
        // Here it crashes: three events were learned that nobody kept.
        baselines = new Baselines(shelf);
        baselines.load();
        assertThat(baselines.position()).isEqualTo(5);
        all.forEach(baselines::learn);
        assertThat(baselines.all(ANN, Aspect.SERVICE).get("edge /api/orders").count())
                .isEqualTo(10);
        assertThat(baselines.traffic(ANN).orElseThrow().hours()).isEqualTo(9);
        Baselines never = new Baselines(new MemoryBaselineShelf());
        all.forEach(never::learn);
        assertThat(baselines.all(ANN, Aspect.NETWORK)).isEqualTo(never.all(ANN, Aspect.NETWORK));
        assertThat(baselines.weight()).isEqualTo(never.weight());
    }

    @Test
    void aCrashInTheMiddleOfKeepingCountsNothingTwice() {
        List<StoredEvent> all = new ArrayList<>();
        for (int number = 0; number < 2_500; number++) {
            all.add(days.signIn(Duration.ofSeconds(number), "user" + number, "10.20.4.31", Outcome.SUCCESS));
        }
        all.forEach(baselines::learn);
        shelf.failAfter(1);
        assertThatThrownBy(baselines::keep).isInstanceOf(IllegalStateException.class);
        assertThat(shelf.size()).as("some were kept").isEqualTo(1_000);
        baselines = new Baselines(shelf);
        baselines.load();
        assertThat(baselines.position()).isEqualTo(BaselineShelf.NONE);
        all.forEach(baselines::learn);
        shelf.failAfter(Integer.MAX_VALUE);
        baselines.keep();
        Baselines again = new Baselines(shelf);
        again.load();
        for (int number = 0; number < 2_500; number++) {
            Actor user = new Actor(ActorKind.USER, "user" + number);
            assertThat(again.all(user, Aspect.NETWORK).get("10.20.4.0/24").count())
                    .isEqualTo(1);
        }
        Actor address = new Actor(ActorKind.ADDRESS, "10.20.4.31");
        assertThat(again.all(address, Aspect.USER)).hasSize(Aspect.USER.most());
    }

    private Usual abroad(Duration after) {
        return baselines.usual(ANN, Aspect.NETWORK, ABROAD, Days.MONDAY.plus(after), Maturity.USUAL);
    }

    private void week(int number, int times) {
        for (int day = 0; day < number; day++) {
            for (int time = 0; time < times; time++) {
                Duration after = Duration.ofDays(day).plusMinutes(10L * time);
                baselines.learn(days.signIn(after, "ann", "10.20.4.31", Outcome.SUCCESS));
            }
        }
    }
}
