package dev.watchfloor.views.rules;

import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Buttons;
import java.util.concurrent.Callable;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Does changes and takes the last one back. FX thread only. */
final class Undoing {
    private static final Messages TEXT = Messages.of("rules");

    private final Kit kit;
    private final Runnable onChange;
    private final java.util.function.Consumer<String> onProblem;
    private final Button button;
    private @Nullable Change last;

    /**
     * A change that can be taken back.
     *
     * @param said what was done
     * @param back takes it back; may block
     */
    record Change(String said, Step back) {}

    /** Something that may block. */
    @FunctionalInterface
    interface Step {
        void take() throws Exception;
    }

    /**
     * @param onChange after something was changed
     * @param onProblem told why it was not
     */
    Undoing(Kit kit, Runnable onChange, java.util.function.Consumer<String> onProblem) {
        this.kit = kit;
        this.onChange = onChange;
        this.onProblem = onProblem;
        button = Buttons.plain(TEXT.get("undo"), Feather.CORNER_UP_LEFT, this::undo);
        button.setId("undo-rules");
        show();
    }

    Button button() {
        return button;
    }

    /** Does it on a working thread. */
    void run(Callable<Change> doing) {
        var unused = kit.bridge()
                .load(
                        doing,
                        change -> {
                            last = change;
                            kit.navigator().announce(TEXT.format("done.undo", change.said()));
                            show();
                            onChange.run();
                        },
                        onProblem);
    }

    /** Takes the last change back, if there is one. */
    void undo() {
        Change change = last;
        if (change == null) {
            return;
        }
        last = null;
        show();
        var unused = kit.bridge()
                .load(
                        () -> {
                            change.back().take();
                            return true;
                        },
                        done -> {
                            kit.navigator().announce(TEXT.format("undone", change.said()));
                            onChange.run();
                        },
                        onProblem);
    }

    private void show() {
        button.setVisible(last != null);
        button.setManaged(last != null);
    }
}
