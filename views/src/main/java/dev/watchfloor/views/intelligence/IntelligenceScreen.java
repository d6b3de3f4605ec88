package dev.watchfloor.views.intelligence;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.intake.ConnectorType;
import dev.watchfloor.app.intelligence.IndicatorSource;
import dev.watchfloor.app.intelligence.KeptIndicator;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.views.intelligence.IntelligenceModel.Which;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.Segments;
import dev.watchfloor.views.parts.TableScreen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** What others say is a sign of an attack: sources on top, their indicators below. */
public final class IntelligenceScreen extends TableScreen<Long, IndicatorRow> {
    private static final Messages TEXT = Messages.of("intelligence");
    private static final Duration LOOK = Duration.ofSeconds(20);

    private final Console console;
    private final IntelligenceModel model;
    private final IndicatorCommands commands;
    private final IndicatorDetails details;
    private final FlowPane cards = new FlowPane(12, 12);
    private final TableColumn<IndicatorRow, IndicatorRow> until;

    public IntelligenceScreen(Console console, Kit kit, Responder responder) {
        super(kit, TEXT.get("title"), TEXT.get("hint"), TEXT.get("filter"), IndicatorRow::id);
        this.console = console;
        this.model = new IntelligenceModel(console.intelligence(), kit.bridge(), this::show);
        this.commands = new IndicatorCommands(console.intelligence(), kit, responder, table::chosen);
        this.details = new IndicatorDetails(kit, commands);
        this.until = new Columns<IndicatorRow>()
                .mono("", 150, this::until, row -> row.kept().indicator().validUntil());
        table.node().setId("intelligence");
        addColumns();
        table.allowMarks();
        cards.getStyleClass().add("wf-target-cards");
        Segments<Which> which =
                new Segments<>(TEXT.get("which.name"), List.of(Which.values()), IntelligenceScreen::word, Which.ACTIVE);
        which.setOnChosen(model::show);
        Button add = Buttons.leading(TEXT.get("add"), Feather.PLUS, commands::add);
        add.setId("add-indicator");
        setBar(which, Frame.gap(), add);
        setBand(cards);
    }

    private static String word(Which which) {
        return switch (which) {
            case ACTIVE -> TEXT.get("which.active");
            case OWN -> TEXT.get("which.own");
            case ALL -> TEXT.get("which.all");
        };
    }

    private void addColumns() {
        Columns<IndicatorRow> make = new Columns<>();
        TableColumn<IndicatorRow, IndicatorRow> description = make.muted(
                TEXT.get("column.description"),
                240,
                row -> row.kept().indicator().description());
        TableColumn<IndicatorRow, IndicatorRow> kind = make.muted(
                TEXT.get("column.kind"),
                90,
                row -> IndicatorWords.kind(row.kept().indicator().observable().kind()));
        table.setColumns(
                List.of(
                        make.drawn(TEXT.get("column.state"), 112, this::state, row -> state(row.kept())),
                        make.mono(
                                TEXT.get("column.value"),
                                230,
                                row -> row.kept().ruleId(),
                                row -> row.kept().ruleId()),
                        kind,
                        make.mono(
                                TEXT.get("column.confidence"),
                                92,
                                row -> IndicatorWords.confidence(row.kept()),
                                row -> row.kept().indicator().confidence()),
                        make.text(
                                TEXT.get("column.source"),
                                140,
                                row -> IndicatorWords.source(row.kept().source())),
                        until,
                        make.mono(
                                TEXT.get("column.matches"),
                                110,
                                IntelligenceScreen::matches,
                                row -> row.matches().ever()),
                        description),
                List.of(description, kind));
    }

    private KeptIndicator.State state(KeptIndicator kept) {
        return kept.state(kit.clock().instant());
    }

    /** What is usual must not shout. */
    private Node state(IndicatorRow row) {
        KeptIndicator.State state = state(row.kept());
        return state == KeptIndicator.State.ACTIVE
                ? IndicatorWords.state(state).quiet()
                : IndicatorWords.state(state).tag();
    }

    private String until(IndicatorRow row) {
        Instant end = row.kept().indicator().validUntil();
        return end == null ? TEXT.get("until.withdrawn") : stamps.cell(end);
    }

