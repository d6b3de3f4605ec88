package dev.watchfloor.views.denylist;

import dev.watchfloor.app.Console;
import dev.watchfloor.views.denylist.DenylistFilter.Which;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.Mark;
import dev.watchfloor.views.parts.Segments;
import dev.watchfloor.views.parts.TableScreen;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What is refused where: gateways on top, every entry below. */
public final class DenylistScreen extends TableScreen<IPAddress, DriftedRow> {
    private static final Messages TEXT = Messages.of("denylist");
    private static final Duration AGE = Duration.ofSeconds(10);

    private final Console console;
    private final Responder responder;
    private final DenylistModel model;
    private final EntryCommands commands;
    private final EntryDetails details;
    private final FlowPane cards = new FlowPane(12, 12);
    private final Button refresh;
    private final Button reconcile;
    private final TableColumn<DriftedRow, DriftedRow> since;

    public DenylistScreen(Console console, Kit kit, Responder responder) {
        super(kit, TEXT.get("title"), TEXT.get("hint"), TEXT.get("search"), DriftedRow::network);
        this.console = console;
        this.responder = responder;
        this.model = new DenylistModel(console.response(), kit.bridge(), this::show);
        this.refresh = Buttons.plain(TEXT.get("refresh"), Feather.REFRESH_CW, model::look);
        this.since = new Columns<DriftedRow>()
                .mono(
                        "",
                        128,
                        row -> row.lease() == null
                                ? ""
                                : stamps.near(row.lease().since()),
                        row -> row.lease() == null ? null : row.lease().since());
        this.commands = new EntryCommands(kit, responder, table::chosen);
        this.details = new EntryDetails(kit, model, commands);
        table.node().setId("denylist");
        table.setColumns(columns(), List.of(since));
        table.allowMarks();
        cards.getStyleClass().add("wf-target-cards");
        Segments<Which> which =
                new Segments<>(TEXT.get("which.name"), List.of(Which.values()), DenylistScreen::word, Which.ALL);
        which.setOnChosen(model::show);
        this.reconcile = Buttons.plain(TEXT.get("reconcile"), Feather.ROTATE_CW, this::reconcileAll);
        reconcile.setId("reconcile");
        Button export = Buttons.icon(Feather.DOWNLOAD, TEXT.get("export"), this::export);
        export.setId("export-denylist");
        Button block = Buttons.danger(TEXT.get("block"), Feather.SLASH, this::block);
        block.setId("block");
        setBar(which, Frame.gap(), refresh, export, reconcile, block);
        setBand(cards);
    }

    private static String word(Which which) {
        return switch (which) {
            case ALL -> TEXT.get("which.all");
            case DRIFT -> TEXT.get("which.drift");
            case OWN -> TEXT.get("which.own");
            case FOREIGN -> TEXT.get("which.foreign");
        };
    }

    private List<TableColumn<DriftedRow, DriftedRow>> columns() {
        Columns<DriftedRow> make = new Columns<>();
        return List.of(
                make.mono(TEXT.get("column.network"), 150, EntryWords::network, DriftedRow::network),
                make.drawn(
                        TEXT.get("column.drift"),
                        214,
                        DenylistScreen::drift,
                        row -> row.drift().isEmpty()
                                ? null
                                : row.drift().getFirst().kind()),
                make.text(
                        TEXT.get("column.present"),
                        180,
                        row -> EntryWords.shortNames(row.row().present())),
                make.text(TEXT.get("column.owner"), 130, EntryWords::owner),
                make.text(TEXT.get("column.reason"), 190, EntryWords::reason),
                since,
                make.drawn(TEXT.get("column.until"), 128, this::ends, EntryWords::until));
    }

    /** The worst of what is the matter; what is usual must not shout. */
    private static @Nullable Node drift(DriftedRow row) {
        if (row.drift().isEmpty()) {
            return null;
        }
        Drift worst = row.drift().getFirst();
        return worst.kind() == Drift.Kind.FOREIGN
                ? EntryWords.drift(worst).quiet()
                : EntryWords.drift(worst).tag();
    }

    private @Nullable Node ends(DriftedRow row) {
        if (row.lease() == null) {
            return null;
        }
        Mark mark = EntryWords.ends(row.lease(), kit.clock().instant());
        return mark.tone() == Mark.Tone.WARN ? mark.tag() : new Label(mark.word());
    }

