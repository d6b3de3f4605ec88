package dev.watchfloor.views.actions;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.State;
import dev.watchfloor.views.actions.ActionFilter.Which;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.ScreenView;
import dev.watchfloor.views.parts.ActionMarks;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.FilterField;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.LiveTable;
import dev.watchfloor.views.parts.Segments;
import dev.watchfloor.views.parts.Stamps;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What was done and what is under way, live, newest first. */
public final class ActionsScreen implements ScreenView {
    private static final Messages TEXT = Messages.of("actions");
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Console console;
    private final Kit kit;
    private final Responder responder;
    private final ActionsModel model;
    private final ActionCommands commands;
    private final ActionDetails details;
    private final Stamps stamps;
    private final Frame frame = new Frame(TEXT.get("title"), TEXT.get("hint"));
    private final FilterField filter;
    private final Button older;
    private final StackPane empty = new StackPane();
    private final TableColumn<Action, Action> begun;
    private final TableColumn<Action, Action> waits;
    private final LiveTable<String, Action> table;
    private final Pins pins = new Pins();
    private @Nullable String wanted;

    public ActionsScreen(Console console, Kit kit, Responder responder) {
        this.console = console;
        this.kit = kit;
        this.responder = responder;
        this.stamps = new Stamps(kit);
        this.model = new ActionsModel(console.response(), kit.bridge(), this::show);
        this.filter = new FilterField(TEXT.get("filter"), model::filter);
        this.older = Buttons.plain(TEXT.get("older"), Feather.CHEVRONS_DOWN, model::loadOlder);
        this.begun = new Columns<Action>().mono("", 130, row -> stamps.near(row.begun()), Action::begun);
        this.waits = new Columns<Action>()
                .text(
                        TEXT.get("column.waits"),
                        285,
                        row -> ActionWords.waits(row, kit.clock().instant()));
        waits.setMinWidth(285);
        this.table = new LiveTable<>(TEXT.get("title"), Action::id, columns(), empty).withMarks();
        this.commands = new ActionCommands(kit, responder, table::chosen, this::select);
        this.details = new ActionDetails(console, kit, responder, model, commands);
        table.node().setId("actions");
        table.setOnSelection(this::showDetails);
        Segments<Which> which =
                new Segments<>(TEXT.get("which.name"), List.of(Which.values()), ActionsScreen::word, Which.ALL);
        which.setOnChosen(model::show);
        frame.setBar(filter, which, Frame.gap(), older);
        frame.setCenter(table.node());
    }

    private static String word(Which which) {
        return switch (which) {
            case ALL -> TEXT.get("which.all");
            case OPEN -> TEXT.get("which.open");
            case INCOMPLETE -> TEXT.get("which.incomplete");
        };
    }

    private List<TableColumn<Action, Action>> columns() {
        Columns<Action> make = new Columns<>();
        return List.of(
                make.drawn(TEXT.get("column.state"), 108, ActionsScreen::state, Action::state),
                begun,
                make.text(TEXT.get("column.action"), 260, Action::headline),
                make.mono(
                        TEXT.get("column.targets"),
                        68,
                        ActionWords::targets,
                        row -> row.steps().size()),
                waits,
                make.muted(TEXT.get("column.author"), 110, row -> ActionWords.person(row.author())),
                make.muted(TEXT.get("column.reason"), 200, row -> row.request().reason()));
    }

    /** What is as wished must not shout. */
    private static Node state(Action row) {
        return switch (row.state()) {
            case RUNNING, WAITING, INCOMPLETE -> ActionMarks.of(row.state()).tag();
            case DONE, UNDONE -> ActionMarks.of(row.state()).quiet();
        };
    }

    private void show() {
        table.show(model.rows());
        waits.setVisible(model.count(State.WAITING) > 0);
        frame.setCounts(counts());
        frame.setNotice(model.problem());
        older.setDisable(!model.hasOlder());
        empty.getChildren().setAll(emptyState());
        begun.setText(TEXT.format("column.begun-in", kit.times().label()));
        if (wanted != null && model.find(wanted).isPresent()) {
            table.select(wanted);
            wanted = null;
        }
    }

    private String counts() {
        String read = model.isFiltered()
                ? TEXT.format("counts.filtered", model.rows().size(), model.size())
                : TEXT.format("counts", model.size(), model.count(State.WAITING), model.count(State.INCOMPLETE));
        int marked = table.marked();
        return marked == 0 ? read : read + " · " + TEXT.format("counts.marked", marked);
    }

    private EmptyState emptyState() {
        return model.isFiltered()
                ? new EmptyState(Feather.SEARCH, TEXT.get("empty.filter"), TEXT.get("empty.filter.text"))
                : new EmptyState(
                        Feather.CHECK_SQUARE,
                        TEXT.get("empty"),
                        TEXT.get("empty.text"),
                        Buttons.plain(TEXT.get("empty.timeline"), Feather.ACTIVITY, kit.navigator()::showTimeline),
                        Buttons.plain(TEXT.get("empty.denylist"), Feather.SLASH, kit.navigator()::showDenylist));
    }

    private void showDetails() {
        frame.setCounts(counts());
        List<Action> chosen = table.chosen();
        if (chosen.isEmpty()) {
            frame.clearDetails();
        } else {
            frame.setDetails(chosen, () -> chosen.size() == 1 ? details.of(chosen.getFirst()) : details.of(chosen));
        }
    }

    /** Selects an act by its id, at once or when it has been read. */
    public void select(String id) {
        if (model.find(id).isPresent()) {
            table.select(id);
        } else {
            wanted = id;
        }
    }

    @Override
    public Node node() {
        return frame;
    }

    @Override
    public String title() {
        return TEXT.get("title");
    }

    @Override
    public void onShow() {
        pins.add(kit.bridge().watch(console.response()::subscribe, model::reload));
        pins.add(kit.bridge().every(TICK, this::tick));
        pins.add(responder.underway().subscribe(details::count));
        pins.listen(kit.times().zoneProperty(), zone -> {
            show();
            showDetails();
            table.redraw();
        });
        model.reload();
    }

    /** Counts down; rows are drawn again only while one of them waits. */
    private void tick() {
        details.tick();
        if (model.count(State.WAITING) > 0) {
            table.redraw();
        }
    }

    @Override
    public void onHide() {
        pins.close();
    }

    @Override
    public void focusFilter() {
        filter.requestFocus();
    }

    @Override
    public boolean onCharacter(String character) {
        if (character.equals(".")) {
            commands.menu();
            return true;
        }
        return table.onCharacter(character);
    }

    @Override
    public boolean onKey(KeyCode key) {
        return key == KeyCode.ESCAPE && table.clearMarks();
    }

    @Override
    public boolean onShortcut(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return false;
        }
        switch (event.getCode()) {
            case Z -> commands.undo();
            case C -> commands.copy();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(
                new KeyHelp("j / k", TEXT.get("key.move")),
                new KeyHelp("x", TEXT.get("key.mark")),
                new KeyHelp(".", TEXT.get("key.menu")),
                new KeyHelp("/", TEXT.get("key.filter")),
                new KeyHelp("Ctrl+Z", TEXT.get("key.undo")),
                new KeyHelp("Ctrl+C", TEXT.get("key.copy")));
    }
}
