package dev.watchfloor.views.timeline;

import dev.watchfloor.app.response.ActOutline;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.Action.Phase;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.views.fakes.FakeConsole;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Acts for tests, begun so long before the story's noon. */
final class Outlines {
    private Outlines() {}

    static ActOutline act(String id, Duration ago, ActionStep... steps) {
        return act(id, ago, null, null, steps);
    }

    static ActOutline act(
            String id, Duration ago, @Nullable String undoes, @Nullable String undoneBy, ActionStep... steps) {
        return new ActOutline(
                id,
                "ana@desk",
                FakeConsole.NOON.minus(ago),
                "Block 203.0.113.0/24 on " + steps.length + " gateways",
                List.of(steps),
                undoes,
                undoneBy);
    }

    static ActionStep waiting(String target) {
        return new ActionStep(
                target, Phase.WAITING, null, "No answer.", 1, changed().plusSeconds(5), changed());
    }

    static ActionStep over(String target, Verdict verdict) {
        return new ActionStep(target, Phase.OVER, verdict, "Read back.", 1, null, changed());
    }

    static ActionStep[] over(Verdict... verdicts) {
        return Arrays.stream(verdicts)
                .map(verdict -> over("gateway " + verdict.name(), verdict))
                .toArray(ActionStep[]::new);
    }

    private static Instant changed() {
        return FakeConsole.NOON.minusSeconds(30);
    }
}
