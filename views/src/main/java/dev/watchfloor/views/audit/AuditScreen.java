package dev.watchfloor.views.audit;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.ScreenView;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.FilterField;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.LiveTable;
import dev.watchfloor.views.parts.Stamps;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Who did what, newest first. Nothing here can be changed. */
public final class AuditScreen implements ScreenView {
    private static final Messages TEXT = Messages.of("audit");

    private final Console console;
    private final Kit kit;
    private final AuditModel model;
    private final Stamps stamps;
    private final Frame frame = new Frame(TEXT.get("title"), TEXT.get("hint"));
    private final FilterField filter;
    private final Button older;
    private final StackPane empty = new StackPane();
    private final LiveTable<Long, AuditEntry> table;
    private final Pins pins = new Pins();

    /** @param responder not needed here; all screens are made alike */
    public AuditScreen(Console console, Kit kit, Responder responder) {
        this.console = console;
        this.kit = kit;
        this.stamps = new Stamps(kit);
        this.model = new AuditModel(console.audit(), kit.bridge(), this::show);
        this.filter = new FilterField(TEXT.get("filter"), model::filter);
        this.older = Buttons.plain(TEXT.get("older"), Feather.CHEVRONS_DOWN, model::loadOlder);
        this.table = new LiveTable<>(TEXT.get("title"), AuditEntry::number, columns(), empty);
        table.node().setId("audit");
        table.setOnSelection(this::showDetails);
        frame.setBar(filter, Frame.gap(), older);
        frame.setCenter(table.node());
    }

    private List<TableColumn<AuditEntry, AuditEntry>> columns() {
        Columns<AuditEntry> make = new Columns<>();
        return List.of(
                make.mono(TEXT.get("column.number"), 52, entry -> String.valueOf(entry.number()), AuditEntry::number),
                make.mono(TEXT.get("column.time"), 160, entry -> stamps.cell(entry.time()), AuditEntry::time),
                make.text(TEXT.get("column.actor"), 160, AuditEntry::actor),
                make.mono(TEXT.get("column.action"), 150, AuditEntry::action, AuditEntry::action),
                make.text(TEXT.get("column.subject"), 136, AuditEntry::subject),
                make.muted(TEXT.get("column.target"), 104, AuditEntry::target),
                make.drawn(
                        TEXT.get("column.outcome"),
                        134,
                        entry -> AuditOutcomes.mark(entry.outcome()).tag(),
                        AuditEntry::outcome),
                make.muted(TEXT.get("column.detail"), 320, AuditEntry::detail));
    }

    private void show() {
        table.show(model.rows());
        frame.setCounts(
                model.isFiltered()
                        ? TEXT.format("counts.filtered", model.rows().size(), model.size())
                        : TEXT.format("counts", model.size()));
        frame.setNotice(model.problem());
        older.setDisable(!model.hasOlder());
        empty.getChildren()
                .setAll(
                        model.isFiltered()
                                ? new EmptyState(
                                        Feather.SEARCH, TEXT.get("empty.filter"), TEXT.get("empty.filter.text"))
                                : new EmptyState(Feather.FILE_TEXT, TEXT.get("empty"), TEXT.get("empty.text")));
        table.node()
                .getColumns()
                .get(1)
                .setText(TEXT.format("column.time-in", kit.times().label()));
    }

    private void showDetails() {
        List<AuditEntry> chosen = table.selected();
        if (chosen.size() == 1) {
            frame.setDetails(chosen, () -> details(chosen.getFirst()));
        } else {
            frame.clearDetails();
        }
    }

    private Node details(AuditEntry entry) {
        return new Details(entry.action(), AuditOutcomes.mark(entry.outcome()).tag())
                .section(
                        TEXT.format("details.entry", String.valueOf(entry.number())),
                        new Facts()
                                .mono(TEXT.get("column.time"), kit.times().stamp(entry.time()))
                                .text(TEXT.get("column.actor"), entry.actor())
                                .mono(TEXT.get("column.subject"), entry.subject())
                                .text(TEXT.get("column.target"), entry.target())
                                .text(TEXT.get("column.detail"), entry.detail()));
    }

    /** Selects an entry by its number, if it was read. */
    public void select(long number) {
        table.select(number);
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
        pins.add(kit.bridge().watch(console.audit()::subscribe, model::reload));
        pins.listen(kit.times().zoneProperty(), zone -> {
            show();
            showDetails();
            table.redraw();
        });
        model.reload();
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
        return table.onCharacter(character);
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(new KeyHelp("j / k", TEXT.get("key.move")), new KeyHelp("/", TEXT.get("key.filter")));
    }
}
