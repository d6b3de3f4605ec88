package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.ActOutline;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.views.kit.TimeFormat;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DescribeActsTest {
    private final TimeFormat times = new TimeFormat(ZoneId.of("Europe/Paris"));
    private final ActOutline waiting =
            Outlines.act("one", Duration.ofMinutes(12), Outlines.over("edge", Verdict.DONE), Outlines.waiting("inner"));

    @Test
    void anActIsToldWithItsTargetsAndTheZoneOfItsTime() {
        assertThat(DescribeActs.pointed(times, List.of(waiting)))
                .containsExactly(
                        "Block 203.0.113.0/24 on 2 gateways",
                        "15:02:38 UTC · ana@desk",
                        "Waiting",
                        "edge: Done",
                        "inner: Not yet applied");

        times.toggle();

        assertThat(DescribeActs.pointed(times, List.of(waiting)))
                .element(1)
                .isEqualTo("16:02:38 CET +01:00 · ana@desk");
    }

    @Test
    void severalThatAreDrawnAsOneAreAllToldAndManyAreCounted() {
        ActOutline undo = Outlines.act("two", Duration.ofMinutes(11), "one", null, Outlines.over(Verdict.DONE));

        assertThat(DescribeActs.pointed(times, List.of(waiting, undo)))
                .containsExactly(
                        "2 acts",
                        "15:02:38 UTC · Block 203.0.113.0/24 on 2 gateways · Waiting",
                        "15:03:38 UTC · Block 203.0.113.0/24 on 1 gateways · Done · takes an earlier act back");
        assertThat(DescribeActs.pointed(times, Collections.nCopies(20, waiting)))
                .hasSize(10)
                .endsWith("and 12 more");
    }

    @Test
    void ofManyTargetsTheRestIsCounted() {
        ActionStep[] steps = IntStream.range(0, 11)
                .mapToObj(number -> Outlines.over("gateway " + number, Verdict.DONE))
                .toArray(ActionStep[]::new);

        assertThat(DescribeActs.pointed(times, List.of(Outlines.act("many", Duration.ofMinutes(1), steps))))
                .endsWith("gateway 7: Done", "and 3 more");
    }

    @Test
    void screenReadersHearHowManyAreInViewAndTheLatestFirst() {
        assertThat(DescribeActs.spoken(times, List.of())).isEmpty();
        assertThat(DescribeActs.spoken(times, List.of(waiting)))
                .isEqualTo("1 act of operators in view; a goes through them."
                        + " Block 203.0.113.0/24 on 2 gateways: Waiting, begun 15:02:38 UTC.");
    }
}
