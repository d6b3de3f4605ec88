package dev.watchfloor.views.denylist;

import dev.watchfloor.app.Console;
import dev.watchfloor.views.denylist.DenylistFilter.Which;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.ScreenView;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.FilterField;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.LiveTable;
import dev.watchfloor.views.parts.Mark;
import dev.watchfloor.views.parts.Segments;
import dev.watchfloor.views.parts.Stamps;
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
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What is refused where: gateways on top, every entry below. */
public final class DenylistScreen implements ScreenView {
    private static final Messages TEXT = Messages.of("denylist");

    private final Console console;
    private final Kit kit;
    private final Responder responder;
    private final DenylistModel model;
    private final EntryCommands commands;
    private final EntryDetails details;
    private final Stamps stamps;
    private final Frame frame = new Frame(TEXT.get("title"), TEXT.get("hint"));
    private final FlowPane cards = new FlowPane(12, 12);
    private final FilterField search;
    private final Button refresh;
    private final Button reconcile;
    private final TableColumn<DriftedRow, DriftedRow> since;
    private final StackPane empty = new StackPane();
    private final LiveTable<IPAddress, DriftedRow> table;
    private final Pins pins = new Pins();

    public DenylistScreen(Console console, Kit kit, Responder responder) {
        this.console = console;
        this.kit = kit;
        this.responder = responder;
        this.stamps = new Stamps(kit);
        this.model = new DenylistModel(console.response(), kit.bridge(), this::show);
        this.search = new FilterField(TEXT.get("search"), model::search);
        this.refresh = Buttons.plain(TEXT.get("refresh"), Feather.REFRESH_CW, model::look);
        this.since = new Columns<DriftedRow>()
                .mono(
                        "",
                        128,
                        row -> row.lease() == null
                                ? ""
                                : stamps.near(row.lease().since()),
                        row -> row.lease() == null ? null : row.lease().since());
        this.table = new LiveTable<>(TEXT.get("title"), DriftedRow::network, columns(), empty).withMarks();
        this.commands = new EntryCommands(kit, responder, table::chosen);
        this.details = new EntryDetails(kit, model, commands);
        table.node().setId("denylist");
        table.setOnSelection(this::showDetails);
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
        frame.setBar(search, which, Frame.gap(), refresh, export, reconcile, block);
        frame.setBand(cards);
        frame.setCenter(table.node());
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
                        190,
                        DenylistScreen::drift,
                        row -> row.drift().isEmpty()
                                ? null
                                : row.drift().getFirst().kind()),
                make.text(
                        TEXT.get("column.present"),
                        180,
                        row -> EntryWords.shortNames(row.row().present())),
                make.text(TEXT.get("column.owner"), 94, EntryWords::owner),
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

    private void show() {
        List<DriftedRow> rows = model.rows();
        table.show(rows);
        cards.getChildren()
                .setAll(model.targets().stream()
                        .map(target -> new TargetCard(target, stamps, responder::adopt))
                        .toList());
        cards.setVisible(!model.targets().isEmpty());
        cards.setManaged(!model.targets().isEmpty());
        frame.setCounts(counts(rows));
        frame.setNotice(notice());
        refresh.setDisable(model.isLooking());
        refresh.setText(model.isLooking() ? TEXT.get("looking") : TEXT.get("refresh"));
        int missing = model.reconcilable(kit.clock().instant()).size();
        reconcile.setText(missing == 0 ? TEXT.get("reconcile") : TEXT.format("reconcile.all", missing));
        reconcile.setDisable(missing == 0);
        empty.getChildren().setAll(emptyState());
        since.setText(TEXT.format("column.since-in", kit.times().label()));
    }

    private String counts(List<DriftedRow> rows) {
        long own = rows.stream().filter(row -> row.lease() != null).count();
        String counts = TEXT.format("counts", rows.size(), own, rows.size() - own);
        int marked = table.marked();
        return marked == 0 ? counts : counts + " · " + TEXT.format("counts.marked", marked);
    }

    private String notice() {
        if (!model.problem().isEmpty()) {
            return model.problem();
        }
        return model.drifted() == 0 ? "" : TEXT.format("drift.notice", model.drifted());
    }

    private EmptyState emptyState() {
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

    private void showDetails() {
        frame.setCounts(counts(model.rows()));
        List<DriftedRow> chosen = table.chosen();
        if (chosen.isEmpty()) {
            frame.clearDetails();
        } else {
            frame.setDetails(chosen, () -> chosen.size() == 1 ? details.of(chosen.getFirst()) : details.of(chosen));
        }
    }

    /** Selects the entry of this network, if there is one. */
    public void select(IPAddress network) {
        table.select(network);
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
        pins.add(kit.bridge().every(Duration.ofSeconds(10), this::age));
        pins.listen(kit.times().zoneProperty(), zone -> age());
        model.reload();
    }

    private void age() {
        show();
        table.redraw();
    }

    @Override
    public void onHide() {
        pins.close();
    }

    @Override
    public void focusFilter() {
        search.requestFocus();
    }

    @Override
    public boolean onCharacter(String character) {
        switch (character) {
            case "b" -> block();
            case "." -> commands.menu();
            default -> {
                return table.onCharacter(character);
            }
        }
        return true;
    }

    @Override
    public boolean onKey(KeyCode key) {
        if (key == KeyCode.DELETE && !table.chosen().isEmpty()) {
            commands.lift();
            return true;
        }
        return key == KeyCode.ESCAPE && table.clearMarks();
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
    public List<KeyHelp> keys() {
        return List.of(
                new KeyHelp("j / k", TEXT.get("key.move")),
                new KeyHelp("x", TEXT.get("key.mark")),
                new KeyHelp(".", TEXT.get("key.menu")),
                new KeyHelp("/", TEXT.get("key.search")),
                new KeyHelp("b", TEXT.get("key.block")),
                new KeyHelp("Del", TEXT.get("key.lift")),
                new KeyHelp("Ctrl+C", TEXT.get("key.copy")),
                new KeyHelp("Ctrl+E", TEXT.get("key.export")));
    }
}
