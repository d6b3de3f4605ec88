package dev.watchfloor.views.response;

import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Mark;
import dev.watchfloor.views.parts.OutcomeMarks;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What a dry run tried at a target, one short line each. */
final class CheckLines extends VBox {
    private static final double NAMES = 110;

    CheckLines(List<SelfCheck> checks) {
        super(4);
        getStyleClass().add("wf-checks");
        checks.forEach(check -> getChildren().add(line(check)));
    }

    private static HBox line(SelfCheck check) {
        Mark mark = OutcomeMarks.of(check.verdict());
        Label icon = new Label("", Icons.of(mark.icon()));
        icon.getStyleClass().addAll("wf-check", style(mark.tone()));
        icon.setMinWidth(USE_PREF_SIZE);
        Label name = new Label(check.name());
        name.setMinWidth(NAMES);
        name.setPrefWidth(NAMES);
        name.setWrapText(true);
        Label words = new Label(check.sentence());
        words.setWrapText(true);
        words.getStyleClass().add(Styles.MUTED);
        HBox line = new HBox(7, icon, name, words);
        line.setAccessibleText(check.name() + ": " + mark.word() + ". " + check.sentence());
        return line;
    }

    private static String style(Mark.Tone tone) {
        return switch (tone) {
            case PLAIN -> "wf-plain";
            case GOOD -> Styles.GOOD;
            case WARN -> Styles.WARN;
            case BAD -> Styles.BAD;
        };
    }
}
