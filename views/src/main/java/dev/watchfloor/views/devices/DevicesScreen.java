package dev.watchfloor.views.devices;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorType;
import dev.watchfloor.app.response.Devices.Known;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.ScreenView;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.FilterField;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.LiveTable;
import dev.watchfloor.views.parts.Stamps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Which devices are let in, over all products that keep a register of them. */
public final class DevicesScreen implements ScreenView {
    private static final Messages TEXT = Messages.of("devices");
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration AGE = Duration.ofSeconds(10);

    private final Console console;
    private final Kit kit;
    private final DevicesModel model;
    private final DeviceCommands commands;
    private final DeviceDetails details;
    private final Stamps stamps;
    private final Frame frame = new Frame(TEXT.get("title"), TEXT.get("hint"));
    private final FilterField filter;
    private final Button refresh;
    private final StackPane empty = new StackPane();
    private final LiveTable<DeviceKey, Known> table;
    private final Pins pins = new Pins();

    public DevicesScreen(Console console, Kit kit, Responder responder) {
        this.console = console;
        this.kit = kit;
        this.stamps = new Stamps(kit);
        this.model = new DevicesModel(console.devices(), kit.bridge(), this::show);
        this.filter = new FilterField(TEXT.get("filter"), model::filter);
        this.refresh = Buttons.plain(TEXT.get("refresh"), Feather.REFRESH_CW, model::look);
        this.table = new LiveTable<>(TEXT.get("title"), DeviceKey::of, columns(), empty).withMarks();
        this.commands = new DeviceCommands(kit, responder, table::chosen);
        this.details = new DeviceDetails(kit, commands);
        table.node().setId("devices");
        table.setOnSelection(this::showDetails);
        frame.setBar(filter, Frame.gap(), refresh);
        frame.setCenter(table.node());
    }

    private List<TableColumn<Known, Known>> columns() {
        Columns<Known> make = new Columns<>();
        return List.of(
                make.drawn(
                        TEXT.get("column.state"),
                        118,
                        DevicesScreen::state,
                        known -> known.device().state()),
                make.text(TEXT.get("column.name"), 220, known -> known.device().name()),
                make.text(
                        TEXT.get("column.user"),
                        150,
                        known -> DeviceWords.told(known.device().userName())),
                make.muted(
                        TEXT.get("column.platform"),
                        180,
                        known -> DeviceWords.told(known.device().platform())),
                make.mono(
                        TEXT.get("column.seen"),
                        130,
                        this::seen,
                        known -> known.device().lastSeen()),
                make.muted(TEXT.get("column.provider"), 160, Known::provider));
    }

    /** What is usual must not shout. */
    private static Node state(Known known) {
        Device.State state = known.device().state();
        return switch (state) {
            case APPROVED, UNKNOWN -> DeviceWords.state(state).quiet();
            case PENDING, BLOCKED -> DeviceWords.state(state).tag();
        };
    }

    private String seen(Known known) {
        Instant seen = known.device().lastSeen();
        return seen == null ? TEXT.get("untold") : TEXT.format("ago", TimeFormat.length(stamps.age(seen)));
    }

    private void show() {
        List<Known> rows = model.rows();
        table.show(rows);
        frame.setCounts(counts(rows));
        frame.setNotice(notice());
        refresh.setDisable(model.isLooking());
        refresh.setText(TEXT.get(model.isLooking() ? "looking" : "refresh"));
        empty.getChildren().setAll(emptyState());
    }

    private String counts(List<Known> rows) {
        if (!model.isKnown()) {
            return TEXT.get("looking");
        }
        long pending = rows.stream().filter(DeviceWords::isPending).count();
        long blocked = rows.stream().filter(DeviceWords::isBlocked).count();
        String counts = TEXT.format("counts", rows.size(), pending, blocked);
        int marked = table.marked();
        return marked == 0 ? counts : counts + " · " + TEXT.format("counts.marked", marked);
    }

    private String notice() {
        List<String> sentences = new ArrayList<>();
        if (!model.problem().isEmpty()) {
            sentences.add(model.problem());
        }
        model.silent().forEach((provider, sentence) -> sentences.add(TEXT.format("silent", provider, sentence)));
        return String.join("\n", sentences);
    }

    private EmptyState emptyState() {
        if (!model.isKnown()) {
            return new EmptyState(Feather.SMARTPHONE, TEXT.get("looking"), TEXT.get("empty.looking"));
        }
        if (model.isFiltered()) {
            return new EmptyState(Feather.SEARCH, TEXT.get("empty.filter"), TEXT.get("empty.filter.text"));
        }
        return model.hasRegisters()
                ? new EmptyState(Feather.SMARTPHONE, TEXT.get("empty.none"), TEXT.get("empty.none.text"))
                : new EmptyState(
                        Feather.SMARTPHONE,
                        TEXT.get("empty.register"),
                        register(),
                        Buttons.leading(TEXT.get("empty.add"), Feather.PLUS, kit.navigator()::showConnectors));
    }

    /** What could be connected, as far as this console has connectors for it. */
    private String register() {
        String products = console.connectors().types().stream()
                .filter(type -> type.capabilities().contains(Capability.DEVICES))
                .map(ConnectorType::displayName)
                .collect(Collectors.joining(", "));
        return products.isEmpty()
                ? TEXT.get("empty.register.no-connector")
                : TEXT.format("empty.register.text", products);
    }

    private void showDetails() {
        frame.setCounts(counts(model.rows()));
        List<Known> chosen = table.chosen();
        if (chosen.isEmpty()) {
            frame.clearDetails();
        } else {
            frame.setDetails(chosen, () -> chosen.size() == 1 ? details.of(chosen.getFirst()) : details.of(chosen));
        }
    }

    /** Selects a device of the list, if it is there. */
    public void select(Known known) {
        table.select(DeviceKey.of(known));
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
        pins.add(kit.bridge().watch(console.response()::subscribe, model::look));
        pins.add(kit.bridge().every(LOOK, model::look));
        pins.add(kit.bridge().every(AGE, table::redraw));
        pins.listen(kit.times().zoneProperty(), zone -> showDetails());
        model.look();
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
    public List<KeyHelp> keys() {
        return List.of(
                new KeyHelp("j / k", TEXT.get("key.move")),
                new KeyHelp("x", TEXT.get("key.mark")),
                new KeyHelp(".", TEXT.get("key.menu")),
                new KeyHelp("/", TEXT.get("key.filter")));
    }
}
