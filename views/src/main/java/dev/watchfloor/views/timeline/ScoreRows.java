package dev.watchfloor.views.timeline;

import dev.watchfloor.app.detection.Score;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a severity consists of: points and why, one reason a row. */
final class ScoreRows extends VBox {
    private static final Messages TEXT = Messages.of("timeline");

    ScoreRows(Score score) {
        super(6);
        score.reasons().forEach(reason -> getChildren().add(row(reason)));
    }

    private static HBox row(Score.Reason reason) {
        Label points = new Label(TEXT.format("score.points", reason.points()));
        points.getStyleClass().addAll(Styles.MONO, "wf-score-points");
        Label why = new Label(reason.sentence());
        why.setWrapText(true);
        HBox.setHgrow(why, Priority.ALWAYS);
        HBox row = new HBox(10, points, why);
        row.setAccessibleText(points.getText() + " " + reason.sentence());
        return row;
    }
}
