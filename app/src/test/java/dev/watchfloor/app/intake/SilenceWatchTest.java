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
    void whatCouldNotBeStoredIsToldAgainAndThenWhatCameAfterIt() {
        SecurityEvent silent = watch.look(Optional.empty(), at(121)).orElseThrow();
        assertThat(watch.look(Optional.empty(), at(122))).contains(silent);
        assertThat(watch.look(Optional.of(at(123)), at(124)))
                .as("the source speaks before its silence is on disk")
                .contains(silent);
        watch.stored();

        SecurityEvent speaks = watch.look(Optional.of(at(123)), at(125)).orElseThrow();
        assertThat(speaks.ruleId()).isEqualTo("watchfloor.source.speaks");
        assertThat(watch.look(Optional.of(at(126)), at(126))).contains(speaks);
        watch.stored();
        assertThat(watch.look(Optional.of(at(126)), at(127))).isEmpty();
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

    /** Looks, and stores what is told. */
    private Optional<SecurityEvent> look(long minute, Long arrival) {
        Optional<SecurityEvent> told = watch.look(Optional.ofNullable(arrival).map(SilenceWatchTest::at), at(minute));
        watch.stored();
        return told;
    }

    private static Instant at(long minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
