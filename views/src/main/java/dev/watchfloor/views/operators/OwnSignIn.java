package dev.watchfloor.views.operators;

import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.app.operators.OperatorSession;
import dev.watchfloor.app.operators.Operators;
import dev.watchfloor.app.operators.UnfitOperatorException;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Form;
import dev.watchfloor.views.signin.EnrolmentPane;
import dev.watchfloor.views.signin.KeptCodes;
import java.util.Arrays;
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
        PasswordField next = secret("own-next");
        PasswordField again = secret("own-again");
        OwnProof proof = proof();
        new Form(kit, TEXT.get("own.password"))
                .whenRefused(proof.factor::settle)
                .open(
                        TEXT.get("own.password.go"),
                        proof.password,
                        () -> {
                            String wanted = next.getText();
                            boolean isSame = wanted.equals(again.getText());
                            return proof.with(credentials -> {
                                if (!isSame) {
                                    throw new UnfitOperatorException(TEXT.get("own.differ"));
                                }
                                char[] typed = wanted.toCharArray();
                                try {
                                    operators.changePassword(credentials, typed);
                                } finally {
                                    Arrays.fill(typed, '\0');
                                }
                                return TEXT.get("own.password.done");
                            });
                        },
                        kit.navigator()::announce,
                        Form.field(TEXT.get("own.old"), proof.password),
                        proof.factor,
                        Form.field(TEXT.get("own.next"), next),
                        Form.field(TEXT.get("own.again"), again));
    }

    private void factors() {
        var unused = kit.bridge().load(operators::prepareFactors, this::enrol, problem);
    }

    /** Nothing counts before the new app shows the right code and the codes are kept. */
    private void enrol(Enrolment enrolment) {
        Dialog dialog = new Dialog(TEXT.format("enrol.title", enrolment.name()));
        EnrolmentPane pane = new EnrolmentPane(enrolment, kit.clock(), () -> {
            dialog.setOnClosed(() -> {});
            dialog.close();
            keep(enrolment);
        });
        dialog.setOnClosed(enrolment::close);
        dialog.setBody(pane);
        dialog.setButtons(Buttons.plain(TEXT.get("cancel"), dialog::close));
        kit.modals().show(dialog);
        pane.begin();
    }

    private void keep(Enrolment enrolment) {
        Dialog dialog = new Dialog(TEXT.get("keep.title"));
        dialog.setBody(new KeptCodes(enrolment.name(), enrolment.oneTimeCodes(), ""));
        Button done = Buttons.leading(TEXT.get("keep.done"), Feather.ARROW_RIGHT, () -> {
            dialog.setOnClosed(() -> {});
            dialog.close();
            prove(enrolment);
        });
        done.setId("keep-done");
        dialog.setOnClosed(enrolment::close);
        dialog.setButtons(Buttons.plain(TEXT.get("cancel"), dialog::close), done);
        kit.modals().show(dialog);
        done.requestFocus();
    }

    private void prove(Enrolment enrolment) {
        OwnProof proof = proof();
        new Form(kit, TEXT.get("own.factors"), enrolment::close)
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
