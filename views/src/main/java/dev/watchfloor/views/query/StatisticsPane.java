package dev.watchfloor.views.query;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.timeline.Breakdown;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Frame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Beside the event list: what values the current result has. Counts again at most once a second while events come in,
 * and at once when the operator asks something else. FX thread only.
 */
public final class StatisticsPane extends BorderPane {
    private static final Messages TEXT = Messages.of("query");
    private static final Duration CALM = Duration.ofSeconds(1);

    private final Asker asker;
    private final FxBridge bridge;
    private final ValueMenu menu;
    private final StatisticsModel model;
    private final Pins pins = new Pins();
    private final MenuButton fields = new MenuButton(TEXT.get("statistics.fields"));
    private final ComboBox<Field> by = new ComboBox<>();
    private final Button several = Buttons.icon(Feather.ARROW_LEFT, TEXT.get("statistics.several"), this::showSeveral);
    private final Label title = new Label(TEXT.get("statistics.title"));
    private final Label problem = new Label();
    private final Map<Field, FieldCard> cards = new EnumMap<>(Field.class);
    private final VBox column = new VBox(10);
    private final ScrollPane scroll = new ScrollPane(column);
    private final GroupTable groups;
    private boolean stale;

    /** @param onClose asked to be taken away */
    public StatisticsPane(Asker asker, EventStore store, FxBridge bridge, ValueMenu menu, Runnable onClose) {
        this.asker = asker;
        this.bridge = bridge;
        this.menu = menu;
        model = new StatisticsModel(store, bridge, this::show);
        groups = new GroupTable(menu);
        setId("statistics");
        getStyleClass().add("wf-statistics");
        title.getStyleClass().add(Styles.HEADING);
        title.setMinWidth(USE_PREF_SIZE);
        fields.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        fields.setId("statistics-fields");
        fields.getItems()
                .setAll(StatisticsModel.FIELDS.stream().map(this::choice).toList());
        by.setId("group-field");
        by.setAccessibleText(TEXT.get("group.by"));
        by.getItems().setAll(StatisticsModel.FIELDS);
        by.setConverter(new FieldNames());
        by.setVisibleRowCount(16);
        by.setMaxWidth(Double.MAX_VALUE);
        by.valueProperty().subscribe(this::grouped);
        Button close = Buttons.icon(Feather.X, TEXT.get("statistics.close"), onClose);
        HBox head = new HBox(8, several, title, by, Frame.gap(), fields, close);
        head.getStyleClass().add(Styles.LIST_HEAD);
        problem.getStyleClass().addAll(Styles.NOTICE, "wf-notice-bar");
        problem.setMaxWidth(Double.MAX_VALUE);
        column.getStyleClass().add("wf-statistics-cards");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(new VBox(head, problem));
        show();
    }

    public void start() {
        pins.add(bridge.every(CALM, () -> {
            if (stale) {
                load();
            }
        }));
        load();
    }

    public void stop() {
        pins.close();
    }

    /** The operator asks something else or looks elsewhere. */
    public void asked() {
        load();
    }

    /** What is asked has other answers by now. */
    public void grown() {
        stale = true;
    }

    /** Shows all values of one field. */
    public void groupBy(Field field) {
        if (field == model.grouping()) {
            load();
        } else {
            by.setValue(field);
        }
    }

    /** By which field is counted, null when by several. */
    public @Nullable Field grouping() {
        return model.grouping();
    }

    /** Shows the most frequent values of several fields. */
    public void showSeveral() {
        by.setValue(null);
    }

    private void grouped(@Nullable Field field) {
        model.groupBy(field);
        show();
        if (getScene() != null) {
            load();
        }
    }

    private void load() {
        stale = false;
        model.load(asker.query(), asker.range());
    }

    private void show() {
        Field grouping = model.grouping();
        boolean one = grouping != null;
        for (Node node : List.of(several, by)) {
            node.setVisible(one);
            node.setManaged(one);
        }
        for (Node node : List.of(title, fields)) {
            node.setVisible(!one);
            node.setManaged(!one);
        }
        problem.setText(model.problem());
        problem.setVisible(!model.problem().isEmpty());
        problem.setManaged(!model.problem().isEmpty());
        setCenter(one ? groups : scroll);
        if (one) {
            showGroups(model.groups());
        } else {
            showCards();
        }
    }

    private void showGroups(@Nullable Breakdown breakdown) {
        if (breakdown == null) {
            groups.clear();
        } else {
            groups.show(breakdown);
        }
    }

    private void showCards() {
        List<Node> shown = new ArrayList<>();
        for (Breakdown breakdown : model.top()) {
            FieldCard card =
                    cards.computeIfAbsent(breakdown.field(), field -> new FieldCard(field, menu, this::groupBy));
            card.show(breakdown);
            shown.add(card);
        }
        if (!column.getChildren().equals(shown)) {
            column.getChildren().setAll(shown);
        }
    }

    private CheckMenuItem choice(Field field) {
        CheckMenuItem item = new CheckMenuItem(field.ecsName());
        item.setMnemonicParsing(false);
        item.setSelected(model.isChosen(field));
        item.selectedProperty().subscribe((before, now) -> {
            if (!before.equals(now)) {
                model.choose(field, now);
                show();
                load();
            }
        });
        return item;
    }

    /** Fields by their ECS names. */
    private static final class FieldNames extends StringConverter<Field> {
        @Override
        public String toString(@Nullable Field field) {
            return field == null ? "" : field.ecsName();
        }

        @Override
        public @Nullable Field fromString(String name) {
            return Field.named(name).orElse(null);
        }
    }
}
