package dev.watchfloor.views.devices;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorType;
import dev.watchfloor.app.response.DeviceQueue.Row;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.Mark;
import dev.watchfloor.views.parts.Segments;
import dev.watchfloor.views.parts.TableScreen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Which devices are let in, over all products that keep a register of them. */
public final class DevicesScreen extends TableScreen<DeviceKey, Row> {
    private static final Messages TEXT = Messages.of("devices");
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration AGE = Duration.ofSeconds(10);

    private final Console console;
    private final DevicesModel model;
    private final DeviceCommands commands;
    private final DeviceDetails details;
    private final Button refresh;

    public DevicesScreen(Console console, Kit kit, Responder responder) {
        super(kit, TEXT.get("title"), TEXT.get("hint"), TEXT.get("filter"), DeviceKey::of);
        this.console = console;
        this.model = new DevicesModel(console.deviceQueue(), kit.bridge(), this::show);
        this.refresh = Buttons.plain(TEXT.get("refresh"), Feather.REFRESH_CW, model::look);
        refresh.setId("ask-registers");
        this.commands = new DeviceCommands(kit, responder, table::chosen, model::traits);
        this.details = new DeviceDetails(kit, commands, model::traits);
        table.node().setId("devices");
        addColumns();
        table.allowMarks();
        Segments<Boolean> waiting = new Segments<>(
                TEXT.get("show.name"),
                List.of(false, true),
                only -> TEXT.get(only ? "show.waiting" : "show.all"),
                false);
        waiting.setOnChosen(model::showWaiting);
        Button policy = Buttons.plain(TEXT.get("policy"), Feather.SHIELD, this::showPolicy);
        policy.setId("device-policy");
        setBar(waiting, Frame.gap(), policy, refresh);
    }

    private void addColumns() {
        Columns<Row> make = new Columns<>();
        TableColumn<Row, Row> platform = make.muted(
                TEXT.get("column.platform"),
                130,
                row -> DeviceWords.told(row.known().device().platform()));
        TableColumn<Row, Row> provider =
                make.muted(TEXT.get("column.provider"), 116, row -> row.known().provider());
        TableColumn<Row, Row> first =
                make.mono(TEXT.get("column.first"), 132, row -> ago(row.firstSeen(), "first.short"), Row::firstSeen);
        TableColumn<Row, Row> from = make.mono(
                TEXT.get("column.from"),
                160,
                DeviceWords::from,
                row -> row.places().isEmpty() ? null : row.places().getFirst().address());
        table.setColumns(
                List.of(
                        make.drawn(TEXT.get("column.state"), 150, DevicesScreen::state, Row::waiting),
                        make.text(
                                TEXT.get("column.name"),
                                190,
                                row -> row.known().device().name()),
                        make.text(
                                TEXT.get("column.user"),
                                104,
                                row -> DeviceWords.told(row.known().device().userName())),
                        platform,
                        from,
                        make.mono(
                                TEXT.get("column.sessions"),
                                76,
                                row -> row.open().isEmpty()
                                        ? ""
                                        : Integer.toString(row.open().size()),
                                row -> row.open().size()),
                        first,
                        make.mono(TEXT.get("column.seen"), 132, row -> ago(row.lastSeen(), "untold"), Row::lastSeen),
                        provider),
                List.of(platform, provider, first, from));
    }

    private void showPolicy() {
        List<String> providers = model.judgedProviders();
        if (providers.isEmpty()) {
            kit.navigator().announce(TEXT.get("policy.none"));
        } else {
            new PolicyForm(console.devicePolicies(), kit).open(providers);
        }
    }

    /** What is usual must not shout. */
    private static Node state(Row row) {
        return DeviceWords.waiting(row.waiting())
                .map(Mark::tag)
                .orElseGet(() -> row.isWaiting() || DeviceWords.isBlocked(row)
                        ? DeviceWords.state(row).tag()
                        : DeviceWords.state(row).quiet());
    }

