package dev.watchfloor.views.actions;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.State;
import dev.watchfloor.views.actions.ActionFilter.Which;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.parts.ActionMarks;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.Segments;
import dev.watchfloor.views.parts.TableScreen;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What was done and what is under way, live, newest first. */
public final class ActionsScreen extends TableScreen<String, Action> {
    private static final Messages TEXT = Messages.of("actions");
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Console console;
    private final Responder responder;
    private final ActionsModel model;
    private final ActionCommands commands;
    private final ActionDetails details;
    private final Button older;
    private final TableColumn<Action, Action> begun;
    private final TableColumn<Action, Action> waits;
    private @Nullable String wanted;

    public ActionsScreen(Console console, Kit kit, Responder responder) {
        super(kit, TEXT.get("title"), TEXT.get("hint"), TEXT.get("filter"), Action::id);
        this.console = console;
        this.responder = responder;
        this.model = new ActionsModel(console.response(), kit.bridge(), this::show);
        this.older = Buttons.plain(TEXT.get("older"), Feather.CHEVRONS_DOWN, model::loadOlder);
        this.begun = new Columns<Action>().mono("", 130, row -> stamps.near(row.begun()), Action::begun);
        this.waits = new Columns<Action>()
                .text(
                        TEXT.get("column.waits"),
                        300,
                        row -> ActionWords.waits(row, kit.clock().instant()));
        waits.setMinWidth(300);
        this.commands = new ActionCommands(kit, responder, table::chosen, this::select);
        this.details = new ActionDetails(console, kit, responder, model, commands);
        table.node().setId("actions");
        addColumns();
        table.allowMarks();
        Segments<Which> which =
                new Segments<>(TEXT.get("which.name"), List.of(Which.values()), ActionsScreen::word, Which.ALL);
        which.setOnChosen(model::show);
        setBar(which, Frame.gap(), older);
    }

    private static String word(Which which) {
        return switch (which) {
            case ALL -> TEXT.get("which.all");
            case OPEN -> TEXT.get("which.open");
            case INCOMPLETE -> TEXT.get("which.incomplete");
        };
    }

    private void addColumns() {
        Columns<Action> make = new Columns<>();
        TableColumn<Action, Action> author =
                make.muted(TEXT.get("column.author"), 110, row -> ActionWords.person(row.author()));
        TableColumn<Action, Action> reason =
                make.muted(TEXT.get("column.reason"), 220, row -> row.request().reason());
        reason.setMinWidth(190);
        table.setColumns(
                List.of(
                        make.drawn(TEXT.get("column.state"), 108, ActionsScreen::state, Action::state),
                        begun,
                        make.text(TEXT.get("column.action"), 260, Action::headline),
                        make.mono(
                                TEXT.get("column.targets"),
                                68,
                                ActionWords::targets,
                                row -> row.steps().size()),
                        waits,
                        author,
                        reason),
                List.of(author, reason, waits));
    }

    /** What is as wished must not shout. */
    private static Node state(Action row) {
        return switch (row.state()) {
            case RUNNING, WAITING, INCOMPLETE -> ActionMarks.of(row.state()).tag();
            case DONE, UNDONE -> ActionMarks.of(row.state()).quiet();
        };
    }

    @Override
    protected List<Action> rows() {
        return model.rows();
    }

    @Override
    protected void filter(String words) {
        model.filter(words);
    }

    @Override
    protected void shown() {
        table.want(waits, model.count(State.WAITING) > 0);
        older.setDisable(!model.hasOlder());
        begun.setText(TEXT.format("column.begun-in", kit.times().label()));
        String id = wanted;
        if (id != null && model.find(id).isPresent()) {
            wanted = null;
            table.select(id);
        }
    }

    @Override
    protected String counts() {
        return model.isFiltered()
                ? TEXT.format("counts.filtered", model.rows().size(), model.size())
                : TEXT.format("counts", model.size(), model.count(State.WAITING), model.count(State.INCOMPLETE));
    }

    @Override
    protected List<String> notices() {
        return List.of(model.problem());
    }

    @Override
    protected EmptyState emptyState() {
        return model.isFiltered()
                ? new EmptyState(Feather.SEARCH, TEXT.get("empty.filter"), TEXT.get("empty.filter.text"))
                : new EmptyState(
                        Feather.CHECK_SQUARE,
                        TEXT.get("empty"),
                        TEXT.get("empty.text"),
                        Buttons.plain(TEXT.get("empty.timeline"), Feather.ACTIVITY, kit.navigator()::showTimeline),
                        Buttons.plain(TEXT.get("empty.denylist"), Feather.SLASH, kit.navigator()::showDenylist));
    }

    @Override
    protected Node details(List<Action> chosen) {
        return chosen.size() == 1 ? details.of(chosen.getFirst()) : details.of(chosen);
    }

    /** Selects an act by its id, at once or when it has been read. */
    @Override
    public void select(String id) {
        if (model.find(id).isPresent()) {
            table.select(id);
        } else {
            wanted = id;
        }
    }

    @Override
    protected void attach() {
        pins.add(kit.bridge().watch(console.response()::subscribe, model::reload));
        pins.add(kit.bridge().every(TICK, this::tick));
        pins.add(responder.underway().subscribe(details::count));
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
    protected boolean menu() {
        commands.menu();
        return true;
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
    protected List<KeyHelp> ownKeys() {
        return List.of(new KeyHelp("Ctrl+Z", TEXT.get("key.undo")), new KeyHelp("Ctrl+C", TEXT.get("key.copy")));
    }
}