    private static String matches(IndicatorRow row) {
        return row.matches().ever() == 0
                ? "–"
                : row.matches().day() + " / " + row.matches().ever();
    }

    @Override
    protected List<IndicatorRow> rows() {
        return model.rows();
    }

    @Override
    protected void filter(String words) {
        model.search(words);
    }

    @Override
    protected void shown() {
        List<ConnectorStatus> connectors = console.connectors().list();
        cards.getChildren()
                .setAll(model.sources().stream()
                        .map(source -> card(source, connectors))
                        .toList());
        cards.setVisible(!model.sources().isEmpty());
        cards.setManaged(!model.sources().isEmpty());
        until.setText(TEXT.format("column.until", kit.times().label()));
    }

    private SourceCard card(IndicatorSource source, List<ConnectorStatus> connectors) {
        ConnectorStatus status = connectors.stream()
                .filter(connector -> connector.name().equals(source.name()))
                .findFirst()
                .orElse(null);
        boolean isOnly = source.name().equals(model.onlySource());
        return new SourceCard(source, status, isOnly, stamps, () -> model.only(source.name()));
    }

    @Override
    protected String counts() {
        if (!model.isKnown()) {
            return TEXT.get("looking");
        }
        long day = model.rows().stream().filter(row -> row.matches().day() > 0).count();
        return TEXT.format("counts", model.number(), day);
    }

    @Override
    protected List<String> notices() {
        return List.of(
                model.problem(),
                model.number() > IntelligenceModel.MOST
                        ? TEXT.format("more", IntelligenceModel.MOST, model.number())
                        : "");
    }

    @Override
    protected EmptyState emptyState() {
        if (!model.isKnown() && model.problem().isEmpty()) {
            return new EmptyState(Feather.CROSSHAIR, TEXT.get("looking"), TEXT.get("empty.looking"));
        }
        if (model.isFiltered()) {
            return new EmptyState(Feather.SEARCH, TEXT.get("empty.filter"), TEXT.get("empty.filter.text"));
        }
        if (model.which() == Which.OWN) {
            return new EmptyState(Feather.CROSSHAIR, TEXT.get("empty.own"), TEXT.get("empty.own.text"));
        }
        String products = console.connectors().types().stream()
                .filter(type -> type.capabilities().contains(Capability.INDICATORS))
                .map(ConnectorType::displayName)
                .collect(Collectors.joining(", "));
        return new EmptyState(
                Feather.CROSSHAIR,
                TEXT.get("empty.none"),
                products.isEmpty() ? TEXT.get("empty.none.bare") : TEXT.format("empty.none.text", products),
                Buttons.leading(TEXT.get("empty.add"), Feather.LINK, kit.navigator()::showConnectors),
                Buttons.plain(TEXT.get("add"), Feather.PLUS, commands::add));
    }

    @Override
    protected Node details(List<IndicatorRow> chosen) {
        return chosen.size() == 1 ? details.of(chosen.getFirst()) : details.of(chosen);
    }

    @Override
    protected boolean menu() {
        commands.menu();
        return true;
    }

    @Override
    protected void attach() {
        pins.add(kit.bridge().watch(console.intelligence()::subscribe, model::load));
        pins.add(kit.bridge().every(LOOK, model::load));
        model.load();
    }

    @Override
    public boolean onCharacter(String character) {
        switch (character) {
            case "a" -> commands.add();
            case "l" -> commands.lookBack();
            default -> {
                return super.onCharacter(character);
            }
        }
        return true;
    }

    @Override
    public boolean onKey(KeyCode key) {
        if (key == KeyCode.DELETE && !table.chosen().isEmpty()) {
            commands.withdraw();
            return true;
        }
        return super.onKey(key);
    }

    @Override
    public boolean onShortcut(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            commands.undo();
            return true;
        }
        return false;
    }

    @Override
    protected List<KeyHelp> ownKeys() {
        return List.of(
                new KeyHelp("a", TEXT.get("key.add")),
                new KeyHelp("l", TEXT.get("key.look")),
                new KeyHelp("Del", TEXT.get("key.withdraw")),
                new KeyHelp("Ctrl+Z", TEXT.get("key.undo")));
    }
}
