package dev.watchfloor.views.query;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.QueryText;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * What can be done with a value, wherever it stands: include, exclude, only this, group by, look around, copy. FX thread
 * only.
 */
public final class ValueMenu {
    /** How much before and after an event is looked at around it. */
    static final Duration AROUND = Duration.ofMinutes(5);

    private static final Messages TEXT = Messages.of("query");
    private static final int LONGEST_HEADING = 60;

    private final Asker asker;
    private @Nullable ContextMenu shown;

    public ValueMenu(Asker asker) {
        this.asker = asker;
    }

    /** Opens below a node. @param event where the value was seen, null for one of many */
    public void open(Node at, Field field, String text, @Nullable StoredEvent event) {
        make(new Value(field, text, event)).show(at, Side.BOTTOM, 8, 0);
    }

    /** Opens at a place on the display. */
    public void open(Node owner, double screenX, double screenY, Value value) {
        make(value).show(owner, screenX, screenY);
    }

    /** Opens below a node's top with a menu for each of several values. */
    public void open(Node at, List<Value> values) {
        makeAll(values).show(at, Side.TOP, 8, 36);
    }

    /** Opens at a place on the display with a menu for each of several values. */
    public void open(Node owner, double screenX, double screenY, List<Value> values) {
        makeAll(values).show(owner, screenX, screenY);
    }

    /**
     * Opens on a right click, Shift+F10, the menu key and {@code .} while a node has the focus or the pointer.
     *
     * @param value what the node shows then; null for nothing
     */
    public void install(Node node, Supplier<@Nullable Value> value) {
        node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            Value now = value.get();
            if (now != null && event.isKeyboardTrigger()) {
                open(node, now.field(), now.text(), now.event());
            } else if (now != null) {
                open(node, event.getScreenX(), event.getScreenY(), now);
            }
            event.consume();
        });
        node.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            Value now = value.get();
            if (event.getCharacter().equals(".") && now != null) {
                open(node, now.field(), now.text(), now.event());
                event.consume();
            }
        });
    }

    /** Also wants a value, as the menu's first item does; does nothing for what no event can have. */
    public void include(Value value) {
        value.condition().ifPresent(wanted -> asker.ask(QueryEdits.include(asker.query(), wanted)));
    }

    private ContextMenu make(Value value) {
        List<MenuItem> items = items(value);
        items.add(0, heading(value));
        items.add(1, new SeparatorMenuItem());
        return make(items);
    }

    private ContextMenu makeAll(List<Value> values) {
        List<MenuItem> menus = new ArrayList<>();
        for (Value value : values) {
            Menu menu = new Menu(words(value));
            menu.setMnemonicParsing(false);
            menu.getItems().setAll(items(value));
            menus.add(menu);
        }
        return make(menus);
    }

    private ContextMenu make(List<MenuItem> items) {
        if (shown != null) {
            shown.hide();
        }
        ContextMenu menu = new ContextMenu();
        menu.setId("value-menu");
        menu.getItems().setAll(items);
        shown = menu;
        return menu;
    }

    private List<MenuItem> items(Value value) {
        Optional<Query> condition = value.condition();
        List<MenuItem> items = new ArrayList<>();
        condition.ifPresent(wanted -> {
            items.add(item(
                    "menu-include",
                    TEXT.get("menu.include"),
                    Feather.PLUS_CIRCLE,
                    () -> asker.ask(QueryEdits.include(asker.query(), wanted))));
            items.add(item(
                    "menu-exclude",
                    TEXT.get("menu.exclude"),
                    Feather.MINUS_CIRCLE,
                    () -> asker.ask(QueryEdits.exclude(asker.query(), wanted))));
            items.add(item("menu-only", TEXT.get("menu.only"), Feather.TARGET, () -> asker.ask(wanted)));
        });
        if (Value.isCountable(value.field())) {
            items.add(item(
                    "menu-group",
                    TEXT.format("menu.group", value.field().ecsName()),
                    Feather.BAR_CHART_2,
                    () -> asker.groupBy(value.field())));
        }
        StoredEvent event = value.event();
        if (event != null && condition.isPresent()) {
            items.add(item(
                    "menu-around",
                    TEXT.get("menu.around"),
                    Feather.CROSSHAIR,
                    () -> asker.ask(condition.get(), around(event.event().time()))));
        }
        if (condition.isPresent() && asker.hasPlaces()) {
            items.add(item(
                    "menu-in-place",
                    TEXT.get("menu.inPlace"),
                    Feather.DATABASE,
                    () -> asker.askInPlace(condition.get())));
        }
        items.add(new SeparatorMenuItem());
        items.add(item("menu-copy", TEXT.get("menu.copy"), Feather.COPY, () -> copy(value.text())));
        condition.ifPresent(wanted -> items.add(
                item("menu-copy-kql", TEXT.get("menu.copyKql"), Feather.CODE, () -> copy(QueryText.write(wanted)))));
        return items;
    }

    static TimeRange around(Instant moment) {
        return new TimeRange(moment.minus(AROUND), moment.plus(AROUND));
    }

    private static MenuItem heading(Value value) {
        Label label = new Label(words(value));
        label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        CustomMenuItem heading = new CustomMenuItem(label, false);
        heading.setDisable(true);
        return heading;
    }

    private static String words(Value value) {
        String text = value.text().replaceAll("\\s+", " ");
        return value.field().ecsName() + ": "
                + (text.length() > LONGEST_HEADING ? text.substring(0, LONGEST_HEADING) + "…" : text);
    }

    static MenuItem item(String id, String words, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(words, Icons.of(icon));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        asker.announce(TEXT.get("menu.copied"));
    }
}
