package dev.watchfloor.views.kit;

import dev.watchfloor.app.operators.OperatorSession;
import dev.watchfloor.app.operators.OperatorSession.Access;
import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.app.operators.factors.SecurityKeyDevice;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.roles.Role;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * What the operator may do now. Views only spare them a refusal: what counts is said by the console itself, each time. Where
 * it asks for a fresh second factor the operator is asked for a code or a touch, and what they wanted goes on. FX thread only.
 */
public final class Permits {
    private static final Messages TEXT = Messages.of("kit");

    private final OperatorSession session;
    private final FxBridge bridge;
    private final Modals modals;
    private final SecurityKeyDevice keys;

    /** From here on the bridge asks again for what was refused until a code was given. */
    public Permits(OperatorSession session, FxBridge bridge, Modals modals, SecurityKeyDevice keys) {
        this.session = session;
        this.bridge = bridge;
        this.modals = modals;
        this.keys = keys;
        bridge.setStepUp(this::ask);
    }

    /** Why no role of the operator's allows something; empty when one does, or while nobody knows. */
    public Optional<String> lacking(Permission permission) {
        return session.access(permission) == Access.LACKS_ROLE
                ? Optional.of(TEXT.format(
                        "role.lacking",
                        RoleWords.of(session.operator().roles()),
                        RoleWords.of(Role.allowing(permission))))
                : Optional.empty();
    }

    /** Does something, after a fresh code where that is asked for. Somebody without the role hears it from the console. */
    public void before(Permission permission, Runnable then) {
        if (session.access(permission) == Access.NEEDS_STEP_UP) {
            ask(then, () -> {});
        } else {
            then.run();
        }
    }

    /** @param then after the code was right. @param otherwise when the operator gave none */
    void ask(Runnable then, Runnable otherwise) {
        Dialog dialog = new Dialog(TEXT.get("step-up.title"));
        dialog.setId("step-up");
        Label why = new Label(TEXT.get(keys.isInstalled() ? "step-up.why-key" : "step-up.why"));
        why.setWrapText(true);
        why.getStyleClass().add(Styles.MUTED);
        SecondFactorField factor = new SecondFactorField(bridge, keys, "step-up-code", TEXT.get("step-up.code"), "");
        Label problem = new Label();
        problem.setId("step-up-problem");
        problem.setWrapText(true);
        problem.getStyleClass().add(Styles.ERROR);
        dialog.setBody(new VBox(10, why, factor, problem));
        AtomicBoolean trying = new AtomicBoolean();
        AtomicBoolean fresh = new AtomicBoolean();
        dialog.setOnClosed(() -> (fresh.get() ? then : otherwise).run());
        Button cancel = new Button(TEXT.get("step-up.cancel"));
        cancel.setOnAction(pressed -> dialog.close());
        Button go = new Button(TEXT.get("step-up.go"), Icons.of(Feather.CHECK));
        go.setId("step-up-go");
        go.getStyleClass().add(atlantafx.base.theme.Styles.ACCENT);
        go.setDefaultButton(true);
        go.setOnAction(pressed -> {
            if (trying.getAndSet(true)) {
                return;
            }
            problem.setText("");
            SecondFactor typed = factor.take();
            var unused = bridge.load(
                    () -> {
                        try (typed) {
                            session.stepUp(typed);
                            return session;
                        }
                    },
                    confirmed -> {
                        fresh.set(true);
                        dialog.close();
                    },
                    sentence -> {
                        trying.set(false);
                        problem.setText(sentence);
                        factor.settle();
                        factor.requestFocus();
                    });
        });
        dialog.setButtons(cancel, go);
        modals.show(dialog);
        factor.requestFocus();
    }
}
