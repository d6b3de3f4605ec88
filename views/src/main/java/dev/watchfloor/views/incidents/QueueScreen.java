package dev.watchfloor.views.incidents;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.incidents.IncidentState;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SeverityBadge;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.IncidentMarks;
import dev.watchfloor.views.parts.Segments;
import dev.watchfloor.views.parts.TableScreen;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/** The queue of incidents, worked through by keyboard: what was done leaves, and the cursor stands on the next. */
final class QueueScreen extends TableScreen<Long, IncidentHead> {
    private static final Messages TEXT = Messages.of("incidents");

    private final Console console;
    private final QueueModel model;
    private final TriageBar bar;
    private final IncidentCommands commands;
    private final IncidentSummary summary;
    private final Segments<Which> which;
    private final TableColumn<IncidentHead, IncidentHead> started;
    private final TableColumn<IncidentHead, IncidentHead> latest;
    private int cursor = -1;

    /** @param open shows all about one */
    QueueScreen(Console console, Kit kit, Consumer<IncidentHead> open) {
        super(kit, TEXT.get("title"), TEXT.get("hint"), TEXT.get("filter"), IncidentHead::number);
        this.console = console;
        this.model =
                new QueueModel(console.incidents(), console.session().operator().name());
        this.bar = new TriageBar(this::undo);
        Triage triage = new Triage(console.incidents(), kit.bridge(), this::tell);
        this.commands =
                new IncidentCommands(kit, triage, new OwnerForm(console, kit), table::chosen, table::selected, open);
        this.summary = new IncidentSummary(kit, commands);
        Columns<IncidentHead> make = new Columns<>();
        this.started = make.mono("", 124, row -> stamps.near(row.started()), IncidentHead::started);
        this.latest = make.mono("", 124, row -> stamps.near(row.latest()), IncidentHead::latest);
        table.node().setId("incidents");
        addColumns(make);
        table.allowMarks();
        table.setOnOpen(open);
        keepCursor();
        which = new Segments<>(TEXT.get("which.name"), List.of(Which.values()), QueueScreen::word, Which.OPEN);
        which.setOnChosen(wanted -> {
            model.show(wanted);
            cursor = -1;
            show();
        });
        setBar(which);
        setOver(bar);
    }

    private static String word(Which which) {
        return switch (which) {
            case OPEN -> TEXT.get("which.open");
            case MINE -> TEXT.get("which.mine");
            case UNOWNED -> TEXT.get("which.unowned");
            case CLOSED -> TEXT.get("which.closed");
            case ALL -> TEXT.get("which.all");
        };
    }

    private void addColumns(Columns<IncidentHead> make) {
        TableColumn<IncidentHead, IncidentHead> networks = few(make, "column.networks", 126, IncidentHead::networks);
        TableColumn<IncidentHead, IncidentHead> users = few(make, "column.users", 92, IncidentHead::users);
        TableColumn<IncidentHead, IncidentHead> events = make.explained(
                make.mono(
                        TEXT.get("column.events"),
                        122,
                        row -> TEXT.format("number", row.events()),
                        IncidentHead::events),
                TEXT.get("column.events.meaning"));
        TableColumn<IncidentHead, IncidentHead> tasks = make.mono(
                TEXT.get("column.tasks"),
                62,
                row -> row.openTasks() == 0 ? "" : TEXT.format("number", row.openTasks()),
                IncidentHead::openTasks);
        TableColumn<IncidentHead, IncidentHead> owner = make.muted(TEXT.get("column.owner"), 92, IncidentWords::owner);
        owner.setMinWidth(92);
        TableColumn<IncidentHead, IncidentHead> title = make.text(TEXT.get("column.title"), 300, IncidentHead::title);
        title.setMinWidth(250);
        table.setColumns(
                List.of(
                        make.drawn(
                                TEXT.get("column.severity"),
                                88,
                                row -> new SeverityBadge(row.severity()),
                                IncidentHead::severity),
                        make.mono(TEXT.get("column.id"), 72, IncidentHead::id, IncidentHead::number),
                        title,
                        make.drawn(TEXT.get("column.state"), 148, QueueScreen::state, IncidentHead::state),
                        owner,
                        started,
                        latest,
                        networks,
                        users,
                        events,
                        tasks),
                List.of(started, tasks, users, events, networks));
    }

    private static TableColumn<IncidentHead, IncidentHead> few(
            Columns<IncidentHead> make, String key, double width, Function<IncidentHead, List<String>> names) {
        return make.drawn(
                TEXT.get(key),
                width,
                row -> IncidentWords.fewDrawn(names.apply(row)),
                row -> IncidentWords.few(names.apply(row)).toLowerCase(Locale.ROOT));
    }

