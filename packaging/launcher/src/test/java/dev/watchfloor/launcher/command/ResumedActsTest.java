package dev.watchfloor.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.Action.Phase;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ResumedActsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void whatIsNotOverIsToldOldestFirstWithItsAgeAndWhereItStands() {
        List<String> lines = ResumedActs.lines(
                List.of(
                        action("cut-off", Duration.ofSeconds(40), step("idp", Phase.SENT)),
                        action("over", Duration.ofMinutes(5), step("idp", Phase.OVER)),
                        action("waits", Duration.ofSeconds(725), step("idp", Phase.OVER), step("edge", Phase.WAITING)),
                        action("late", Duration.ofHours(3), step("edge", Phase.WAITING), step("inner", Phase.WAITING))),
                NOW);

        assertThat(lines)
                .containsExactly(
                        "watchfloor: ends Disable late, begun 2026-11-24 07:00:00 UTC, 3 hours ago; waits for edge,"
                                + " inner; its time is over. See: watchfloor actions show late",
                        "watchfloor: goes on with Disable waits, begun 2026-11-24 09:47:55 UTC, 12 minutes ago; waits"
                                + " for edge, until 2026-11-24 10:17:55 UTC. See: watchfloor actions show waits",
                        "watchfloor: goes on with Disable cut-off, begun 2026-11-24 09:59:20 UTC, 40 seconds ago; was"
                                + " cut off at idp, until 2026-11-24 10:29:20 UTC. See: watchfloor actions show"
                                + " cut-off");
    }

    private static Action action(String id, Duration ago, ActionStep... steps) {
        Instant begun = NOW.minus(ago);
        return new Action(
                id,
                "ana@desk",
                begun,
                begun.plus(Duration.ofMinutes(30)),
                new ResponseRequest.DisableUser("idp", "id", "j.tanaka", "stolen"),
                "Disable " + id,
                List.of(steps),
                null,
                null);
    }

    private static ActionStep step(String target, Phase phase) {
        return new ActionStep(target, phase, phase == Phase.OVER ? Verdict.DONE : null, "", 1, null, NOW);
    }
}
