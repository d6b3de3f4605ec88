package dev.watchfloor.views.denylist;

import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.DenylistTraits;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.Stamps;
import dev.watchfloor.views.parts.TargetWords;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A gateway with a denylist: whether it takes entries, where they bite, how many there are. */
final class TargetCard extends VBox {
    private static final Messages TEXT = Messages.of("denylist");

    private static final double WIDTH = 440;

    TargetCard(DenylistTarget target, Stamps stamps, Consumer<String> adopt) {
        super(6);
        setPrefWidth(WIDTH);
        getStyleClass().addAll(Styles.CARD, "wf-target-card");
        Label name = new Label(target.name());
        name.getStyleClass().add(Styles.HEADING);
        Label product = new Label(target.product());
        product.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        HBox head = new HBox(
                8,
                name,
                product,
                Frame.gap(),
                TargetWords.mark(target.availability()).tag());
        head.setAlignment(Pos.CENTER_LEFT);
        Label entries = new Label(String.format(java.util.Locale.ENGLISH, "%,d", target.entries()));
        entries.getStyleClass().add("wf-figure");
        HBox figure = new HBox(7, entries, muted(TEXT.format("card.entries", target.entries())));
        figure.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(head, figure);
        if (target.availability() != Availability.READY || !target.sentence().isEmpty()) {
            Label sentence = new Label(TargetWords.sentence(target));
            sentence.setWrapText(true);
            sentence.setMinHeight(USE_PREF_SIZE);
            getChildren().add(sentence);
        }
        getChildren().addAll(muted(traits(target.traits())), muted(seen(target, stamps)));
        if (target.availability() == Availability.NEEDS_CONSENT) {
            Button take = Buttons.plain(TEXT.get("card.adopt"), Feather.KEY, () -> adopt.accept(target.name()));
            take.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
            getChildren().add(take);
        }
        setAccessibleText(target.name() + ". " + TargetWords.sentence(target));
    }

    /** A flow pane asks for a height without a width; wrapped words need the width. */
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? WIDTH : width);
    }

    private static String traits(@Nullable DenylistTraits traits) {
        if (traits == null) {
            return TEXT.get("card.unknown");
        }
        String expiry = traits.expires() ? TEXT.get("card.expires") : TEXT.get("card.lifted");
        String limit = traits.entryLimit() == null ? "" : TEXT.format("card.limit", traits.entryLimit());
        return TEXT.format("card.traits", TargetWords.bite(traits.bites()), expiry, limit);
    }

    private static String seen(DenylistTarget target, Stamps stamps) {
        return target.seen() == null
                ? TEXT.get("card.never")
                : TEXT.format("card.seen", TimeFormat.length(stamps.age(target.seen())));
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        return label;
    }
}
