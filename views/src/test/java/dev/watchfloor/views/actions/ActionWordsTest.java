package dev.watchfloor.views.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.Action.Phase;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.ActionMarks;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionWordsTest {
    private static final Instant NOW = FakeConsole.NOON;

    private final FakeConsole console = FakeConsole.withStory();

    @Test
    void saysSinceWhenAnActWaitsAndWhenItIsTriedAgain() {
        assertThat(ActionWords.waits(act("act-waiting"), NOW))
                .isEqualTo("for 12 min · next try in 24 s · gives up in 18 min");
        assertThat(ActionWords.waits(act("act-waiting"), NOW.plusSeconds(30)))
                .isEqualTo("for 12 min 30 s · is tried now · gives up in 17 min 30 s");
        assertThat(ActionWords.waits(act("act-waiting"), NOW.plusSeconds(1_800)))
                .endsWith("time is over");
        assertThat(ActionWords.waits(act("act-done"), NOW)).isEmpty();
    }

    @Test
    void countsTargetsThatAreAsWished() {
        assertThat(ActionWords.targets(act("act-incomplete"))).isEqualTo("1 of 2");
        assertThat(ActionWords.targets(act("act-done"))).isEqualTo("2 of 2");
    }

    @Test
    void offersUndoOnlyForWhatIsOverAndCanBeTakenBack() {
        assertThat(ActionWords.canUndo(act("act-done"))).isTrue();
        assertThat(ActionWords.canUndo(act("act-incomplete"))).isTrue();
        assertThat(ActionWords.canUndo(act("act-waiting"))).isFalse();
        assertThat(ActionWords.canUndo(act("act-undone"))).isFalse();
        assertThat(ActionWords.canUndo(act("act-revoked"))).isFalse();
    }

    @Test
    void offersAnotherTryOnlyForWhatIsOverAndNotAsWished() {
        assertThat(ActionWords.canFinish(act("act-incomplete"))).isTrue();
        assertThat(ActionWords.canFinish(act("act-done"))).isFalse();
        assertThat(ActionWords.canFinish(act("act-waiting"))).isFalse();
    }

    @Test
    void doesNotCallAWriteDoneThatMayHaveHappened() {
        ActionStep unsure = new ActionStep(
                "APISIX edge", Phase.SENT, null, "It may be written or not.", 2, NOW.plusSeconds(9), NOW);

        assertThat(ActionMarks.of(unsure).word()).isEqualTo("Not sure yet");
        assertThat(ActionWords.tries(unsure, NOW)).isEqualTo("2 tries · next in 9 s");
    }

    @Test
    void copiesAReportOfWholeLines() {
        Action act = act("act-waiting");

        String text = new ActionText(new TimeFormat(ZoneId.of("Europe/Berlin"))).reports(List.of(act));

        assertThat(text.lines())
                .containsExactly(
                        "Block 203.0.113.128/25 on 2 gateways",
                        "Waiting · by m.lindqvist@soc-ws-04 · begun 2026-11-23T15:02:38.250Z",
                        "Reason: Credential stuffing, INC-7",
                        "APISIX edge: Done. Read back: 203.0.113.128/25 is in the list.",
                        "HAProxy DMZ: Not yet applied. The runtime socket does not answer: connection refused. Not yet"
                                + " applied; tried again until 2026-11-23 15:32 UTC.",
                        "Action act-waiting");
    }

    private Action act(String id) {
        return console.response().action(id).orElseThrow();
    }
}
