package dev.watchfloor.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationCountsTest {
    private final DurationCounts counts = new DurationCounts();

    @Test
    void quantilesAreThoseOfWhatWasAdded() {
        for (int millis = 1; millis <= 100; millis++) {
            counts.add(millis * 1_000_000L - 1);
        }
        assertThat(counts.number()).isEqualTo(100);
        assertThat(counts.quantile(0.5)).isEqualTo(Duration.ofMillis(50));
        assertThat(counts.quantile(0.95)).isEqualTo(Duration.ofMillis(95));
        assertThat(counts.longest()).isEqualTo(Duration.ofNanos(99_999_999));
    }

    @Test
    void countsThoseThatLastedLong() {
        counts.add(99_900_000);
        counts.add(100_000_000);
        counts.add(Duration.ofHours(1).toNanos());
        assertThat(counts.atLeast(Duration.ofMillis(100))).isEqualTo(2);
        assertThat(counts.longest()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void nothingAddedIsNothingLong() {
        counts.add(5_000_000);
        counts.clear();
        assertThat(counts.quantile(0.95)).isZero();
        assertThat(counts.longest()).isZero();
    }
}
