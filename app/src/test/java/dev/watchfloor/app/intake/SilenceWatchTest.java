package dev.watchfloor.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SilenceWatchTest {
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private final SilenceWatch watch = new SilenceWatch("IDS", Layer.DETECTION, Duration.ofHours(2), START);

    @Test
    void aSilenceIsToldOnceAndItsEndOnce() {
        assertThat(look(1, null)).isEmpty();
        assertThat(look(120, null)).isEmpty();
        SecurityEvent silent = look(121, null).orElseThrow();
        assertThat(look(500, null)).isEmpty();
        SecurityEvent speaks = look(600, 590L).orElseThrow();
        assertThat(look(601, 590L)).isEmpty();

        assertThat(silent.kind()).isEqualTo(Kind.STATUS);
        assertThat(silent.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(silent.summary()).startsWith("Nothing has come from IDS for 2 hours");
        assertThat(silent.time()).isEqualTo(START.plus(Duration.ofMinutes(121)));
        assertThat(speaks.summary()).isEqualTo("IDS speaks again after 9 hours of silence");
        assertThat(speaks.id()).isNotEqualTo(silent.id());
    }

    @Test
    void theNextSilenceIsAnEventOfItsOwn() {
        SecurityEvent first = look(121, null).orElseThrow();
        look(122, 122L);
        SecurityEvent second = look(122 + 121, 122L).orElseThrow();

        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void aSourceThatSpeaksIsNotSilent() {
        for (long minute = 0; minute < 1_000; minute += 60) {
            assertThat(look(minute, minute)).isEmpty();
        }
    }

    private Optional<SecurityEvent> look(long minute, Long arrival) {
        return watch.look(
                Optional.ofNullable(arrival).map(Duration::ofMinutes).map(START::plus),
                START.plus(Duration.ofMinutes(minute)));
    }
}
