package dev.watchfloor.views.timeline;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.ScreenView;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.Subject;
import dev.watchfloor.views.parts.Buttons;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The home screen: filter and range above, lanes, the events below, details at the right. */
public final class TimelineScreen implements ScreenView {
    private static final Messages TEXT = Messages.of("timeline");

    private final Console console;
    private final Kit kit;
    private final Responder responder;
    private final TimelineModel model;
    private final LanesPane lanes;
    private final EventPanel events;
    private final DetailsPane details;
    private final QueryPanel query;
    private final RangeBar ranges;
    private final LiveToggle live;
    private final Label problem = new Label();
    private final StackPane nothing = new StackPane();
    private final BorderPane page = new BorderPane();
    private final Pins pins = new Pins();

    /** @param initialRange how much time is shown at first */
    public TimelineScreen(Console console, Kit kit, Responder responder, Duration initialRange) {
        this.console = console;
        this.kit = kit;
        this.responder = responder;
        model = new TimelineModel(console, kit.bridge(), kit.clock(), initialRange);
        lanes = new LanesPane(model, kit.appearance(), kit.times());
        events = new EventPanel(model, console, kit, nothing);
        details = new DetailsPane(model, events.notes(), console, kit, responder);
        query = new QueryPanel(model, events.listing(), console, kit);
        details.setMenu(query.menu());
        ranges = new RangeBar(model, kit);
        live = new LiveToggle(model);
        problem.getStyleClass().addAll(Styles.NOTICE, "wf-notice-bar");
        problem.setMaxWidth(Double.MAX_VALUE);
        Node below = query.with(events.node(), events.node().table());
        SplitPane middle = new SplitPane(lanes, below);
        middle.setOrientation(Orientation.VERTICAL);
        middle.setDividerPositions(0.61);
        SplitPane.setResizableWithParent(below, true);
        // Also while the query's field has the focus, which keeps its keys from the window.
        page.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.isShortcutDown()
                    && pressed.getCode() == KeyCode.S
                    && !kit.modals().isOpen()) {
                query.save();
                pressed.consume();
            }
        });
        page.getStyleClass().addAll(Styles.SCREEN, "wf-timeline");
        page.setTop(new VBox(topBar(), query.lines(), problem));
        page.setCenter(middle);
        page.setRight(details);
    }

    /** Looks at what a query wants in a range, paused, with nothing selected; the way back is kept. */
    public void look(TimeRange range, Query wanted) {
        model.arrive(model.viewport().lookingAt(range).withQuery(wanted));
    }

    private HBox topBar() {
        Label title = new Label(title());
        title.getStyleClass().add(Styles.SCREEN_TITLE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        Button toggle = Buttons.icon(Feather.SIDEBAR, TEXT.get("details.close"), this::toggleDetails);
        HBox bar = new HBox(title, query.history(), query.bar(), ranges, live, events.exportButton(), toggle);
        bar.getStyleClass().add(Styles.TOP_BAR);
        return bar;
    }

    private void toggleDetails() {
        page.setRight(page.getRight() == null ? details : null);
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public String title() {
        return TEXT.get("title");
    }

    @Override
    public void onShow() {
        pins.listen(model.problemProperty(), this::say);
        pins.add(kit.bridge().watch(console.connectors()::subscribe, this::lookForConnectors));
        say("");
        lookForConnectors();
        query.start();
        ranges.start();
        live.start();
        lanes.start();
        events.start();
        details.start();
        model.start();
    }

    @Override
    public void onHide() {
        model.stop();
        details.stop();
        events.stop();
        lanes.stop();
        live.stop();
        ranges.stop();
        query.stop();
        pins.close();
    }

    @Override
    public void close() {
        events.close();
        model.close();
    }

    private void say(String sentence) {
        problem.setText(sentence.isEmpty() ? "" : TEXT.format("problem", sentence));
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
    }

    private void lookForConnectors() {
        kit.bridge()
                .load(
                        // Without a connector there may still be what was imported, or what a removed one left.
                        () -> console.connectors().list().isEmpty()
                                && console.events().statistics().events() == 0,
                        none -> nothing.getChildren().setAll(none ? unconnected() : noMatch()),
                        sentence -> {});
    }

    private Node unconnected() {
        return new EmptyState(
                Feather.RADIO,
                TEXT.get("empty.connect.title"),
                TEXT.get("empty.connect.text"),
                Buttons.leading(TEXT.get("empty.connect.action"), Feather.PLUS, kit.navigator()::showConnectors));
    }

    private static Node noMatch() {
        return new EmptyState(Feather.SEARCH, TEXT.get("empty.title"), TEXT.get("empty.text"));
    }

    // Keys

    @Override
    public void focusFilter() {
        query.focusField();
    }

    @Override
    public boolean onCharacter(String character) {
        switch (character) {
            case "n" -> editNote();
            case "." -> openMenu();
            case "a" -> nextAct();
            case "+", "=" -> model.go(model.viewport().zoomed(0.5, 0.5));
            case "-" -> model.go(model.viewport().zoomed(2, 0.5));
            case "0" -> model.fit();
            case "t" -> new RangeDialog(model, kit.times()).open(kit.modals());
            default -> {
                return query.onCharacter(character) || events.onCharacter(character);
            }
        }
        return true;
    }

    @Override
    public boolean onKey(KeyCode key) {
        switch (key) {
            case SPACE -> model.toggleLive();
            case LEFT -> model.go(model.viewport().panned(-0.2));
            case RIGHT -> model.go(model.viewport().panned(0.2));
            case ENTER -> {
                if (!events.onKey(key)) {
                    page.setRight(details);
                }
            }
            default -> {
                return events.onKey(key);
            }
        }
        return true;
    }

    @Override
    public boolean onShortcut(KeyEvent event) {
        return events.onShortcut(event);
    }

    /** The acts that fit what is marked, otherwise what is selected. */
    private void openMenu() {
        Optional<Subject> subject = switch (events.marked()) {
            case Marked.Rows(var rows) -> Optional.of(Subjects.of(rows.values()));
            case Marked.All all -> {
                kit.navigator().announce(TEXT.format("subject.too-many", MarkedModel.MOST_ROWS));
                yield Optional.empty();
            }
            case Marked.None none -> selected();
            case Marked.Counting counting -> selected();
        };
        subject.ifPresent(responder::menu);
    }

    private Optional<Subject> selected() {
        Optional<Subject> selected = Subjects.of(model.selectionProperty().get());
        if (selected.isEmpty()) {
            kit.navigator().announce(TEXT.get("subject.none"));
        }
        return selected;
    }

    private void nextAct() {
        if (model.selectNextAct()) {
            page.setRight(details);
        } else {
            kit.navigator().announce(TEXT.get("acts.none"));
        }
    }

    private void editNote() {
        page.setRight(details);
        if (!details.editNote()) {
            kit.navigator().announce(TEXT.get("notes.noEvent"));
        }
    }

    @Override
    public List<KeyHelp> keys() {
        List<KeyHelp> keys = new ArrayList<>(List.of(
                new KeyHelp("Space", TEXT.get("keys.live")),
                new KeyHelp("j / k", TEXT.get("keys.move")),
                new KeyHelp("Enter", TEXT.get("keys.open")),
                new KeyHelp(".", TEXT.get("keys.acts")),
                new KeyHelp("a", TEXT.get("keys.nextAct")),
                new KeyHelp("← / →", TEXT.get("keys.pan")),
                new KeyHelp("+ / −", TEXT.get("keys.zoom")),
                new KeyHelp("0", TEXT.get("keys.fit")),
                new KeyHelp("t", TEXT.get("keys.range")),
                new KeyHelp(TEXT.get("keys.wheel"), TEXT.get("keys.wheelMeaning"))));
        keys.addAll(events.keys());
        keys.addAll(query.keys());
        return keys;
    }
}
