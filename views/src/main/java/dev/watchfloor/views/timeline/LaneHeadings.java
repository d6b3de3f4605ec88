package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.views.kit.LayerMark;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Left of each lane: its name, what it holds, and how much of it is in view. */
final class LaneHeadings extends Pane {
    private static final Messages TEXT = Messages.of("timeline");

    private final TimeFormat times;
    private final Map<Layer, Heading> headings = new EnumMap<>(Layer.class);
    private final Label date = new Label();
    private final Label zone = new Label();

    LaneHeadings(TimeFormat times) {
        this.times = times;
        setMouseTransparent(true);
        for (Layer layer : Layer.values()) {
            Heading heading = new Heading(layer);
            heading.setManaged(false);
            headings.put(layer, heading);
            getChildren().add(heading);
        }
        date.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        zone.getStyleClass().addAll("wf-zone", Styles.SMALL);
        date.setManaged(false);
        zone.setManaged(false);
        getChildren().addAll(date, zone);
    }

    void arrange(LaneLayout layout) {
        for (Layer layer : Layer.values()) {
            Box lane = layout.lane(layer);
            heading(layer).fit(lane.height());
            heading(layer)
                    .resizeRelocate(LaneLayout.INSET, lane.y(), LaneLayout.LEFT - LaneLayout.INSET - 8, lane.height());
        }
        double left = LaneLayout.INSET + 14;
        date.resizeRelocate(left, layout.overview().y() + 7, LaneLayout.LEFT - left, 18);
        zone.resizeRelocate(left, layout.axis().y() + 6, LaneLayout.LEFT - left - 8, 18);
    }

    /** @param range what is in view */
    void show(@Nullable LaneData lanes, SceneData scene, TimeRange range) {
        if (lanes != null) {
            Density blocked = lanes.blockedInView();
            long perimeter = lanes.inView().total(Layer.PERIMETER);
            heading(Layer.PERIMETER)
                    .show(blocked.total(Layer.PERIMETER), TEXT.format("lane.perimeter.unit", perimeter));
            heading(Layer.DETECTION).show(lanes.inView().total(Layer.DETECTION), TEXT.get("lane.detection.unit"));
            date.setText(times.date(lanes.asked().range().from()));
            zone.setText(
                    TEXT.format("axis.zone", times.label(lanes.asked().range().from())));
        }
        if (scene.inView() == 0 && lanes != null) {
            heading(Layer.IDENTITY).show(lanes.inView().total(Layer.IDENTITY), TEXT.get("lane.identity.events"));
        } else {
            heading(Layer.IDENTITY).show(scene.openInView(), TEXT.format("lane.identity.unit", scene.inView()));
        }
        heading(Layer.IDENTITY).showMore(withoutRow(scene.layout().crowd(), range));
    }

    private static String withoutRow(SessionLayout.Crowd crowd, TimeRange range) {
        return crowd.sessions() == 0
                ? ""
                : TEXT.format(
                        "lane.moreSessions",
                        crowd.sessions(),
                        crowd.peak(SessionLayout.nanos(range.from()), SessionLayout.nanos(range.to())));
    }

    private Heading heading(Layer layer) {
        return java.util.Objects.requireNonNull(headings.get(layer));
    }

    /** One lane's heading. In a low lane the number stands beside the name, so that no heading reaches into the next. */
    private static final class Heading extends VBox {
        private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
        /** Height in pixels of name, contents, number and unit under each other, with what is around them. */
        private static final double ALL = 104;
        /** The same for what more there is to say; half of it still makes sense, and ends in an ellipsis. */
        private static final double MORE = 62;
        /** The same for name with number, and unit. */
        private static final double LEAST = 44;

        private final Label name;
        private final Label contents;
        private final Label number = new Label("–");
        private final Label unit = new Label();
        private final Label more = new Label();
        private double height = Double.MAX_VALUE;

        Heading(Layer layer) {
            getStyleClass().addAll("wf-lane-heading", "lane-" + layer.name().toLowerCase(Locale.ROOT));
            name = new Label(LayerMark.word(layer));
            name.getStyleClass().add("wf-lane-name");
            contents = new Label(contents(layer));
            contents.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            number.getStyleClass().add("wf-lane-number");
            unit.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            more.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            more.setWrapText(true);
            arrange();
        }

        void show(long count, String of) {
            number.setText(String.format(Locale.ENGLISH, "%,d", count));
            unit.setText(of);
        }

        /** @param sentence empty for none */
        void showMore(String sentence) {
            if (!sentence.equals(more.getText())) {
                more.setText(sentence);
                arrange();
            }
        }

        /** @param lane height in pixels that there is */
        void fit(double lane) {
            if (lane != height) {
                height = lane;
                arrange();
            }
        }

        private void arrange() {
            double wanted = more.getText().isEmpty() ? 0 : MORE;
            boolean low = height < ALL + wanted;
            List<Node> lines = new ArrayList<>();
            if (low) {
                Region gap = new Region();
                HBox.setHgrow(gap, Priority.ALWAYS);
                lines.add(new HBox(name, gap, number));
            } else {
                lines.addAll(List.of(name, contents, number));
            }
            if (height >= LEAST) {
                lines.add(unit);
            }
            if (wanted > 0 && height >= LEAST + MORE / 2) {
                lines.add(more);
            }
            pseudoClassStateChanged(LOW, low);
            getChildren().setAll(lines);
        }

        private static String contents(Layer layer) {
            return switch (layer) {
                case PERIMETER -> TEXT.get("lane.perimeter.contents");
                case DETECTION -> TEXT.get("lane.detection.contents");
                case IDENTITY -> TEXT.get("lane.identity.contents");
            };
        }
    }
}
