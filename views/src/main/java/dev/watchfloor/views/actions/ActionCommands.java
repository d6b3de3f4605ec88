package dev.watchfloor.views.actions;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.parts.Verb;
import dev.watchfloor.views.parts.VerbMenu;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the acts that are chosen, by button, key or menu. Says so where nothing fits. FX thread only. */
final class ActionCommands {
    private static final Messages TEXT = Messages.of("actions");

    private final Kit kit;
    private final Responder responder;
    private final Supplier<List<Action>> chosen;
    private final Consumer<String> select;

    /**
     * @param chosen what is marked or selected
     * @param select shows another act, by id
     */
    ActionCommands(Kit kit, Responder responder, Supplier<List<Action>> chosen, Consumer<String> select) {
        this.kit = kit;
        this.responder = responder;
        this.chosen = chosen;
        this.select = select;
    }

    void undo() {
        List<Action> undoable =
                chosen.get().stream().filter(ActionWords::canUndo).toList();
        if (undoable.isEmpty()) {
            kit.navigator().announce(TEXT.get("nothing.undo"));
        }
        responder.undo(undoable);
    }

    void finish() {
        chosen.get().stream()
                .filter(ActionWords::canFinish)
                .findFirst()
                .ifPresentOrElse(responder::finish, () -> kit.navigator().announce(TEXT.get("nothing.finish")));
    }

    void giveUp() {
        List<Action> waiting =
                chosen.get().stream().filter(ActionCommands::waits).toList();
        if (waiting.isEmpty()) {
            kit.navigator().announce(TEXT.get("nothing.waits"));
        }
        responder.giveUp(waiting);
    }

    void copy() {
        List<Action> actions = chosen.get();
        if (actions.isEmpty()) {
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(new ActionText(kit.times()).reports(actions));
        Clipboard.getSystemClipboard().setContent(content);
        kit.navigator().announce(TEXT.format("copied", actions.size()));
    }

    /** All that fits, with letters. */
    void menu() {
        List<Action> actions = chosen.get();
        if (actions.isEmpty()) {
            return;
        }
        List<Verb> verbs = List.of(
                verb(
                        'u',
                        Feather.CORNER_UP_LEFT,
                        "menu.undo",
                        actions,
                        ActionWords::canUndo,
                        "nothing.undo",
                        this::undo),
                verb(
                        't',
                        Feather.ROTATE_CW,
                        "menu.finish",
                        actions,
                        ActionWords::canFinish,
                        "nothing.finish",
                        this::finish),
                verb(
                        'g',
                        Feather.X_CIRCLE,
                        "menu.give-up",
                        actions,
                        ActionCommands::waits,
                        "nothing.waits",
                        this::giveUp),
                new Verb('c', Feather.COPY, TEXT.format("button.copy", actions.size()), this::copy));
        String title =
                actions.size() == 1 ? actions.getFirst().headline() : TEXT.format("details.several", actions.size());
        VerbMenu.open(kit.modals(), title, verbs);
    }

    private static Verb verb(
            char letter,
            Feather icon,
            String words,
            List<Action> actions,
            Predicate<Action> fits,
            String obstacle,
            Runnable action) {
        int count = (int) actions.stream().filter(fits).count();
        return new Verb(
                letter, icon, TEXT.format(words, Math.max(1, count)), count == 0 ? TEXT.get(obstacle) : "", action);
    }

    private static boolean waits(Action action) {
        return !ActionWords.waiting(action).isEmpty();
    }

    void show(String id) {
        select.accept(id);
    }
}
