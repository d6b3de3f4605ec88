package dev.watchfloor.views.response;

import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import java.util.Optional;
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
    private final Function<String, Wish> wish;
    private final ReasonField reason = new ReasonField();
    private final CheckBox consent = new CheckBox();
    private final Label consentProblem = new Label(TEXT.get("consent.missing"));
    private final VBox page = new VBox(14);

    /**
     * @param consentWords what the operator must tick; empty when nothing
     * @param why the reason at first, for the operator to change
     * @param wish from the reason
     */
    ReasonForm(String title, Node facts, String consentWords, String why, Function<String, Wish> wish) {
        this.title = title;
        this.wish = wish;
        reason.field().setText(why);
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
    public Optional<Wish> read() {
        boolean reasoned = reason.check();
        Fields.showWhen(consentProblem, !consent.isSelected());
        return reasoned && consent.isSelected() ? Optional.of(wish.apply(reason.text())) : Optional.empty();
    }

    @Override
    public void suggestReason(String words) {
        reason.suggest(words);
    }

    @Override
    public TextField firstField() {
        return reason.field();
    }
}
