package dev.watchfloor.launcher.command;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.Action.Phase;
import dev.watchfloor.app.response.Action.State;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.launcher.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What a console that starts goes on with, a line each. Stateless. */
final class ResumedActs {
    /** Acts are over after half an hour, so what is not is among the latest. */
    static final int LOOKED_AT = 500;

    private ResumedActs() {}

    /** @param latest acts, newest first; told are those that are not over, oldest first */
    static List<String> lines(List<Action> latest, Instant now) {
        return latest.reversed().stream()
                .filter(action -> action.state() == State.RUNNING || action.state() == State.WAITING)
                .map(action -> line(action, now))
                .toList();
    }

    private static String line(Action action, Instant now) {
        String targets = action.steps().stream()
                .filter(step -> step.phase() != Phase.OVER)
                .map(ActionStep::target)
                .collect(Collectors.joining(", "));
        boolean late = !now.isBefore(action.deadline());
        return "watchfloor: " + (late ? "ends " : "goes on with ") + Terminal.printable(action.headline()) + ", begun "
                + Spans.exact(action.begun()) + ", " + age(action, now) + " ago; "
                + (action.state() == State.WAITING ? "waits for " : "was cut off at ") + Terminal.printable(targets)
                + (late ? "; its time is over" : ", until " + Spans.exact(action.deadline()))
                + ". See: watchfloor actions show " + action.id();
    }

    private static String age(Action action, Instant now) {
        Duration age = Duration.between(action.begun(), now);
        boolean inMinutes = age.compareTo(Duration.ofMinutes(1)) >= 0;
        return Spans.text(age.isNegative() ? Duration.ZERO : inMinutes ? Duration.ofMinutes(age.toMinutes()) : age);
    }
}
