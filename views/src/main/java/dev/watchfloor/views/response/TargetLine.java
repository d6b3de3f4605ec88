package dev.watchfloor.views.response;

import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Mark;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One target's part: its name, icon and word, a sentence. */
final class TargetLine extends VBox {
    TargetLine(Proposal.Line line, Mark mark, String sentence) {
        super(4);
        getStyleClass().add("wf-choice");
        Label name = new Label(line.step().target());
        name.getStyleClass().add(Styles.HEADING);
        HBox head = new HBox(8, name);
        head.setAlignment(Pos.CENTER_LEFT);
        if (!line.subject().isEmpty()) {
            Label subject = new Label(line.subject());
            subject.getStyleClass().add(Styles.MONO);
            head.getChildren().addFirst(subject);
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().addAll(gap, mark.tag());
        getChildren().add(head);
        if (!sentence.isEmpty()) {
            Label words = new Label(sentence);
            words.setWrapText(true);
            words.getStyleClass().add(Styles.MUTED);
            getChildren().add(words);
        }
        setAccessibleText(line.subject() + " " + line.step().target() + ": " + mark.word() + ". " + sentence);
    }
}
