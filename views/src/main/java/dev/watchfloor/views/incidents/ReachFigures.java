package dev.watchfloor.views.incidents;

import dev.watchfloor.app.incidents.Reach;
import dev.watchfloor.app.incidents.Reach.Figure;
import dev.watchfloor.app.incidents.Reach.Served;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Plain;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The three questions of an incident as three figures, each one press away from its events. FX thread only. */
final class ReachFigures extends GridPane {
    private static final Messages TEXT = Messages.of("incidents");
    /** Most servers or routes named in a card. */
    private static final int NAMED = 3;

    private static final double TOOLTIP_WIDTH = 420;

    private final Kit kit;

    ReachFigures(Kit kit) {
        this.kit = kit;
        setId("reach");
        setHgap(12);
        for (int column = 0; column < 3; column++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / 3);
            getColumnConstraints().add(third);
        }
    }

    void show(ReachState state) {
        List<VBox> cards = switch (state) {
            case ReachState.Asking _ -> same(ReachFigures::asking);
            case ReachState.NoThread _ -> same(() -> muted(TEXT.get("reach.no-thread")));
            case ReachState.Failed(String sentence) -> same(() -> muted(TEXT.format("reach.failed", sentence)));
            case ReachState.Known(Reach reach) -> known(reach);
        };
        getChildren().clear();
        for (VBox card : cards) {
            card.getStyleClass().add(Styles.CARD);
            addColumn(getChildren().size(), card);
        }
    }

    private static List<VBox> same(java.util.function.Supplier<Node> body) {
        return List.of(card("reach.when", body.get()), card("reach.where", body.get()), card("reach.what", body.get()));
    }

    private static Node asking() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(TEXT.get("reach.asking"));
        return new VBox(8, bar, muted(TEXT.get("reach.asking")));
    }

    private List<VBox> known(Reach reach) {
        return List.of(when(reach), where(reach), what(reach));
    }

    private VBox when(Reach reach) {
        TimeFormat times = kit.times();
        boolean sameDay = times.date(reach.first()).equals(times.date(reach.last()));
        String span =
                times.near(reach.first()) + " – " + (sameDay ? times.time(reach.last()) : times.near(reach.last()));
        return card(
                "reach.when",
                figure(span),
                muted(TEXT.format(
                        "reach.lasted",
                        TimeFormat.length(Duration.between(reach.first(), reach.last())),
                        times.label(reach.first()))),
                explained(
                        link(
                                "reach-attack",
                                TEXT.format(
                                        "reach.events",
                                        least(reach),
                                        reach.attack().events()),
                                reach.attack().query(),
                                reach.attack().range()),
                        TEXT.get("reach.events.meaning")),
                muted(TEXT.format("reach.as-of", times.stamp(reach.asOf()))));
    }

    private VBox where(Reach reach) {
        VBox card = card("reach.where", figure(TEXT.format("reach.places", reach.serverCount(), reach.routeCount())));
        lines(card, reach.servers(), reach.serverCount(), "reach.more-servers");
        lines(card, reach.routes(), reach.routeCount(), "reach.more-routes");
        if (reach.servers().isEmpty() && reach.routes().isEmpty()) {
            card.getChildren().add(muted(TEXT.get("reach.nowhere")));
        }
        return card;
    }

    private void lines(VBox card, List<Figure> figures, int number, String more) {
        for (Figure figure : figures.subList(0, Math.min(NAMED, figures.size()))) {
            card.getChildren()
                    .add(link(
                            "",
                            TEXT.format(
                                    "reach.line",
                                    Plain.line(figure.name()),
                                    figure.events(),
                                    IncidentWords.bytes(figure.bytes())),
                            figure.query(),
                            figure.range()));
        }
        if (number > NAMED) {
            card.getChildren().add(muted(TEXT.format(more, number - NAMED)));
        }
    }

    private VBox what(Reach reach) {
        Served before = reach.before();
        Served after = reach.after();
        long unknown = before.unknown() + after.unknown();
        Instant contained = reach.contained();
        VBox card = card(
                "reach.what",
                figure(least(reach) + IncidentWords.bytes(before.bytes() + after.bytes())),
                link(
                        "reach-before",
                        TEXT.format(
                                contained == null ? "reach.so-far" : "reach.before",
                                IncidentWords.bytes(before.bytes()),
                                before.requests()),
                        before.query(),
                        before.range()));
        if (contained != null) {
            card.getChildren()
                    .addAll(
                            link(
                                    "reach-after",
                                    TEXT.format("reach.after", IncidentWords.bytes(after.bytes()), after.requests()),
                                    after.query(),
                                    after.range()),
                            muted(TEXT.format("reach.contained", kit.times().stamp(contained))));
        } else {
            card.getChildren().add(warning(TEXT.get("reach.not-contained")));
        }
        if (unknown > 0) {
            card.getChildren().add(warning(TEXT.format("reach.unknown", unknown)));
        }
        return card;
    }

    private static String least(Reach reach) {
        return reach.isWhole() ? "" : TEXT.get("reach.least") + " ";
    }

    private static VBox card(String question, Node... body) {
        Label heading = new Label(TEXT.get(question));
        heading.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        VBox card = new VBox(6, heading);
        card.getChildren().addAll(body);
        return card;
    }

    private static Label figure(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("wf-figure");
        return label;
    }

    private static Label muted(String words) {
        return words(words, Styles.MUTED);
    }

    private static Label warning(String words) {
        return words(words, "wf-warning-words");
    }

    private static Label words(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().addAll(style, Styles.SMALL);
        return label;
    }

    private static Hyperlink explained(Hyperlink link, String sentence) {
        Tooltip told = new Tooltip(sentence);
        told.setWrapText(true);
        told.setMaxWidth(TOOLTIP_WIDTH);
        link.setTooltip(told);
        return link;
    }

    private Hyperlink link(String id, String words, Query query, TimeRange range) {
        Hyperlink link = new Hyperlink(words);
        if (!id.isEmpty()) {
            link.setId(id);
        }
        link.setMinWidth(0);
        link.setOnAction(pressed -> kit.navigator().showTimeline(range, query));
        return link;
    }
}
