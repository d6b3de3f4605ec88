package dev.watchfloor.views.response;

import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.SecondPersons;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.approvals.Approval;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.Decision;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SecondFactorField;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Another operator of the profile says yes or no to the plan on screen, signing in for this one word beside who asks. FX
 * thread only.
 */
final class BesideDialog {
    private static final Messages TEXT = Messages.of("response");

    private final Kit kit;
    private final SecondPersons persons;
    private final Plan plan;
    private final ApprovalFiles.Said said;
    private final Dialog dialog = new Dialog(TEXT.get("beside.title"));
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final SecondFactorField factor;
    private final TextField comment = new TextField();
    private final Label problem = new Label();
    private boolean trying;

    BesideDialog(Kit kit, SecondPersons persons, Plan plan, ApprovalFiles.Said said) {
        this.kit = kit;
        this.persons = persons;
        this.plan = plan;
        this.said = said;
        dialog.setId("beside");
        name.setId("beside-name");
        password.setId("beside-password");
        factor = new SecondFactorField(kit.bridge(), kit.securityKeys(), "beside-code", TEXT.get("beside.code"), "");
        problem.setId("beside-problem");
        problem.setWrapText(true);
        problem.getStyleClass().add(Styles.ERROR);
        Label what = new Label(TEXT.format("beside.what", plan.headline()));
        what.setWrapText(true);
        what.getStyleClass().add(Styles.MUTED);
        dialog.setBody(new VBox(
                12,
                what,
                field("beside.name", name),
                field("beside.password", password),
                factor,
                field("beside.comment", comment),
                problem));
        Button decline = Buttons.plain(TEXT.get("beside.decline"), Feather.X, () -> say(Approval.Verdict.DECLINED));
        decline.setId("beside-decline");
        Button agree =
                Buttons.leading(TEXT.get("beside.agree"), Feather.USER_CHECK, () -> say(Approval.Verdict.APPROVED));
        agree.setId("beside-agree");
        dialog.setButtons(decline, agree);
    }

    void show() {
        kit.modals().show(dialog);
        name.requestFocus();
    }

    private void say(Approval.Verdict verdict) {
        if (trying) {
            return;
        }
        trying = true;
        problem.setText("");
        char[] typed = password.getText().toCharArray();
        Credentials second = new Credentials(name.getText(), typed, factor.take());
        Arrays.fill(typed, '\0');
        String why = comment.getText();
        var unused = kit.bridge()
                .load(
                        () -> {
                            try (second) {
                                return persons.decide(plan, second, verdict, Approvals.USUAL, why);
                            }
                        },
                        this::decided,
                        this::refused);
    }

    private void decided(Decision decision) {
        boolean agreed = decision.approval().verdict() == Approval.Verdict.APPROVED;
        said.well(TEXT.format(agreed ? "second.added" : "second.added.declined", decision.name()));
        forget();
        dialog.close();
    }

    private void refused(String sentence) {
        trying = false;
        problem.setText(sentence);
        forget();
        password.requestFocus();
    }

    /** Typed secrets must not wait in the scene graph. */
    private void forget() {
        password.clear();
        factor.clear();
        factor.settle();
    }

    private static Node field(String key, Control control) {
        Label label = new Label(TEXT.get(key));
        label.getStyleClass().add(Styles.FIELD_LABEL);
        label.setLabelFor(control);
        control.setAccessibleText(TEXT.get(key));
        return new VBox(5, label, control);
    }
}
