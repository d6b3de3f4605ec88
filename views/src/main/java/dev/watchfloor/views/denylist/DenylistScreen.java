package dev.watchfloor.views.denylist;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.DenylistRow;
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
import dev.watchfloor.views.parts.Stamps;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
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
    private final EntryDetails details;
    private final Stamps stamps;
    private final Frame frame = new Frame(TEXT.get("title"), TEXT.get("hint"));
    private final FlowPane cards = new FlowPane(12, 12);
    private final FilterField search;
    private final Button refresh;
    private final StackPane empty = new StackPane();
    private final LiveTable<IPAddress, DenylistRow> table;
    private final Pins pins = new Pins();

    public DenylistScreen(Console console, Kit kit, Responder responder) {
        this.console = console;
        this.kit = kit;
        this.responder = responder;
        this.stamps = new Stamps(kit);
        this.model = new DenylistModel(console.response(), kit.bridge(), this::show);
        this.details = new EntryDetails(kit, responder);
        this.search = new FilterField(TEXT.get("search"), model::search);
        this.refresh = Buttons.plain(TEXT.get("refresh"), Feather.REFRESH_CW, model::look);
        this.table = new LiveTable<>(TEXT.get("title"), DenylistRow::network, columns(), empty);
        table.node().setId("denylist");
        table.setOnSelection(this::showDetails);
        cards.getStyleClass().add("wf-target-cards");
        Button block = Buttons.danger(TEXT.get("block"), Feather.SLASH, this::block);
        block.setId("block");
        frame.setBar(search, Frame.gap(), refresh, block);
        frame.setBand(cards);
        frame.setCenter(table.node());
    }

    private List<TableColumn<DenylistRow, DenylistRow>> columns() {
        Columns<DenylistRow> make = new Columns<>();
        return List.of(
                make.mono(TEXT.get("column.network"), 170, EntryWords::network, DenylistRow::network),
                make.text(TEXT.get("column.present"), 200, row -> EntryWords.names(row.present())),
                make.drawn(
                        TEXT.get("column.missing"),
                        140,
                        DenylistScreen::missing,
                        row -> row.missing().size()),
                make.muted(TEXT.get("column.owner"), 170, EntryWords::owner),
                make.text(TEXT.get("column.reason"), 240, EntryWords::reason),
                make.mono(
                        TEXT.get("column.since"),
                        160,
                        row -> row.lease() == null
                                ? ""
                                : stamps.cell(row.lease().since()),
                        row -> row.lease() == null ? null : row.lease().since()),
                make.mono(
                        TEXT.get("column.until"),
                        120,
                        row -> EntryWords.until(row, stamps, kit.clock().instant()),
                        DenylistScreen::until));
    }

    private static @Nullable Node missing(DenylistRow row) {
        return row.missing().isEmpty() ? null : EntryWords.missingCell(row).tag();
    }

    private static @Nullable Instant until(DenylistRow row) {
        return row.lease() == null ? null : row.lease().until();
    }

    private void block() {
        Optional<IPAddress> wanted = model.searched();
        if (wanted.isPresent()) {
            responder.block(wanted.get());
        } else {
            responder.block();
        }
    }

    private void show() {
        List<DenylistRow> rows = model.rows();
        table.show(rows);
        cards.getChildren()
                .setAll(model.targets().stream()
                        .map(target -> new TargetCard(target, stamps, responder::adopt))
                        .toList());
        cards.setVisible(!model.targets().isEmpty());
        cards.setManaged(!model.targets().isEmpty());
        long own = rows.stream().filter(row -> row.lease() != null).count();
        frame.setCounts(TEXT.format("counts", rows.size(), own, rows.size() - own));
        frame.setNotice(notice());
        refresh.setDisable(model.isLooking());
        refresh.setText(model.isLooking() ? TEXT.get("looking") : TEXT.get("refresh"));
        empty.getChildren().setAll(emptyState());
        table.node()
                .getColumns()
                .get(5)
                .setText(TEXT.format("column.since-in", kit.times().label()));
    }

    private String notice() {
        if (!model.problem().isEmpty()) {
            return model.problem();
        }
        return model.drifted() == 0 ? "" : TEXT.format("drift", model.drifted());
    }

    private EmptyState emptyState() {
        if (model.isSearching()) {
            return model.searched()
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
        List<DenylistRow> chosen = table.selected();
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
        if (character.equals("b")) {
            block();
            return true;
        }
        return table.onCharacter(character);
    }

    @Override
    public boolean onKey(KeyCode key) {
        List<DenylistRow> chosen = table.selected();
        if (key == KeyCode.DELETE && !chosen.isEmpty()) {
            responder.liftAll(chosen.stream().map(DenylistRow::network).toList());
            return true;
        }
        return false;
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(
                new KeyHelp("j / k", TEXT.get("key.move")),
                new KeyHelp("/", TEXT.get("key.search")),
                new KeyHelp("b", TEXT.get("key.block")),
                new KeyHelp("Del", TEXT.get("key.lift")));
    }
}
