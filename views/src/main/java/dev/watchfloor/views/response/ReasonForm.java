package dev.watchfloor.views.response;

import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Facts;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A form that states the facts and asks for nothing but a reason, and where it matters for explicit consent. */
final class ReasonForm implements RequestForm {
    private static final Messages TEXT = Messages.of("response");

    private final String title;
    private final Function<String, List<ResponseRequest>> requests;
    private final ReasonField reason = new ReasonField();
    private final CheckBox consent = new CheckBox();
    private final Label consentProblem = new Label(TEXT.get("consent.missing"));
    private final VBox page = new VBox(14);

    /**
     * @param consentWords what the operator must tick; empty when nothing
     * @param requests from the reason
     */
    ReasonForm(String title, Facts facts, String consentWords, Function<String, List<ResponseRequest>> requests) {
        this.title = title;
        this.requests = requests;
        page.getChildren().add(facts);
        if (!consentWords.isEmpty()) {
            consent.setText(consentWords);
            consent.setWrapText(true);
            consentProblem.getStyleClass().addAll(Styles.ERROR, Styles.SMALL);
            Fields.showWhen(consentProblem, false);
            page.getChildren().addAll(consent, consentProblem);
        } else {
            consent.setSelected(true);
        }
        page.getChildren().add(reason);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public List<ResponseRequest> read() {
        boolean reasoned = reason.check();
        Fields.showWhen(consentProblem, !consent.isSelected());
        return reasoned && consent.isSelected() ? requests.apply(reason.text()) : List.of();
    }

    @Override
    public TextField firstField() {
        return reason.field();
    }
}
