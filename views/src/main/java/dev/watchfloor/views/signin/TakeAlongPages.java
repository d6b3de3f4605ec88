package dev.watchfloor.views.signin;

import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Buttons;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** What an operator takes along, shown before any of it counts: the secret for the app, then the paper. FX thread only. */
final class TakeAlongPages {
    private static final Messages TEXT = Messages.of("signin");

    private final StackPane page;
    private final Porch porch;
    private final Runnable onLeft;
    private final Runnable onKept;

    /** @param onLeft once, when it was left before all was kept. @param onKept once, when it was */
    TakeAlongPages(StackPane page, Porch porch, Runnable onLeft, Runnable onKept) {
        this.page = page;
        this.porch = porch;
        this.onLeft = onLeft;
        this.onKept = onKept;
    }

    void show(Enrolment enrolment, char[] recoveryCode) {
        EnrolmentPane pane = new EnrolmentPane(enrolment, porch.clock(), () -> paper(enrolment, recoveryCode));
        Card.show(page, SignInPage.title(TEXT.get("enrol.title")), pane, Card.back(onLeft));
        pane.begin();
    }

    private void paper(Enrolment enrolment, char[] recoveryCode) {
        Button done = Buttons.leading(TEXT.get("kept.done"), Feather.CHECK, onKept);
        done.setId("kept");
        done.setMaxWidth(Double.MAX_VALUE);
        Card.show(
                page,
                SignInPage.title(TEXT.get("kept.title")),
                new KeptCodes(enrolment.name(), enrolment.oneTimeCodes(), new String(recoveryCode)),
                done,
                Card.back(onLeft));
        done.requestFocus();
    }
}
