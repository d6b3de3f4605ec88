package dev.watchfloor.views.audit;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.audit.Change;
import dev.watchfloor.app.export.AuditFormat;
import dev.watchfloor.app.export.AuditSelection;
import dev.watchfloor.views.kit.AuditDetail;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.TableScreen;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/** Who did what, newest first. Nothing here can be changed. */
public final class AuditScreen extends TableScreen<Long, AuditEntry> {
    private static final Messages TEXT = Messages.of("audit");

    private final Console console;
    private final AuditModel model;
    private final ChainModel chain;
    private final ChainLine chainLine = new ChainLine();
    private final Button older;
    private final TableColumn<AuditEntry, AuditEntry> time;
    private final TableColumn<AuditEntry, AuditEntry> target;

    /** @param responder not needed here; all screens are made alike */
    public AuditScreen(Console console, Kit kit, Responder responder) {
        super(kit, TEXT.get("title"), TEXT.get("hint"), TEXT.get("filter"), AuditEntry::number);
        this.console = console;
        this.model = new AuditModel(console.audit(), kit.bridge(), this::show);
        this.chain = new ChainModel(console.auditProof(), kit.bridge(), kit.clock(), this::show);
        this.older = Buttons.plain(TEXT.get("older"), Feather.CHEVRONS_DOWN, model::loadOlder);
        this.time = new Columns<AuditEntry>().mono("", 160, entry -> stamps.cell(entry.time()), AuditEntry::time);
        this.target = new Columns<AuditEntry>().muted(TEXT.get("column.target"), 104, AuditEntry::target);
        table.node().setId("audit");
        table.node().getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.setColumns(columns(), List.of(target));
        Button export = Buttons.icon(Feather.DOWNLOAD, TEXT.get("export"), this::export);
        export.setId("export-audit");
        Button verify = Buttons.icon(Feather.SHIELD, TEXT.get("verify"), () -> chain.look(true));
        verify.setId("verify-audit");
        Button anchors = Buttons.icon(Feather.ANCHOR, TEXT.get("anchors"), this::openAnchors);
        anchors.setId("open-anchors");
        setBar(Frame.gap(), older, verify, anchors, export);
        setBand(chainLine);
    }

    private List<TableColumn<AuditEntry, AuditEntry>> columns() {
        Columns<AuditEntry> make = new Columns<>();
        return List.of(
                make.mono(TEXT.get("column.number"), 52, entry -> String.valueOf(entry.number()), AuditEntry::number),
                time,
                make.text(TEXT.get("column.actor"), 160, AuditEntry::actor),
                make.mono(TEXT.get("column.action"), 150, AuditEntry::action, AuditEntry::action),
                make.text(TEXT.get("column.subject"), 136, AuditEntry::subject),
                target,
                make.drawn(
                        TEXT.get("column.outcome"),
                        134,
                        entry -> AuditOutcomes.mark(entry.outcome()).tag(),
                        AuditEntry::outcome),
                make.muted(TEXT.get("column.detail"), 320, AuditDetail::of));
    }

    @Override
    protected List<AuditEntry> rows() {
        return model.rows();
    }

    @Override
    protected void filter(String words) {
        model.filter(words);
    }

    @Override
    protected void shown() {
        older.setDisable(!model.hasOlder());
        chainLine.show(chain.looked(), kit.times());
        time.setText(TEXT.format("column.time-in", kit.times().label()));
    }

    @Override
    protected String counts() {
        return model.isFiltered()
                ? TEXT.format("counts.filtered", model.rows().size(), model.size())
                : TEXT.format("counts", model.size());
    }

    @Override
    protected List<String> notices() {
        return List.of(model.problem(), chain.problem());
    }

    @Override
    protected EmptyState emptyState() {
        return model.isFiltered()
                ? new EmptyState(Feather.SEARCH, TEXT.get("empty.filter"), TEXT.get("empty.filter.text"))
                : new EmptyState(Feather.FILE_TEXT, TEXT.get("empty"), TEXT.get("empty.text"));
    }

    @Override
    protected Node details(List<AuditEntry> chosen) {
        AuditEntry entry = chosen.getFirst();
        Details details = new Details(
                        entry.action(), AuditOutcomes.mark(entry.outcome()).tag())
                .section(
                        TEXT.format("details.entry", String.valueOf(entry.number())),
                        new Facts()
                                .mono(TEXT.get("column.time"), kit.times().stamp(entry.time()))
                                .text(TEXT.get("column.actor"), entry.actor())
                                .mono(TEXT.get("column.subject"), entry.subject())
                                .text(TEXT.get("column.target"), entry.target())
                                .text(TEXT.get("column.detail"), AuditDetail.of(entry)));
        if (!entry.change().equals(Change.NONE)) {
            details.section(TEXT.get("details.change"), new ChangeLines(entry.change()));
        }
        return details.section(TEXT.get("details.proof"), proof(entry));
    }

    private static Facts proof(AuditEntry entry) {
        Facts facts = new Facts();
        if (!entry.seal().isPresent()) {
            return facts.text(TEXT.get("proof.workstation"), TEXT.get("proof.none"));
        }
        return facts.text(TEXT.get("proof.workstation"), entry.workstation())
                .mono(TEXT.get("proof.hash"), entry.hash())
                .mono(TEXT.get("proof.previous"), entry.seal().previous())
                .mono(TEXT.get("proof.key"), entry.seal().key());
    }

    private void openAnchors() {
        new AnchorsDialog(console, kit).open();
    }

    private void export() {
        kit.files()
                .toWrite(TEXT.get("export"), TEXT.get("export.name"))
                .ifPresent(file -> kit.bridge()
                        .load(
                                () -> console.auditExports().toFile(AuditSelection.ALL, AuditFormat.JSONL, file, true),
                                count ->
                                        kit.navigator().announce(TEXT.format("export.done", count, file.getFileName())),
                                kit.navigator()::announce));
    }

    @Override
    public boolean onShortcut(KeyEvent event) {
        if (!event.isShortcutDown() || event.getCode() != KeyCode.E) {
            return false;
        }
        export();
        return true;
    }

    @Override
    public boolean onCharacter(String character) {
        if (character.equals("v")) {
            chain.look(true);
            return true;
        }
        if (character.equals("a")) {
            openAnchors();
            return true;
        }
        return super.onCharacter(character);
    }

    @Override
    protected List<KeyHelp> ownKeys() {
        return List.of(
                new KeyHelp("v", TEXT.get("verify")),
                new KeyHelp("a", TEXT.get("anchors")),
                new KeyHelp("Ctrl+E", TEXT.get("export")));
    }

    private void reload() {
        model.reload();
        chain.look(false);
    }

    @Override
    protected void attach() {
        pins.add(kit.bridge().watch(console.audit()::subscribe, this::reload));
        reload();
    }
}
