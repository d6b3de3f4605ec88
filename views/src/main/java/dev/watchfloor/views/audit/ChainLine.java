package dev.watchfloor.views.audit;

import dev.watchfloor.app.audit.AuditVerification;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Mark;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Whether the audit is as it was written: a mark and a sentence. */
final class ChainLine extends HBox {
    private static final Messages TEXT = Messages.of("audit");

    private final Label mark = new Label();
    private final Label words = new Label();

    ChainLine() {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(6, 14, 6, 14));
        setId("audit-chain");
        mark.setMinWidth(Label.USE_PREF_SIZE);
        words.setWrapText(true);
        words.getStyleClass().add(Styles.MUTED);
        getChildren().addAll(mark, words);
        show(null, null);
    }

    /** @param looked null while nobody has looked */
    void show(ChainModel.@Nullable Looked looked, @Nullable TimeFormat times) {
        if (looked == null || times == null) {
            new Mark(Feather.CLOCK, TEXT.get("chain.looking"), Mark.Tone.PLAIN).dress(mark);
            words.setText("");
            return;
        }
        AuditVerification found = looked.found();
        String at = times.time(looked.at()) + " " + times.label(looked.at());
        found.bad()
                .ifPresentOrElse(
                        bad -> {
                            new Mark(
                                            Feather.ALERT_OCTAGON,
                                            TEXT.format("chain.bad", String.valueOf(bad.number())),
                                            Mark.Tone.BAD)
                                    .dress(mark);
                            words.setText(bad.sentence() + " " + TEXT.format("chain.at", at));
                        },
                        () -> {
                            boolean anchored = found.anchored() > 0;
                            new Mark(
                                            anchored ? Feather.SHIELD : Feather.ALERT_TRIANGLE,
                                            TEXT.format("chain.good", String.valueOf(found.last()), at),
                                            anchored ? Mark.Tone.GOOD : Mark.Tone.WARN)
                                    .dress(mark);
                            words.setText((anchored
                                            ? TEXT.format("chain.anchored", String.valueOf(found.anchored()))
                                            : TEXT.get("chain.unanchored"))
                                    + (found.unsigned() > 0
                                            ? " " + TEXT.format("chain.unsigned", String.valueOf(found.unsigned()))
                                            : ""));
                        });
    }
}
