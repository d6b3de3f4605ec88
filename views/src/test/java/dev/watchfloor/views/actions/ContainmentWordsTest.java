package dev.watchfloor.views.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.Containment;
import dev.watchfloor.app.response.Containment.Artefact;
import dev.watchfloor.app.response.Containment.State;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.StoryContainment;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Mark;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainmentWordsTest {
    private static final Instant NOW = FakeConsole.NOON;

    private final TimeFormat times = new TimeFormat(ZoneId.of("Europe/Berlin"));

    @Test
    void isGreenOnlyOnProof() {
        assertThat(Arrays.stream(State.values())
                        .filter(state -> ContainmentWords.mark(state).tone() == Mark.Tone.GOOD))
                .containsExactly(State.EXPIRED, State.PROVEN);
        assertThat(ContainmentWords.summary(StoryContainment.proven(NOW))).isEqualTo("Proven");
        assertThat(ContainmentWords.summary(StoryContainment.halfGreen(NOW))).isEqualTo("2 of 4 proven");
        assertThat(ContainmentWords.summary(new Containment("act", NOW, List.of())))
                .isEqualTo("0 of 0 proven");
    }

    @Test
    void saysLoudlyThatSomethingGoesOn() {
        assertThat(ContainmentWords.sentence(StoryContainment.contradicted(NOW)))
                .isEqualTo("Something goes on that should be over.");
    }

    @Test
    void countsDownToTheMomentWhenAnArtefactDies() {
        Artefact lives = StoryContainment.halfGreen(NOW).artefacts().getLast();

        assertThat(ContainmentWords.until(lives, times, NOW)).isEqualTo("Lives until 15:19:37 UTC, 4 min 59 s left");
        assertThat(ContainmentWords.until(lives, times, NOW.plusSeconds(299))).isEqualTo("Lived until 15:19:37 UTC");
    }

    @Test
    void doesNotPretendToKnowAnEndThatNobodyKnows() {
        Artefact endless = new Artefact("Keycloak corp", "Offline sessions", State.LIVES, null, "", null);

        assertThat(ContainmentWords.until(endless, times, NOW)).isEqualTo("Lives, for as long as nobody knows");
    }
}