    /** What is marked, otherwise all that match: what is only selected is no reason to leave the others out. */
    private void export() {
        List<DriftedRow> rows = table.marked() > 0 ? table.chosen() : model.rows();
        if (rows.isEmpty()) {
            kit.navigator().announce(TEXT.get("empty.none"));
            return;
        }
        new DenylistExportDialog(
                        console.denylistExports(),
                        kit,
                        rows.stream().map(DriftedRow::row).toList())
                .open();
    }

    private void reconcileAll() {
        commands.reconcile(model.reconcilable(kit.clock().instant()));
    }

    private void block() {
        Optional<IPAddress> wanted = model.filter().network();
        if (wanted.isPresent()) {
            responder.block(wanted.get());
        } else {
            responder.block();
        }
    }

    @Override
    protected List<DriftedRow> rows() {
        return model.rows();
    }

    @Override
    protected void filter(String words) {
        model.search(words);
    }

    @Override
    protected void shown() {
        cards.getChildren()
                .setAll(model.targets().stream()
                        .map(target -> new TargetCard(target, stamps, responder::adopt))
                        .toList());
        cards.setVisible(!model.targets().isEmpty());
        cards.setManaged(!model.targets().isEmpty());
        refresh.setDisable(model.isLooking());
        refresh.setText(model.isLooking() ? TEXT.get("looking") : TEXT.get("refresh"));
        int missing = model.reconcilable(kit.clock().instant()).size();
        reconcile.setText(missing == 0 ? TEXT.get("reconcile") : TEXT.format("reconcile.all", missing));
        reconcile.setDisable(missing == 0);
        since.setText(TEXT.format("column.since-in", kit.times().label()));
    }

    @Override
    protected String counts() {
        List<DriftedRow> rows = model.rows();
        long own = rows.stream().filter(row -> row.lease() != null).count();
        return TEXT.format("counts", rows.size(), own, rows.size() - own);
    }

    @Override
    protected List<String> notices() {
        return List.of(
                model.problem().isEmpty() && model.drifted() > 0
                        ? TEXT.format("drift.notice", model.drifted())
                        : model.problem());
    }

    @Override
    protected EmptyState emptyState() {
        if (model.filter().which() == Which.DRIFT && model.filter().text().isEmpty()) {
            return new EmptyState(Feather.CHECK_CIRCLE, TEXT.get("empty.drift"), TEXT.get("empty.drift.text"));
        }
        if (!model.filter().isAll()) {
            return model.filter()
                    .network()
                    .map(network ->
                            new EmptyState(Feather.SEARCH, TEXT.get("empty.search"), TEXT.get("empty.search.text")))
                    .orElseGet(() ->
                            new EmptyState(Feather.SEARCH, TEXT.get("empty.words"), TEXT.get("empty.words.text")));
        }
        return model.targets().isEmpty()
                ? new EmptyState(
                        Feather.SLASH,
                        TEXT.get("empty.target"),
                        TEXT.get("empty.target.text"),
                        Buttons.leading(TEXT.get("empty.add"), Feather.PLUS, kit.navigator()::showConnectors))
                : new EmptyState(Feather.SLASH, TEXT.get("empty.none"), TEXT.get("empty.none.text"));
    }

    @Override
    protected Node details(List<DriftedRow> chosen) {
        return chosen.size() == 1 ? details.of(chosen.getFirst()) : details.of(chosen);
    }

    @Override
    protected void attach() {
        pins.add(kit.bridge().watch(console.response()::subscribe, model::reload));
        pins.add(kit.bridge().every(AGE, this::age));
        model.reload();
    }

    @Override
    protected boolean menu() {
        commands.menu();
        return true;
    }

    @Override
    public boolean onCharacter(String character) {
        if (character.equals("b")) {
            block();
            return true;
        }
        return super.onCharacter(character);
    }

    @Override
    public boolean onKey(KeyCode key) {
        if (key == KeyCode.DELETE && !table.chosen().isEmpty()) {
            commands.lift();
            return true;
        }
        return super.onKey(key);
    }

    @Override
    public boolean onShortcut(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return false;
        }
        switch (event.getCode()) {
            case C -> commands.copy();
            case E -> export();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    protected List<KeyHelp> ownKeys() {
        return List.of(
                new KeyHelp("b", TEXT.get("key.block")),
                new KeyHelp("Del", TEXT.get("key.lift")),
                new KeyHelp("Ctrl+C", TEXT.get("key.copy")),
                new KeyHelp("Ctrl+E", TEXT.get("key.export")));
    }
}
