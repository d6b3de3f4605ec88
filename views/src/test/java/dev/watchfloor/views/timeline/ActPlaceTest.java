package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.ActOutline;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.views.fakes.FakeConsole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ActPlaceTest {
    /** A pixel a second, noon at 1000. */
    private static final ToDoubleFunction<Instant> PLACE =
            time -> 1_000 - Duration.between(time, FakeConsole.NOON).toSeconds();

    @Test
    void anActIsOneMarkHoweverManyTargetsItHas() {
        List<ActPlace> places = ActPlace.of(
                List.of(Outlines.act(
                        "one", Duration.ofSeconds(100), Outlines.over(Verdict.DONE, Verdict.DONE, Verdict.DONE))),
                PLACE);

        assertThat(places).singleElement().satisfies(place -> {
            assertThat(place.x()).isEqualTo(900);
            assertThat(place.acts()).hasSize(1);
            assertThat(place.mark()).isEqualTo(ActMark.DONE);
        });
    }

    @Test
    void theMarkTellsHowTheActStands() {
        Duration ago = Duration.ofMinutes(1);
        var done = Outlines.over("edge", Verdict.DONE);

        assertThat(mark(Outlines.act("so before", ago, done, Outlines.over("inner", Verdict.ALREADY_SO))))
                .isEqualTo(ActMark.DONE);
        assertThat(mark(Outlines.act("waits", ago, done, Outlines.waiting("inner"))))
                .isEqualTo(ActMark.OPEN);
        assertThat(mark(Outlines.act("partly", ago, done, Outlines.over("inner", Verdict.REFUSED))))
                .isEqualTo(ActMark.PARTLY);
        assertThat(mark(Outlines.act(
                        "failed",
                        ago,
                        Outlines.over(
                                Verdict.FAILED, Verdict.REFUSED, Verdict.EXPIRED, Verdict.CANCELLED, Verdict.UNKNOWN))))
                .isEqualTo(ActMark.FAILED);
        assertThat(mark(Outlines.act("undone", ago, null, "later", done))).isEqualTo(ActMark.UNDONE);
    }

    @Test
    void actsThatWouldHideOneAnotherAreOnePlaceThatShowsTheWorst() {
        List<ActPlace> places = ActPlace.of(
                List.of(
                        Outlines.act("a", Duration.ofSeconds(112), Outlines.over(Verdict.DONE)),
                        Outlines.act("b", Duration.ofSeconds(101), Outlines.over(Verdict.FAILED)),
                        Outlines.act("c", Duration.ofSeconds(100), Outlines.over(Verdict.DONE))),
                PLACE);

        assertThat(places)
                .extracting(place -> place.acts().stream().map(ActOutline::id).toList())
                .containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(places).extracting(ActPlace::mark).containsExactly(ActMark.FAILED, ActMark.DONE);
    }

    private static ActMark mark(ActOutline act) {
        return ActMark.of(act);
    }
}
