package dev.watchfloor.views.query;

import dev.watchfloor.app.savedviews.SavedView;
import dev.watchfloor.app.savedviews.SavedViews;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Latest;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** The views that are kept, a way to keep this one, and a way to tidy them. FX thread only. */
public final class SavedViewsMenu extends MenuButton {
    private static final Messages TEXT = Messages.of("query");

    private final SavedViews saved;
    private final Views views;
    private final Kit kit;
    private final Latest questions;
    private final Pins pins = new Pins();
    private List<SavedView> known = List.of();

    public SavedViewsMenu(SavedViews saved, Views views, Kit kit) {
        this.saved = saved;
        this.views = views;
        this.kit = kit;
        questions = kit.bridge().latest();
        setId("saved-views");
        setGraphic(Icons.of(Feather.BOOKMARK));
        setTooltip(new Tooltip(TEXT.get("views.tip")));
        setAccessibleText(TEXT.get("views.title"));
        fill();
    }

    public void start() {
        pins.add(kit.bridge().watch(saved::subscribe, this::load));
        load();
    }

    public void stop() {
        pins.close();
    }

    /** Asks for a name and keeps what is looked at. */
    public void save() {
        new SaveViewDialog(saved, views, kit, known).open();
    }

    private void load() {
        questions.load(
                saved::list,
                found -> {
                    known = found;
                    fill();
                },
                kit.navigator()::announce);
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        for (SavedView view : known) {
            MenuItem item = ValueMenu.item("", view.name(), Feather.BOOKMARK, () -> views.open(view));
            items.add(item);
        }
        if (known.isEmpty()) {
            MenuItem none = new MenuItem(TEXT.get("views.none"));
            none.setDisable(true);
            items.add(none);
        }
        items.add(new SeparatorMenuItem());
        items.add(ValueMenu.item("view-save", TEXT.get("views.save"), Feather.PLUS, this::save));
        MenuItem tidy = ValueMenu.item(
                "view-manage", TEXT.get("views.manage"), Feather.EDIT, () -> new ViewsDialog(saved, kit).open());
        tidy.setDisable(known.isEmpty());
        items.add(tidy);
        getItems().setAll(items);
    }
}
