package dev.watchfloor.views.response;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Facts;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** First pages of the sheet for what follows from an act that was done. */
final class ActionForms {
    /** More acts than these are counted and not named. */
    private static final int NAMED = 12;

    private static final Messages TEXT = Messages.of("response");

    private ActionForms() {}

    /** Takes acts back. @param actions at least one */
    static RequestForm undo(List<Action> actions, TimeFormat times) {
        List<String> ids = actions.stream().map(Action::id).toList();
        boolean one = actions.size() == 1;
        String title = one
                ? TEXT.format("undo.title", actions.getFirst().headline())
                : TEXT.format("undo-several.title", actions.size());
        String why =
                one ? TEXT.format("undo.reason", actions.getFirst().request().reason()) : "";
        return new ReasonForm(title, facts(actions, times), "", why, reason -> new Wish.Undoing(ids, reason));
    }

    private static Node facts(List<Action> actions, TimeFormat times) {
        VBox box = new VBox(8);
        for (Action action : actions.subList(0, Math.min(NAMED, actions.size()))) {
            Label name = new Label(action.headline());
            name.setWrapText(true);
            Label when = new Label(TEXT.format("undo.done-at", times.stamp(action.begun()), done(action)));
            when.setWrapText(true);
            when.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            box.getChildren().add(new VBox(2, name, when));
        }
        if (actions.size() > NAMED) {
            Label more = new Label(TEXT.format("changes.more", actions.size() - NAMED));
            more.getStyleClass().add(Styles.MUTED);
            box.getChildren().add(more);
        }
        return box;
    }

    private static String done(Action action) {
        return action.steps().stream()
                .filter(step -> step.verdict() != null && step.verdict().isSo())
                .map(ActionStep::target)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Tries again what did not come true. @param rest what that is */
    static RequestForm finish(Action action, ResponseRequest rest) {
        String title = TEXT.format("rest.title-of", action.headline());
        Facts facts = new Facts().text(TEXT.get("fact.left"), String.join(", ", new TreeSet<>(rest.places())));
        return new ReasonForm(
                title,
                facts,
                "",
                rest.reason(),
                reason -> new Wish.Doing(action.headline(), List.of(rest.because(reason))));
    }
}
