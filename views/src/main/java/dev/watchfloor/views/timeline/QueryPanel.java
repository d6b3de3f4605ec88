package dev.watchfloor.views.timeline;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.views.inplace.InPlaceDialogs;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.ScreenView.KeyHelp;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.query.Asker;
import dev.watchfloor.views.query.ProblemLine;
import dev.watchfloor.views.query.QueryBar;
import dev.watchfloor.views.query.RecordSearch;
import dev.watchfloor.views.query.SavedViewsMenu;
import dev.watchfloor.views.query.SearchLine;
import dev.watchfloor.views.query.StatisticsPane;
import dev.watchfloor.views.query.ValueMenu;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Everything about asking put together: bar, what is wrong, how far a search is, statistics, and their keys. */
final class QueryPanel {
    private static final Messages TEXT = Messages.of("timeline");

    private final TimelineModel model;
    private final Asker asker;
    private final ValueMenu menu;
    private final ProblemLine problem = new ProblemLine();
    private final QueryBar bar;
    private final RecordSearch search;
    private final SearchLine searchLine;
    private final StatisticsPane statistics;
    private final SavedViewsMenu views;
    private final BorderPane beside = new BorderPane();
    private final HBox history = new HBox(2);
    private final Pins pins = new Pins();
    private boolean statisticsShown;
    private boolean started;
    private TimelineViewport looked;

    QueryPanel(TimelineModel model, EventListModel list, Console console, Kit kit) {
        this.model = model;
        asker = new TimelineAsker(
                model, this::groupBy, kit.navigator()::announce, new InPlaceDialogs(console.inPlace(), kit));
        menu = new ValueMenu(asker);
        bar = new QueryBar(asker, problem);
        bar.complete(console.events(), kit.bridge());
        search = new RecordSearch(console.events(), kit.bridge(), model::reload);
        searchLine = new SearchLine(search, kit.times());
        statistics = new StatisticsPane(asker, console.events(), kit.bridge(), menu, this::toggleStatistics);
        looked = model.viewport();
        Button toggle = Buttons.icon(Feather.BAR_CHART_2, TEXT.get("statistics.tip"), this::toggleStatistics);
        toggle.setId("statistics-toggle");
        views = new SavedViewsMenu(
                console.savedViews(),
                new TimelineViews(
                        model,
                        new TimelineViews.Listing(
                                list.orderProperty()::get, list::sort, statistics::grouping, this::showGrouping),
                        bar::enter),
                kit);
        bar.add(views);
        bar.add(toggle);
        Button back = step(Feather.CHEVRON_LEFT, "history.back", model::back);
        Button forward = step(Feather.CHEVRON_RIGHT, "history.forward", model::forward);
        back.disableProperty().bind(model.history().canGoBackProperty().not());
        forward.disableProperty().bind(model.history().canGoForwardProperty().not());
        history.getChildren().addAll(back, forward);
        history.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        history.setMinWidth(HBox.USE_PREF_SIZE);
    }

    private static Button step(Feather icon, String key, Runnable action) {
        Button button = Buttons.icon(icon, TEXT.get(key), action);
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add(atlantafx.base.theme.Styles.FLAT);
        return button;
    }

    /** Back and forward. */
    Node history() {
        return history;
    }

    /** The query itself. */
    Node bar() {
        return bar;
    }

    /** What stands below the bar: what is wrong with the text, and how far a search has come. */
    Node lines() {
        return new VBox(problem, searchLine);
    }

    /** The event list with the statistics beside it. */
    Node with(Node events, TableView<StoredEvent> table) {
        beside.setCenter(events);
        beside.setMinHeight(120);
        new EventValues(menu).install(table);
        return beside;
    }

    /** What opens on values elsewhere. */
    ValueMenu menu() {
        return menu;
    }

    void start() {
        started = true;
        pins.listen(model.viewportProperty(), this::moved);
        pins.listen(model.lanesProperty(), changed -> statistics.grown());
        searchLine.start();
        views.start();
        search.start();
        look(model.viewport());
        bar.show();
        if (statisticsShown) {
            statistics.start();
        }
    }

    void stop() {
        started = false;
        statistics.stop();
        search.close();
        searchLine.stop();
        views.stop();
        pins.close();
    }

    private void moved(TimelineViewport now) {
        bar.show();
        look(now);
        boolean followed = now.live()
                && looked.live()
                && now.query().equals(looked.query())
                && now.range().length().equals(looked.range().length());
        looked = now;
        if (!statisticsShown) {
            return;
        }
        if (followed || model.isMoving()) {
            statistics.grown();
        } else {
            statistics.asked();
        }
    }

    private void look(TimelineViewport now) {
        if (!model.isMoving()) {
            search.look(now.query(), now.range(), now.live());
        }
    }

    private void groupBy(Field field) {
        showStatistics(true);
        statistics.groupBy(field);
    }

    private void showGrouping(@Nullable Field field) {
        if (field == null) {
            statistics.showSeveral();
        } else {
            groupBy(field);
        }
    }

    private void toggleStatistics() {
        showStatistics(!statisticsShown);
    }

    private void showStatistics(boolean now) {
        if (now == statisticsShown) {
            return;
        }
        statisticsShown = now;
        beside.setRight(now ? statistics : null);
        if (now && started) {
            statistics.start();
        } else {
            statistics.stop();
        }
    }

    // Keys

    void focusField() {
        bar.focusField();
    }

    /** See {@link dev.watchfloor.views.kit.ScreenView#onCharacter}. */
    boolean onCharacter(String character) {
        switch (character) {
            case "[" -> model.back();
            case "]" -> model.forward();
            case "f" -> toggleStatistics();
            case "l" -> asker.askInPlace(asker.query());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Ctrl+S, whatever has the focus. */
    void save() {
        views.save();
    }

    List<KeyHelp> keys() {
        return List.of(
                new KeyHelp("/", TEXT.get("keys.query")),
                new KeyHelp("Ctrl+Space", TEXT.get("keys.complete")),
                new KeyHelp(".", TEXT.get("keys.menu")),
                new KeyHelp("f", TEXT.get("keys.statistics")),
                new KeyHelp("l", TEXT.get("keys.inPlace")),
                new KeyHelp("Ctrl+S", TEXT.get("keys.save")),
                new KeyHelp("[ / ]", TEXT.get("keys.history")));
    }
}
