package dev.watchfloor.views.response;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.Action.Phase;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Facts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks before targets that do not answer are tried no more, and says what that leaves open. */
final class GiveUpDialog {
    private static final Messages TEXT = Messages.of("response");

    private final ResponseDesk desk;
    private final Kit kit;

    GiveUpDialog(ResponseDesk desk, Kit kit) {
        this.desk = desk;
        this.kit = kit;
    }

    /** @param actions that wait, at least one */
    void open(List<Action> actions) {
        int targets = (int)
                actions.stream().mapToLong(action -> waiting(action).size()).sum();
        Dialog dialog = new Dialog(TEXT.format("give-up.title", targets));
        Facts facts = new Facts();
        actions.forEach(action -> facts.text(
                action.headline(),
                waiting(action).stream().map(ActionStep::target).collect(Collectors.joining(", "))));
        Label problem = Fields.small("");
        problem.getStyleClass().add(Styles.ERROR);
        Fields.showWhen(problem, false);
        Label meaning = new Label(TEXT.get("give-up.meaning"));
        meaning.setWrapText(true);
        dialog.setBody(new VBox(12, meaning, facts, problem));
        Button keep = Buttons.plain(TEXT.get("give-up.keep"), dialog::close);
        Button give = Buttons.danger(
                TEXT.format("give-up.button", targets),
                Feather.X_CIRCLE,
                () -> giveUp(actions.stream().map(Action::id).toList(), dialog, problem));
        give.setId("confirm-give-up");
        dialog.setButtons(keep, give);
        kit.modals().show(dialog);
        keep.requestFocus();
    }

    private void giveUp(List<String> ids, Dialog dialog, Label problem) {
        var unused = kit.bridge()
                .load(
                        () -> {
                            int given = 0;
                            for (String id : ids) {
                                given += desk.cancel(id);
                            }
                            return given;
                        },
                        given -> {
                            dialog.close();
                            kit.navigator().announce(TEXT.format("give-up.done", given));
                        },
                        sentence -> {
                            problem.setText(sentence);
                            Fields.showWhen(problem, true);
                        });
    }

    private static List<ActionStep> waiting(Action action) {
        return action.steps().stream()
                .filter(step -> step.phase() == Phase.WAITING)
                .toList();
    }
}
