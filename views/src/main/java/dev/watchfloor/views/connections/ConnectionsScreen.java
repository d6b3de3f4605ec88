package dev.watchfloor.views.connections;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.HealthMark;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.LayerMark;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.ScreenView;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.LiveTable;
import dev.watchfloor.views.parts.Mark;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What is connected and how it is doing. */
public final class ConnectionsScreen implements ScreenView {
    private static final Messages TEXT = Messages.of("connections");

    private final Console console;
    private final Kit kit;
    private final ConnectorDetails details;
    private final Frame frame = new Frame(TEXT.get("title"), TEXT.get("hint"));
    private final LiveTable<String, ConnectorStatus> table;
    private final Pins pins = new Pins();

    /** @param responder not needed here; all screens are made alike */
    public ConnectionsScreen(Console console, Kit kit, Responder responder) {
        this.console = console;
        this.kit = kit;
        this.details = new ConnectorDetails(console.connectors(), kit);
        EmptyState empty = new EmptyState(
                Feather.CPU,
                TEXT.get("empty"),
                TEXT.get("empty.text"),
                Buttons.leading(TEXT.get("add"), Feather.PLUS, this::add));
        this.table = new LiveTable<>(TEXT.get("title"), ConnectorStatus::name, columns(), empty);
        table.node().setId("connectors");
        table.node().getStyleClass().add("wf-connectors");
        table.node().getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.setOnSelection(this::showDetails);
        table.setOnOpen(details::edit);
        Button add = Buttons.leading(TEXT.get("add"), Feather.PLUS, this::add);
        add.setId("add");
        frame.setBar(Frame.gap(), add);
        frame.setCenter(table.node());
    }

    private List<TableColumn<ConnectorStatus, ConnectorStatus>> columns() {
        Columns<ConnectorStatus> make = new Columns<>();
        return List.of(
                make.drawn(
                        TEXT.get("column.health"),
                        110,
                        ConnectionsScreen::health,
                        status -> status.health().state()),
                make.text(TEXT.get("column.name"), 140, ConnectorStatus::name),
                make.drawn(
                        TEXT.get("column.layer"),
                        112,
                        status -> new Label(LayerMark.word(status.layer()), new LayerMark(status.layer())),
                        ConnectorStatus::layer),
                make.muted(
                        TEXT.get("column.state"), 360, status -> status.health().sentence()),
                make.mono(
                        TEXT.get("column.latency"),
                        78,
                        ConnectorWords::latency,
                        status -> status.health().latency()),
                make.mono(
                        TEXT.get("column.offset"),
                        92,
                        status -> ConnectorWords.offset(status.health().clockOffset()),
                        status -> status.health().clockOffset()),
                make.mono(TEXT.get("column.rate"), 84, ConnectorWords::perSecond, ConnectorStatus::eventsPerSecond),
                make.mono(
                        TEXT.get("column.received"),
                        80,
                        status -> ConnectorWords.number(status.received()),
                        ConnectorStatus::received),
                make.drawn(TEXT.get("column.rejected"), 84, ConnectionsScreen::rejected, ConnectorStatus::rejected),
                make.mono(
                        TEXT.get("column.last"),
                        110,
                        status -> ConnectorWords.age(
                                status.lastEvent(), kit.clock().instant()),
                        ConnectorStatus::lastEvent),
                make.mono(
                        TEXT.get("column.next"),
                        84,
                        status -> ConnectorWords.nextAttempt(status, kit.clock().instant()),
                        ConnectorStatus::nextAttempt));
    }

    private static Node health(ConnectorStatus status) {
        return new Label(
                HealthMark.word(status.health().state()),
                new HealthMark(status.health().state()));
    }

    private static @Nullable Node rejected(ConnectorStatus status) {
        return status.rejected() == 0
                ? null
                : new Mark(Feather.ALERT_TRIANGLE, ConnectorWords.number(status.rejected()), Mark.Tone.WARN).tag();
    }

    private void show() {
        List<ConnectorStatus> all = console.connectors().list();
        table.show(all);
        long down = all.stream()
                .filter(status -> status.health().state() == Health.State.DOWN)
                .count();
        double rate = all.stream().mapToDouble(ConnectorStatus::eventsPerSecond).sum();
        frame.setCounts(
                TEXT.format("counts", all.size(), down, String.format(java.util.Locale.ENGLISH, "%,.1f", rate)));
    }

    private void showDetails() {
        List<ConnectorStatus> chosen = table.selected();
        if (chosen.isEmpty()) {
            frame.clearDetails();
            return;
        }
        ConnectorStatus status = chosen.getFirst();
        // Counts change several times a second; they may wait.
        frame.setDetails(
                List.of(status.name(), status.settings(), status.health().state(), status.capabilities()),
                () -> details.of(status));
    }

    private void add() {
        new ConnectorDialog(console.connectors(), kit).add();
    }

    /** Selects a connector by its name, if it is there. */
    public void select(String name) {
        table.select(name);
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
        pins.add(kit.bridge().watch(console.connectors()::subscribe, this::show));
        pins.add(kit.bridge().every(Duration.ofSeconds(1), table::redraw));
        pins.listen(kit.times().zoneProperty(), zone -> showDetails());
        show();
    }

    @Override
    public void onHide() {
        pins.close();
    }

    @Override
    public boolean onCharacter(String character) {
        if (character.equals("a")) {
            add();
            return true;
        }
        return table.onCharacter(character);
    }

    @Override
    public boolean onKey(KeyCode key) {
        List<ConnectorStatus> chosen = table.selected();
        if (key == KeyCode.ENTER && !chosen.isEmpty()) {
            details.edit(chosen.getFirst());
            return true;
        }
        if (key == KeyCode.DELETE && !chosen.isEmpty()) {
            new RemovalDialog(console.connectors(), kit).open(chosen.getFirst());
            return true;
        }
        return false;
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(
                new KeyHelp("j / k", TEXT.get("key.move")),
                new KeyHelp("a", TEXT.get("key.add")),
                new KeyHelp("Enter", TEXT.get("key.edit")),
                new KeyHelp("Del", TEXT.get("key.remove")));
    }
}
