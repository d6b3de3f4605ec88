package dev.watchfloor.views.actions;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.ActionMarks;
import dev.watchfloor.views.parts.Plain;
import java.util.List;
import java.util.stream.Collectors;

/** An act's report as text for the clipboard. Times have their offset; every value is one line. */
final class ActionText {
    private static final Messages TEXT = Messages.of("actions");

    private final TimeFormat times;

    ActionText(TimeFormat times) {
        this.times = times;
    }

    String reports(List<Action> actions) {
        return actions.stream().map(this::report).collect(Collectors.joining("\n\n"));
    }

    private String report(Action action) {
        StringBuilder text = new StringBuilder();
        line(text, action.headline());
        line(
                text,
                TEXT.format(
                        "copy.head",
                        ActionMarks.of(action.state()).word(),
                        action.author(),
                        times.offsetStamp(action.begun())));
        line(text, TEXT.format("copy.reason", action.request().reason()));
        action.steps().forEach(step -> line(text, step(step)));
        return text.append(Plain.line(TEXT.format("copy.id", action.id()))).toString();
    }

    private static String step(ActionStep step) {
        return TEXT.format("copy.step", step.target(), ActionMarks.of(step).word(), step.sentence())
                .stripTrailing();
    }

    private static void line(StringBuilder text, String line) {
        text.append(Plain.line(line)).append('\n');
    }
}
