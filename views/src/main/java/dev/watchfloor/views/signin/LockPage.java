package dev.watchfloor.views.signin;

import dev.watchfloor.app.operators.OperatorSession;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.RoleWords;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** What covers a locked console: who, why, since when, and the two ways on. FX thread only. */
public final class LockPage {
    private static final Messages TEXT = Messages.of("signin");

    private final StackPane page = Card.page();
    private final CredentialsForm<OperatorSession.State> form;

    /** @param onSignOut ends the session altogether; that it was unlocked the session itself tells */
    public LockPage(OperatorSession session, OperatorSession.State.Locked locked, Porch porch, Runnable onSignOut) {
        page.setId("lock-page");
        form = new CredentialsForm<>(
                porch,
                session.operator().name(),
                TEXT.get("unlock"),
                credentials -> {
                    session.unlock(credentials);
                    return session.state();
                },
                unlocked -> {},
                refused -> {});
        Label title = new Label(TEXT.get("lock.title"), Icons.of(Feather.LOCK));
        title.getStyleClass().add(Styles.TITLE);
        Label who = Card.words(
                TEXT.format(
                        "lock.who",
                        session.operator().name(),
                        RoleWords.of(session.operator().roles())),
                Styles.HEADING);
        Label why = Card.words(
                TEXT.format("lock.since", cause(locked.cause()), porch.times().stamp(locked.since())), Styles.MUTED);
        why.setId("lock-why");
        Button out = Buttons.plain(TEXT.get("sign-out"), Feather.LOG_OUT, onSignOut);
        out.setId("lock-sign-out");
        out.setMaxWidth(Double.MAX_VALUE);
        Card.show(page, title, who, why, Card.words(TEXT.get("lock.intake"), Styles.MUTED), form, out);
    }

    public Node node() {
        return page;
    }

    /** Puts the cursor into the first field; once the page is in the window. */
    public void begin() {
        form.begin();
    }

    private static String cause(OperatorSession.Cause cause) {
        return switch (cause) {
            case ASKED -> TEXT.get("lock.asked");
            case IDLE -> TEXT.get("lock.idle");
            case ABSOLUTE -> TEXT.get("lock.absolute");
            case WITHDRAWN -> TEXT.get("lock.withdrawn");
            case SUSPENDED -> TEXT.get("lock.suspended");
            case SCREEN_LOCKED -> TEXT.get("lock.screen-locked");
        };
    }
}
