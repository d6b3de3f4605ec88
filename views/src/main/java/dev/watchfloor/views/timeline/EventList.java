package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The events of the visible range as a dense table with a line of counts above it. FX thread only. */
final class EventList extends BorderPane {
    private static final Messages TEXT = Messages.of("timeline");
    private static final double NEAR_END = 0.92;

    private final TimelineModel model;
    private final EventListModel list;
    private final TimeFormat times;
    private final TableView<StoredEvent> table = new TableView<>();
    private final Label count = new Label();
    private final Button newer = Buttons.plain("", Feather.ARROW_UP, this::toTop);
    private final Pins pins = new Pins();
    private final TableColumn<StoredEvent, StoredEvent> time;
    private @Nullable ScrollBar scrollBar;

    EventList(TimelineModel model, EventListModel list, TimeFormat times, Node whenEmpty) {
        this.model = model;
        this.list = list;
        this.times = times;
        EventColumns columns = new EventColumns(times);
        time = columns.time();
        table.getColumns().add(time);
        table.getColumns().addAll(columns.others());
        table.getStyleClass().addAll(Styles.TABLE, "wf-events");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText(TEXT.get("list.accessible"));
        table.setPlaceholder(whenEmpty);
        table.setItems(list.events());
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        newer.getStyleClass().addAll(atlantafx.base.theme.Styles.SMALL, "wf-newer");
        setTop(head());
        setCenter(table);
        setMinHeight(120);
    }

    void start() {
        pins.listen(
                list.countProperty(),
                changed -> count.setText(
                        TEXT.format("list.count", list.countProperty().get())));
        pins.listen(list.newerProperty(), changed -> showNewer());
        pins.listen(times.zoneProperty(), changed -> showZone());
        pins.listen(model.selectionProperty(), this::follow);
        showZone();
        showNewer();
    }

    void stop() {
        pins.close();
    }

    /** Moves the selection, as with the arrow keys. */
    void move(int rows) {
        if (table.getItems().isEmpty()) {
            return;
        }
        int present = table.getSelectionModel().getSelectedIndex();
        int next = Math.clamp(present + rows, 0, table.getItems().size() - 1);
        table.getSelectionModel().clearAndSelect(next);
        table.getFocusModel().focus(next);
        if (next < firstVisible() || next > firstVisible() + visibleRows() - 2) {
            table.scrollTo(Math.max(0, next - 2));
        }
        if (next > table.getItems().size() - 20) {
            list.loadOlder();
        }
    }

    TableView<StoredEvent> table() {
        return table;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (scrollBar == null) {
            Set<Node> bars = table.lookupAll(".scroll-bar:vertical");
            for (Node node : bars) {
                if (node instanceof ScrollBar bar) {
                    scrollBar = bar;
                    bar.valueProperty().subscribe(value -> scrolled(bar));
                }
            }
        }
    }

    private void scrolled(ScrollBar bar) {
        list.setAtTop(bar.getValue() <= 0.001);
        if (bar.getValue() >= NEAR_END * bar.getMax()) {
            list.loadOlder();
        }
    }

    private int firstVisible() {
        int rows = table.getItems().size() - visibleRows();
        return scrollBar == null || rows <= 0 ? 0 : (int) Math.round(scrollBar.getValue() * rows);
    }

    private int visibleRows() {
        return (int) Math.max(1, (table.getHeight() - 32) / 26);
    }

    private void toTop() {
        table.scrollTo(0);
        list.setAtTop(true);
    }

    private void chosen(@Nullable StoredEvent event) {
        if (event != null) {
            model.select(new Selection.OfEvent(event));
        }
    }

    /** What is chosen elsewhere is no longer chosen here. */
    private void follow(Selection selection) {
        StoredEvent here = table.getSelectionModel().getSelectedItem();
        switch (selection) {
            case Selection.OfEvent(StoredEvent event) -> {
                if (here == null || here.position() != event.position()) {
                    table.getItems().stream()
                            .filter(row -> row.position() == event.position())
                            .findFirst()
                            .ifPresent(row -> {
                                table.getSelectionModel().select(row);
                                table.scrollTo(row);
                            });
                }
            }
            case Selection.OfSession session -> table.getSelectionModel().clearSelection();
            case Selection.OfIncident incident -> table.getSelectionModel().clearSelection();
            case Selection.Nothing nothing -> table.getSelectionModel().clearSelection();
        }
    }

    private void showNewer() {
        long waiting = list.newerProperty().get();
        newer.setText(TEXT.format("list.newer", waiting));
        newer.setVisible(waiting > 0);
        newer.setManaged(waiting > 0);
    }

    private void showZone() {
        time.setText(TEXT.format("column.time", times.label(model.now())));
        table.refresh();
    }

    private HBox head() {
        Label title = new Label(TEXT.get("list.title"));
        title.getStyleClass().add(Styles.HEADING);
        count.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        Label hint = new Label(TEXT.get("list.hint"));
        hint.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, count, newer, gap, hint);
        head.getStyleClass().add(Styles.LIST_HEAD);
        return head;
    }
}
