package dev.watchfloor.app.devices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.fakes.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedDevicesTest {
    private final MovableClock clock = new MovableClock("2026-03-02T12:00:00Z");
    private final ShelfInMemory shelf = new ShelfInMemory();
    private final ListedDevices listed = new ListedDevices(shelf, clock);

    @Test
    void sinceWhenTheFirstOnesAreThereIsNotKnown() {
        listed.found("okta", List.of("d1"));

        assertThat(listed.first("okta", "d1")).isEmpty();
    }

    @Test
    void whatComesLaterIsNewFromThenOnAlsoAfterARestart() {
        listed.found("okta", List.of("d1"));
        clock.advance(Duration.ofHours(1));
        Instant then = clock.instant();
        listed.found("okta", List.of("d1", "d2"));
        clock.advance(Duration.ofHours(1));

        ListedDevices again = new ListedDevices(shelf, clock);
        again.found("okta", List.of("d1", "d2"));

        assertThat(again.first("okta", "d2")).contains(then);
        assertThat(again.first("okta", "d1")).isEmpty();
        assertThat(again.first("entra", "d2")).isEmpty();
    }

    @Test
    void whatIsGoneForLongIsForgottenAndNewWhenItComesBack() {
        listed.found("okta", List.of("d1", "d2"));
        for (int day = 0; day < 200; day++) {
            clock.advance(Duration.ofDays(1));
            listed.found("okta", List.of("d1"));
        }
        assertThat(shelf.listed).hasSize(1);

        listed.found("okta", List.of("d1", "d2"));

        assertThat(listed.first("okta", "d2")).contains(clock.instant());
    }
}
