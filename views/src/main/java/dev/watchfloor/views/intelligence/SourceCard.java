package dev.watchfloor.views.intelligence;

import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.intelligence.IndicatorSource;
import dev.watchfloor.app.intelligence.Intelligence;
import dev.watchfloor.connectors.spi.IndicatorPage.LeftOut;
import dev.watchfloor.views.kit.HealthMark;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.Stamps;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A source: how many it says, when it was read, what cannot be honoured. */
final class SourceCard extends VBox {
    private static final Messages TEXT = Messages.of("intelligence");
    private static final double WIDTH = 330;

    /** @param status of the connector, null when there is none */
    SourceCard(IndicatorSource source, @Nullable ConnectorStatus status, boolean isOnly, Stamps stamps, Runnable only) {
        super(6);
        setPrefWidth(WIDTH);
        getStyleClass().addAll(Styles.CARD, "wf-target-card");
        Label name = new Label(IndicatorWords.source(source.name()));
        name.getStyleClass().add(Styles.HEADING);
        Label product = muted(status == null ? "" : status.displayName());
        HBox head = new HBox(8, name, product, Frame.gap());
        if (status != null) {
            head.getChildren().add(new HealthMark(status.health().state()));
        }
        head.setAlignment(Pos.CENTER_LEFT);
        Label number = new Label(String.format(java.util.Locale.ENGLISH, "%,d", source.active()));
        number.getStyleClass().add("wf-figure");
        Button filter = Buttons.icon(
                isOnly ? Feather.X : Feather.FILTER, TEXT.get(isOnly ? "source.all" : "source.only"), only);
        HBox figure = new HBox(7, number, muted(TEXT.format("source.active", source.kept() - source.active())));
        figure.setAlignment(Pos.BASELINE_LEFT);
        HBox line = new HBox(7, figure, Frame.gap(), filter);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, line, muted(read(source, stamps)));
        if (status != null && status.nextAttempt() != null) {
            getChildren().add(muted(status.health().sentence()));
        }
        if (source.leftOutNumber() > 0) {
            Label left = muted(TEXT.format(
                    "source.left-out",
                    source.leftOutNumber(),
                    source.leftOut().getFirst().record().reason()));
            left.setTooltip(new Tooltip(reasons(source)));
            getChildren().add(left);
        }
        setAccessibleText(IndicatorWords.source(source.name()) + ". " + read(source, stamps));
    }

    /** A flow pane asks for a height without a width; wrapped words need the width. */
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? WIDTH : width);
    }

    private static String read(IndicatorSource source, Stamps stamps) {
        if (source.name().equals(Intelligence.OWN)) {
            return TEXT.get("source.typed");
        }
        return source.updated() == null
                ? TEXT.get("source.never")
                : TEXT.format("source.read", TimeFormat.length(stamps.age(source.updated())));
    }

    private static String reasons(IndicatorSource source) {
        StringBuilder words = new StringBuilder();
        for (LeftOut each : source.leftOut()) {
            words.append(each.number())
                    .append("  ")
                    .append(each.record().reason())
                    .append("\n    ")
                    .append(each.record().sample())
                    .append('\n');
        }
        return words.toString().strip();
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        return label;
    }
}
