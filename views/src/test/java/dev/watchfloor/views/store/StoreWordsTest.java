package dev.watchfloor.views.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.RetentionPolicy;
import dev.watchfloor.app.timeline.StoreReport;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0,0,0 events · 0 kB",
        "131080,18412345,'131,080 events · 18.4 MB'",
        "10212345,1840000000,10.2 M events · 1.84 GB"
    })
    void aGlanceIsShort(long events, long bytes, String words) {
        assertThat(StoreWords.glance(StoreReport.of(new EventStore.Statistics(events, bytes, null, null))))
                .isEqualTo(words);
    }

    @Test
    void whatHoldsIsWrittenAsItIsTyped() {
        RetentionPolicy policy = new RetentionPolicy(Duration.ofHours(36), 67_108_864L);
        assertThat(StoreWords.days(policy)).isEqualTo("1.5");
        assertThat(StoreWords.gigabytes(policy)).isEqualTo("0.067108864");
        assertThat(StoreWords.days(new RetentionPolicy(Duration.ofDays(3_000), null)))
                .isEqualTo("3000");
        assertThat(StoreWords.gigabytes(RetentionPolicy.OFF)).isEmpty();
        assertThat(StoreWords.megabytes(512_000_000L)).isEqualTo("512");
        assertThat(StoreWords.megabytes(null)).isEmpty();
        assertThat(StoreWords.keeps(policy)).isEqualTo("Events of at most 1.5 days and at most 67.1 MB are kept.");
    }
}
