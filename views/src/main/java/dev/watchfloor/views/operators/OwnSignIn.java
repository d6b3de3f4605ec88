package dev.watchfloor.views.operators;

import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.app.operators.OperatorSession;
import dev.watchfloor.app.operators.Operators;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Form;
import dev.watchfloor.views.parts.NewPassword;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What operators change of their own sign-in, whatever their role: password and second factors. FX thread only. */
final class OwnSignIn {
    private static final Messages TEXT = Messages.of("operators");

    private final Operators operators;
    private final OperatorSession session;
    private final Kit kit;
    private final Consumer<String> problem;

    /** @param problem where it is said that new factors cannot be made */
    OwnSignIn(Operators operators, OperatorSession session, Kit kit, Consumer<String> problem) {
        this.operators = operators;
        this.session = session;
        this.kit = kit;
        this.problem = problem;
    }

    /** Shows what can be changed. */
    void open() {
        Dialog dialog = new Dialog(TEXT.format("own.title", session.operator().name()));
        Button password = Buttons.plain(TEXT.get("own.password"), Feather.EDIT_3, () -> next(dialog, this::password));
        password.setId("own-password");
        Button factors = Buttons.plain(TEXT.get("own.factors"), Feather.SMARTPHONE, () -> next(dialog, this::factors));
        factors.setId("own-factors");
        Button keys = Buttons.plain(TEXT.get("own.keys"), Feather.KEY, () -> next(dialog, this::keys));
        keys.setId("own-keys");
        for (Button button : new Button[] {password, factors, keys}) {
            button.setMaxWidth(Double.MAX_VALUE);
        }
        dialog.setBody(new VBox(
                10,
                password,
                Form.words(TEXT.get("own.password.help"), Styles.MUTED),
                factors,
                Form.words(TEXT.get("own.factors.help"), Styles.MUTED),
                keys,
                Form.words(TEXT.get("own.keys.help"), Styles.MUTED)));
        dialog.setButtons(Buttons.plain(TEXT.get("cancel"), dialog::close));
        kit.modals().show(dialog);
        password.requestFocus();
    }

    private void keys() {
        new OwnKeysDialog(operators.ownKeys(), session, kit, problem).open();
    }

    private static void next(Dialog dialog, Runnable then) {
        dialog.close();
        then.run();
    }

    private void password() {
        OwnProof proof = proof();
        NewPassword next = new NewPassword(
                kit.bridge(),
                "own-next",
                TEXT.get("own.next"),
                () -> session.operator().name());
        new Form(kit, TEXT.get("own.password.title"))
                .whenRefused(proof.factor::settle)
                .open(
                        TEXT.get("own.password.go"),
                        proof.password,
                        () -> {
                            NewPassword.Chosen chosen = next.read();
                            return proof.with(credentials -> chosen.with(typed -> {
                                operators.changePassword(credentials, typed);
                                return TEXT.get("own.password.done");
                            }));
                        },
                        kit.navigator()::announce,
                        Form.field(TEXT.get("own.old"), proof.password),
                        proof.factor,
                        next);
    }

    private void factors() {
        var unused = kit.bridge().load(operators::prepareFactors, this::enrol, problem);
    }

    /** Nothing counts before the new app shows the right code and the codes are kept. */
    private void enrol(Enrolment enrolment) {
        new TakeAlong(kit).show(enrolment, enrolment::close, () -> prove(enrolment));
    }

    private void prove(Enrolment enrolment) {
        OwnProof proof = proof();
        new Form(kit, TEXT.get("own.factors.title"), enrolment::close)
                .whenRefused(proof.factor::settle)
                .open(
                        TEXT.get("own.factors.go"),
                        proof.password,
                        () -> proof.with(credentials -> {
                            operators.newFactors(credentials, enrolment);
                            return TEXT.get("own.factors.done");
                        }),
                        kit.navigator()::announce,
                        Form.words(TEXT.get("own.factors.prove"), Styles.NOTICE),
                        Form.field(TEXT.get("own.old"), proof.password),
                        proof.factor);
    }

    private OwnProof proof() {
        return new OwnProof(session.operator().name(), kit);
    }

    static PasswordField secret(String id) {
        PasswordField field = new PasswordField();
        field.setId(id);
        return field;
    }
}
