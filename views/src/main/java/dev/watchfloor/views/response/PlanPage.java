package dev.watchfloor.views.response;

import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The second page: what would happen, what the guard says, what to know first. */
final class PlanPage extends VBox {
    private static final Messages TEXT = Messages.of("response");

    PlanPage(Proposal proposal) {
        super(10);
        proposal.plan()
                .refusals()
                .forEach(refusal -> getChildren()
                        .add(banner(Feather.SHIELD, TEXT.format("plan.refused", refusal.rule()), refusal.sentence())));
        if (proposal.plan().refusals().isEmpty() && !proposal.canApply()) {
            getChildren()
                    .add(words(proposal.isSo() ? TEXT.get("plan.nothing") : TEXT.get("plan.nowhere"), Styles.NOTICE));
        }
        Label intro = words(
                TEXT.get(proposal.plan().refusals().isEmpty() ? "plan.intro" : "plan.intro.refused"), Styles.MUTED);
        getChildren().add(intro);
        proposal.lines()
                .forEach(line -> getChildren()
                        .add(new TargetLine(
                                line,
                                Marks.of(line.step().expectation()),
                                line.step().sentence())));
        proposal.problems().forEach(problem -> getChildren().add(words(problem, Styles.NOTICE)));
        proposal.plan().notices().forEach(notice -> {
            Label words = words(notice, Styles.NOTICE);
            words.setGraphic(Icons.of(Feather.INFO));
            getChildren().add(words);
        });
    }

    private static VBox banner(Feather icon, String heading, String sentence) {
        Label head = new Label(heading, Icons.of(icon));
        head.getStyleClass().add(Styles.HEADING);
        Label words = words(sentence, "label");
        VBox banner = new VBox(4, head, words);
        banner.getStyleClass().add("wf-refusal");
        return banner;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(style);
        return label;
    }
}
