package dev.watchfloor.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(new Random(1));

    @Test
    void waitsDoubleFromOneSecondToSixtyAndAreSpread() {
        long expected = 1_000;
        for (int failure = 1; failure <= 12; failure++) {
            assertThat(backoff.after(failure, Optional.empty()).toMillis())
                    .isBetween(expected * 3 / 4, Math.min(60_000, expected * 5 / 4));
            expected = Math.min(60_000, expected * 2);
        }
        assertThat(backoff.after(Integer.MAX_VALUE, Optional.empty())).isLessThanOrEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void whatTheProductAsksForIsNeverUndercutNorBelievedWithoutBound() {
        assertThat(backoff.after(1, Optional.of(Duration.ofMinutes(5)))).isEqualTo(Duration.ofMinutes(5));
        assertThat(backoff.after(1, Optional.of(Duration.ofDays(900)))).isEqualTo(Duration.ofHours(1));
    }
}