    /** What asks for nobody must not shout. */
    private static Node state(IncidentHead row) {
        boolean calm = row.mergedInto() != null
                || row.state() == IncidentState.ACKNOWLEDGED
                || row.state() == IncidentState.CLOSED && !row.grewWhenClosed();
        return calm ? IncidentMarks.of(row).quiet() : IncidentMarks.of(row).tag();
    }

    /** Remembers where the cursor is, so that it stays there when its row is done and leaves. */
    private void keepCursor() {
        table.node().getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0) {
                cursor = index.intValue();
            }
        });
    }

    private void tell(String sentence, boolean canUndo) {
        bar.show(sentence, canUndo);
        kit.navigator().announce(sentence);
        show();
    }

    private void undo() {
        commands.undo();
    }

    /** Puts the cursor into the queue. */
    void enter() {
        table.enter();
    }

    /** The one so many rows from the cursor, which then is on it; empty at the ends. */
    Optional<IncidentHead> neighbour(int by) {
        Long before =
                table.selected().stream().findFirst().map(IncidentHead::number).orElse(null);
        table.move(by);
        return table.selected().stream()
                .findFirst()
                .filter(now -> !Long.valueOf(now.number()).equals(before));
    }

    @Override
    protected List<IncidentHead> rows() {
        return model.rows();
    }

    @Override
    protected void filter(String words) {
        model.filter(words);
        show();
    }

    @Override
    protected void shown() {
        started.setText(TEXT.format("column.started-in", kit.times().label()));
        latest.setText(TEXT.format("column.latest-in", kit.times().label()));
        for (Which wanted : Which.values()) {
            which.rename(wanted, word(wanted));
        }
        TableView<IncidentHead> node = table.node();
        if (cursor >= 0
                && node.getSelectionModel().isEmpty()
                && !node.getItems().isEmpty()) {
            int next = Math.min(cursor, node.getItems().size() - 1);
            node.getSelectionModel().clearAndSelect(next);
            node.getFocusModel().focus(next);
        }
    }

    @Override
    protected String counts() {
        return model.counts().words();
    }

    @Override
    protected List<String> notices() {
        long grew = model.counts().grown();
        return List.of(grew == 0 ? "" : TEXT.format("notice.grew", grew));
    }

    @Override
    protected EmptyState emptyState() {
        if (model.isFiltered()) {
            return new EmptyState(Feather.SEARCH, TEXT.get("empty.filter"), TEXT.get("empty.filter.text"));
        }
        if (console.incidents().list().isEmpty()) {
            return new EmptyState(
                    Feather.ALERT_TRIANGLE,
                    TEXT.get("empty"),
                    TEXT.get("empty.text"),
                    Buttons.plain(TEXT.get("empty.timeline"), Feather.ACTIVITY, kit.navigator()::showTimeline),
                    Buttons.plain(TEXT.get("empty.connectors"), Feather.LINK, kit.navigator()::showConnectors));
        }
        return new EmptyState(Feather.CHECK_CIRCLE, TEXT.get("empty.which"), TEXT.get("empty.which.text"));
    }

    @Override
    protected Node details(List<IncidentHead> chosen) {
        return chosen.size() == 1 ? summary.of(chosen.getFirst()) : summary.of(chosen);
    }

    @Override
    protected void attach() {
        pins.add(kit.bridge().watch(console.incidents()::subscribe, this::show));
        show();
    }

    @Override
    protected boolean menu() {
        commands.menu();
        return true;
    }

    @Override
    public boolean onCharacter(String character) {
        switch (character) {
            case "a" -> commands.acknowledge();
            case "A" -> commands.assign();
            case "e" -> commands.close();
            case "s" -> commands.escalate();
            case "S" -> commands.escalateAndClose();
            case "m" -> commands.merge();
            default -> {
                return super.onCharacter(character);
            }
        }
        return true;
    }

    @Override
    public boolean onKey(KeyCode key) {
        if (key == KeyCode.ENTER && !table.selected().isEmpty()) {
            commands.open();
            return true;
        }
        return super.onKey(key);
    }

    @Override
    public boolean onShortcut(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            undo();
            return true;
        }
        return false;
    }

    @Override
    protected List<KeyHelp> ownKeys() {
        return List.of(
                new KeyHelp("Enter", TEXT.get("key.open")),
                new KeyHelp("a", TEXT.get("key.acknowledge")),
                new KeyHelp("Shift+a", TEXT.get("key.assign")),
                new KeyHelp("e", TEXT.get("key.close")),
                new KeyHelp("s", TEXT.get("key.escalate")),
                new KeyHelp("Shift+s", TEXT.get("key.escalate-close")),
                new KeyHelp("m", TEXT.get("key.merge")),
                new KeyHelp("Ctrl+Z", TEXT.get("key.undo")));
    }
}