    private String ago(@Nullable Instant when, String otherwise) {
        return when == null ? TEXT.get(otherwise) : TEXT.format("ago", TimeFormat.length(stamps.age(when)));
    }

    @Override
    protected List<Row> rows() {
        return model.rows();
    }

    @Override
    protected void filter(String words) {
        model.filter(words);
    }

    @Override
    protected void shown() {
        refresh.setDisable(model.isLooking());
        refresh.setText(TEXT.get(model.isLooking() ? "looking" : "refresh"));
    }

    @Override
    protected String counts() {
        if (!model.isKnown()) {
            return model.problem().isEmpty() ? TEXT.get("looking") : TEXT.get("empty.unknown");
        }
        List<Row> rows = model.rows();
        long waiting = rows.stream().filter(Row::isWaiting).count();
        long blocked = rows.stream().filter(DeviceWords::isBlocked).count();
        return TEXT.format("counts", rows.size(), waiting, blocked);
    }

    @Override
    protected List<String> notices() {
        List<String> sentences = new ArrayList<>();
        sentences.add(model.problem());
        model.silent().forEach((provider, sentence) -> sentences.add(TEXT.format("silent", provider, sentence)));
        return sentences;
    }

    @Override
    protected EmptyState emptyState() {
        if (!model.isKnown() && model.problem().isEmpty()) {
            return new EmptyState(Feather.SMARTPHONE, TEXT.get("looking"), TEXT.get("empty.looking"));
        }
        if (model.isFiltered()) {
            return new EmptyState(Feather.SEARCH, TEXT.get("empty.filter"), TEXT.get("empty.filter.text"));
        }
        if (!model.isKnown() || !model.silent().isEmpty()) {
            return new EmptyState(Feather.HELP_CIRCLE, TEXT.get("empty.unknown"), TEXT.get("empty.unknown.text"));
        }
        if (model.hasRegisters() && model.isWaitingOnly()) {
            return new EmptyState(Feather.CHECK_CIRCLE, TEXT.get("empty.waiting"), TEXT.get("empty.waiting.text"));
        }
        return model.hasRegisters()
                ? new EmptyState(Feather.SMARTPHONE, TEXT.get("empty.none"), TEXT.get("empty.none.text"))
                : noRegister();
    }

    /** What could be connected, as far as this console has connectors for it: nobody is sent to look for one in vain. */
    private EmptyState noRegister() {
        String products = console.connectors().types().stream()
                .filter(type -> type.capabilities().contains(Capability.DEVICES)
                        || type.capabilities().contains(Capability.SESSIONS))
                .map(ConnectorType::displayName)
                .collect(Collectors.joining(", "));
        return products.isEmpty()
                ? new EmptyState(
                        Feather.SMARTPHONE, TEXT.get("empty.register"), TEXT.get("empty.register.no-connector"))
                : new EmptyState(
                        Feather.SMARTPHONE,
                        TEXT.get("empty.register"),
                        TEXT.format("empty.register.text", products),
                        Buttons.leading(TEXT.get("empty.add"), Feather.PLUS, kit.navigator()::showConnectors));
    }

    @Override
    protected Node details(List<Row> chosen) {
        return chosen.size() == 1 ? details.of(chosen.getFirst()) : details.of(chosen);
    }

    @Override
    protected boolean menu() {
        commands.menu();
        return true;
    }

    @Override
    protected void attach() {
        pins.add(kit.bridge().watch(console.response()::subscribe, model::look));
        pins.add(kit.bridge().watch(console.deviceQueue()::subscribe, model::look));
        pins.add(kit.bridge().every(LOOK, model::look));
        pins.add(kit.bridge().every(AGE, table::redraw));
        model.look();
    }

    /** Selects a device of the list, if it is there. */
    public void select(Row row) {
        select(DeviceKey.of(row));
    }
}
