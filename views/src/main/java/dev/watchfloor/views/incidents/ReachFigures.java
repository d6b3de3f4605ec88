package dev.watchfloor.views.incidents;

import dev.watchfloor.app.incidents.Reach;
import dev.watchfloor.app.incidents.Reach.Figure;
import dev.watchfloor.app.incidents.Reach.Served;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Plain;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The three questions of an incident as three figures, each one press or one key away from its events. FX thread only. */
final class ReachFigures extends GridPane {
    private static final Messages TEXT = Messages.of("incidents");
    /** Most servers or routes named in a card until all are asked for. */
    private static final int NAMED = 3;

    private final Kit kit;
    private final FigureKeys keys;
    private final Set<Places> unfolded = EnumSet.noneOf(Places.class);
    private ReachState state = new ReachState.Asking();

    /** What there can be many of. */
    private enum Places {
        SERVERS,
        ROUTES
    }

    ReachFigures(Kit kit) {
        this.kit = kit;
        keys = new FigureKeys(kit.navigator());
        setId("reach");
        setHgap(12);
        for (int column = 0; column < 3; column++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / 3);
            getColumnConstraints().add(third);
        }
    }

    /** Leads to the events of the figure with this key; false when there is none. */
    boolean press(String key) {
        return keys.press(key);
    }

    void show(ReachState next) {
        state = next;
        if (next instanceof ReachState.Asking) {
            unfolded.clear();
        }
        keys.clear();
        List<VBox> cards = switch (next) {
            case ReachState.Asking _ -> same(ReachFigures::asking);
            case ReachState.NoThread _ -> same(() -> muted(TEXT.get("reach.no-thread")));
            case ReachState.Failed(String sentence) -> same(() -> muted(TEXT.format("reach.failed", sentence)));
            case ReachState.Known(Reach reach) -> List.of(when(reach), where(reach), what(reach));
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

    private VBox when(Reach reach) {
        TimeFormat times = kit.times();
        boolean sameDay = times.date(reach.first()).equals(times.date(reach.last()));
        String span =
                times.near(reach.first()) + " – " + (sameDay ? times.time(reach.last()) : times.near(reach.last()));
        Figure attack = reach.attack();
        return card(
                "reach.when",
                figure(span),
                muted(TEXT.format(
                        "reach.lasted",
                        TimeFormat.length(Duration.between(reach.first(), reach.last())),
                        times.label(reach.first()))),
                FigureKeys.explained(
                        keys.link(
                                "1",
                                "reach-attack",
                                TEXT.format("reach.events", attack.events()),
                                attack.events(),
                                attack.query(),
                                attack.range()),
                        TEXT.get("reach.events.meaning")),
                muted(TEXT.format("reach.as-of", times.stamp(reach.asOf()))));
    }

    private VBox where(Reach reach) {
        VBox card = card(
                "reach.where",
                figure(least(reach) + TEXT.format("reach.places", reach.serverCount(), reach.routeCount())));
        if (reach.served().requests() == 0) {
            card.getChildren().add(muted(TEXT.get("reach.nowhere")));
            return card;
        }
        card.getChildren()
                .add(served(
                        "2",
                        "reach-served",
                        TEXT.format("reach.served", reach.served().requests()),
                        reach.served()));
        lines(card, Places.SERVERS, reach.servers(), reach.serverCount(), "reach.more-servers");
        lines(card, Places.ROUTES, reach.routes(), reach.routeCount(), "reach.more-routes");
        return card;
    }

    private void lines(VBox card, Places places, List<Figure> figures, int number, String more) {
        int shown = unfolded.contains(places) ? figures.size() : Math.min(NAMED, figures.size());
        for (Figure figure : figures.subList(0, shown)) {
            card.getChildren()
                    .add(keys.next(
                            TEXT.format(
                                    "reach.line",
                                    Plain.line(figure.name()),
                                    figure.events(),
                                    IncidentWords.bytes(figure.bytes())),
                            figure.events(),
                            figure.query(),
                            figure.range()));
        }
        if (number > shown) {
            String words = TEXT.format(more, number - shown);
            card.getChildren().add(shown < figures.size() ? FigureKeys.line("", unfold(places, words)) : muted(words));
        }
    }

    private Hyperlink unfold(Places places, String words) {
        Hyperlink link = new Hyperlink(words);
        link.setMinWidth(0);
        link.setOnAction(pressed -> {
            unfolded.add(places);
            show(state);
        });
        return link;
    }

    private VBox what(Reach reach) {
        Served before = reach.before();
        Served after = reach.after();
        Instant contained = reach.contained();
        VBox card = card(
                "reach.what",
                figure(least(reach) + IncidentWords.bytes(reach.served().bytes())),
                served(
                        "3",
                        "reach-before",
                        TEXT.format(
                                contained == null ? "reach.so-far" : "reach.before",
                                IncidentWords.bytes(before.bytes()),
                                before.requests()),
                        before));
        if (contained != null) {
            card.getChildren()
                    .addAll(
                            served(
                                    "4",
                                    "reach-after",
                                    TEXT.format("reach.after", IncidentWords.bytes(after.bytes()), after.requests()),
                                    after),
                            muted(TEXT.format("reach.contained", kit.times().stamp(contained))));
        } else {
            card.getChildren().add(warning(TEXT.get("reach.not-contained")));
        }
        if (reach.served().unknown() > 0) {
            card.getChildren()
                    .add(warning(TEXT.format("reach.unknown", reach.served().unknown())));
        }
        return card;
    }

    private Node served(String key, String id, String words, Served served) {
        return keys.link(key, id, words, served.requests(), served.query(), served.range());
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
}
