package dev.watchfloor.views.timeline;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.ScannedEvents;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.views.query.Value;
import dev.watchfloor.views.query.ValueMenu;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;
import org.jspecify.annotations.Nullable;

/**
 * The menu on the event list: of the value under the pointer, or by key of all values of the chosen event. A column's
 * user data names its field.
 */
final class EventValues {
    private final ValueMenu menu;

    EventValues(ValueMenu menu) {
        this.menu = menu;
    }

    void install(TableView<StoredEvent> table) {
        table.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                openChosen(table);
            } else {
                openPointed(table, event);
            }
            event.consume();
        });
        table.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals(".")) {
                openChosen(table);
                event.consume();
            }
        });
    }

    /** On a page of facts: the menu of the value under the pointer, elsewhere or by key of all values. */
    void install(Node page, List<Value> values) {
        page.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            Value pointed = event.isKeyboardTrigger() ? null : pointed(event.getPickResult(), values);
            if (pointed == null) {
                menu.open(page, event.getScreenX(), event.getScreenY(), values);
            } else {
                menu.open(page, event.getScreenX(), event.getScreenY(), pointed);
            }
            event.consume();
        });
    }

    private static @Nullable Value pointed(@Nullable PickResult pick, List<Value> values) {
        Node node = pick == null ? null : pick.getIntersectedNode();
        while (node != null && !(node instanceof Label)) {
            node = node.getParent();
        }
        if (!(node instanceof Label label)) {
            return null;
        }
        String shown = label.getText();
        return values.stream()
                .filter(value -> shown.equalsIgnoreCase(value.text()) || shown.startsWith(value.text() + ":"))
                .findFirst()
                .orElse(null);
    }

    /** All values of a session that events can be asked for. */
    static List<Value> values(SessionRecord record) {
        Session session = record.session();
        List<Value> values = new ArrayList<>();
        values.add(Value.of(Field.USER, session.userName()));
        if (session.address() != null) {
            values.add(Value.of(Field.SOURCE, Addresses.canonical(session.address())));
        }
        if (session.device() != null) {
            values.add(Value.of(Field.DEVICE, session.device()));
        }
        values.add(Value.of(Field.SESSION, session.ref().id()));
        values.add(Value.of(Field.CONNECTOR, record.provider()));
        return values;
    }

    /** Opens the menu of the chosen event's values; does nothing when none is chosen. */
    void openChosen(TableView<StoredEvent> table) {
        StoredEvent chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            menu.open(table, values(chosen));
        }
    }

    private void openPointed(TableView<StoredEvent> table, ContextMenuEvent event) {
        TableCell<?, ?> cell = cell(event.getPickResult());
        if (cell == null
                || cell.getTableRow() == null
                || !(cell.getTableRow().getItem() instanceof StoredEvent stored)) {
            return;
        }
        Value value = cell.getTableColumn().getUserData() instanceof Field field ? shown(field, stored) : null;
        if (value == null) {
            menu.open(table, event.getScreenX(), event.getScreenY(), values(stored));
        } else {
            menu.open(table, event.getScreenX(), event.getScreenY(), value);
        }
    }

    private static @Nullable TableCell<?, ?> cell(@Nullable PickResult pick) {
        Node node = pick == null ? null : pick.getIntersectedNode();
        while (node != null && !(node instanceof TableCell)) {
            node = node.getParent();
        }
        return node instanceof TableCell<?, ?> cell ? cell : null;
    }

    /** The value that a column of this field shows; the target's column shows an address where there is no path. */
    private static @Nullable Value shown(Field field, StoredEvent stored) {
        Field real = field == Field.URL && stored.event().path() == null ? Field.DESTINATION : field;
        return ScannedEvents.values(real, stored).stream()
                .findFirst()
                .map(text -> new Value(real, text, stored))
                .orElse(null);
    }

    /** All values of an event that can be asked for, in the order of the fields. */
    static List<Value> values(StoredEvent stored) {
        List<Value> values = new ArrayList<>();
        for (Field field : Field.values()) {
            boolean wanted =
                    Value.isCountable(field) || field == Field.COMMUNITY_ID || field == Field.FLOW || field == Field.ID;
            if (wanted && field != Field.RELATED_IP) {
                ScannedEvents.values(field, stored).forEach(text -> values.add(new Value(field, text, stored)));
            }
        }
        return values;
    }
}
