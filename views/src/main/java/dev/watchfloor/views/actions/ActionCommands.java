package dev.watchfloor.views.actions;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Responder;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

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
        List<Action> waiting = chosen.get().stream()
                .filter(action -> !ActionWords.waiting(action).isEmpty())
                .toList();
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

    void show(String id) {
        select.accept(id);
    }
}
