package dev.watchfloor.views.timeline;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.feather.Feather;

/**
 * The ways to put the list in order: a click on a heading goes from ascending over descending back to newest first, and a
 * menu holds the same for the keyboard. The table never sorts rows itself: the store does, over all that match.
 */
final class EventSort {
    private static final Messages TEXT = Messages.of("timeline");

    private final EventListModel list;
    private final MenuButton menu = new MenuButton();
    private final Map<Order, RadioMenuItem> items = new LinkedHashMap<>();

    EventSort(EventListModel list, TableView<StoredEvent> table) {
        this.list = list;
        menu.setId("sort");
        menu.getStyleClass().addAll(atlantafx.base.theme.Styles.SMALL, atlantafx.base.theme.Styles.FLAT);
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        add(group, Order.NEWEST_FIRST);
        add(group, Order.OLDEST_FIRST);
        menu.getItems().add(new SeparatorMenuItem());
        for (Field field : EventColumns.SORTED) {
            if (field != Field.TIME) {
                add(group, new Order(field, field != Field.SEVERITY));
                add(group, new Order(field, field == Field.SEVERITY));
            }
        }
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    /** For above the list. */
    MenuButton menu() {
        return menu;
    }

    /** Writes the order on menu and headings. */
    void show(TableView<StoredEvent> table) {
        Order order = list.orderProperty().get();
        menu.setText(words(order));
        menu.setAccessibleText(TEXT.format("sort.accessible", words(order)));
        RadioMenuItem chosen = items.get(order);
        if (chosen != null) {
            chosen.setSelected(true);
        }
        for (TableColumn<StoredEvent, ?> column : table.getColumns()) {
            boolean here = column.getUserData() == order.field();
            column.setGraphic(here ? Icons.of(order.ascending() ? Feather.ARROW_UP : Feather.ARROW_DOWN) : null);
        }
    }

    /** What follows on {@code present} when the heading of {@code field} is pressed. */
    static Order next(Order present, Field field) {
        if (present.field() != field) {
            return new Order(field, true);
        }
        if (field == Field.TIME) {
            return new Order(field, !present.ascending());
        }
        return present.ascending() ? new Order(field, false) : Order.NEWEST_FIRST;
    }

    static String words(Order order) {
        if (order.field() == Field.TIME) {
            return TEXT.get(order.ascending() ? "sort.oldest" : "sort.newest");
        }
        String name = EventColumns.heading(order.field());
        if (order.field() == Field.SEVERITY) {
            return TEXT.format(order.ascending() ? "sort.leastFirst" : "sort.mostFirst", name);
        }
        return TEXT.format(order.ascending() ? "sort.ascending" : "sort.descending", name);
    }

    private void add(ToggleGroup group, Order order) {
        RadioMenuItem item = new RadioMenuItem(words(order));
        item.setToggleGroup(group);
        item.setOnAction(chosen -> list.sort(order));
        items.put(order, item);
        menu.getItems().add(item);
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && !(node instanceof TableColumnHeader)) {
            node = node.getParent();
        }
        if (node instanceof TableColumnHeader header
                && header.getTableColumn() != null
                && header.getTableColumn().getUserData() instanceof Field field) {
            list.sort(next(list.orderProperty().get(), field));
            event.consume();
        }
    }
}
