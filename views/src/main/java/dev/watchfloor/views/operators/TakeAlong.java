package dev.watchfloor.views.operators;

import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.signin.EnrolmentPane;
import dev.watchfloor.views.signin.KeptCodes;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/**
 * What an operator takes along, shown before any of it counts: the secret for the app, which has to show the right code, and
 * then what belongs on paper. FX thread only.
 */
final class TakeAlong {
    private static final Messages TEXT = Messages.of("operators");

    private final Kit kit;

    TakeAlong(Kit kit) {
        this.kit = kit;
    }

    /** @param onLeft once, when it was closed before all was kept. @param onKept once, when it was */
    void show(Enrolment enrolment, Runnable onLeft, Runnable onKept) {
        Dialog dialog = new Dialog(TEXT.format("enrol.title", enrolment.name()));
        EnrolmentPane pane = new EnrolmentPane(
                enrolment,
                kit.clock(),
                () -> goOn(dialog, () -> paper(enrolment.name(), enrolment.oneTimeCodes(), "", onLeft, onKept)));
        show(dialog, pane, onLeft);
        pane.begin();
    }

    /** As {@link #show}, for paper alone. @param recovery the printed code, empty for none */
    void paper(String operator, List<String> codes, String recovery, Runnable onLeft, Runnable onKept) {
        Dialog dialog = new Dialog(TEXT.get("keep.title"));
        Button done = Buttons.leading(TEXT.get("keep.done"), Feather.ARROW_RIGHT, () -> goOn(dialog, onKept));
        done.setId("keep-done");
        show(dialog, new KeptCodes(operator, codes, recovery), onLeft, done);
        done.requestFocus();
    }

    private void show(Dialog dialog, Node body, Runnable onLeft, Button... more) {
        dialog.setOnClosed(onLeft);
        dialog.setBody(body);
        Button[] buttons = new Button[more.length + 1];
        buttons[0] = Buttons.plain(TEXT.get("cancel"), dialog::close);
        System.arraycopy(more, 0, buttons, 1, more.length);
        dialog.setButtons(buttons);
        kit.modals().show(dialog);
    }

    private static void goOn(Dialog dialog, Runnable then) {
        dialog.setOnClosed(() -> {});
        dialog.close();
        then.run();
    }
}
