package dev.watchfloor.views.sessions;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.sessions.SessionRecord.State;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.Subject;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.Segments;
import dev.watchfloor.views.parts.TableScreen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/** Who is signed in: filter, select, look, end. */
public final class SessionsScreen extends TableScreen<SessionKey, SessionRecord> {
    private static final Messages TEXT = Messages.of("sessions");
    private static final Duration AGE = Duration.ofSeconds(5);

    private final Console console;
    private final Responder responder;
    private final SessionsModel model;
    private final SessionDetails details;
    private final TableColumn<SessionRecord, SessionRecord> started;
    private final Button matching;

    public SessionsScreen(Console console, Kit kit, Responder responder) {
        super(kit, TEXT.get("title"), TEXT.get("hint"), TEXT.get("filter"), SessionKey::of);
        this.console = console;
        this.responder = responder;
        this.model = new SessionsModel(console.sessions(), kit.bridge(), kit.clock(), this::show);
        this.details = new SessionDetails(kit, responder, model, this::canDisable);
        this.started = new Columns<SessionRecord>()
                .mono(
                        "",
                        128,
                        row -> stamps.near(row.session().started()),
                        row -> row.session().started());
        this.matching = Buttons.plain("", Feather.LOG_OUT, this::revokeMatching);
        matching.setId("revoke-matching");
        table.node().setId("sessions");
        addColumns();
        table.allowMarks();
        Segments<Boolean> ended = new Segments<>(
                TEXT.get("ended.name"), List.of(false, true), all -> TEXT.get(all ? "ended.day" : "ended.open"), false);
        ended.setOnChosen(model::showEnded);
        setBar(ended, matching, Frame.gap(), Buttons.plain(TEXT.get("refresh"), Feather.REFRESH_CW, this::refresh));
    }

    private void addColumns() {
        Columns<SessionRecord> make = new Columns<>();
        TableColumn<SessionRecord, SessionRecord> clients =
                make.muted(TEXT.get("column.clients"), 116, SessionWords::clients);
        TableColumn<SessionRecord, SessionRecord> kind = make.muted(TEXT.get("column.kind"), 150, SessionWords::kind);
        TableColumn<SessionRecord, SessionRecord> provider =
                make.muted(TEXT.get("column.provider"), 134, SessionRecord::provider);
        TableColumn<SessionRecord, SessionRecord> incident = make.drawn(
                TEXT.get("column.incident"),
                92,
                row -> row.incident() == null
                        ? null
                        : SessionWords.incident(row.incident()).tag(),
                SessionRecord::incident);
        table.setColumns(
                List.of(
                        make.drawn(TEXT.get("column.state"), 72, SessionsScreen::state, SessionRecord::state),
                        make.text(
                                TEXT.get("column.user"),
                                104,
                                row -> row.session().userName()),
                        make.mono(
                                TEXT.get("column.address"),
                                122,
                                SessionWords::address,
                                row -> row.session().address()),
                        make.drawn(
                                TEXT.get("column.device"),
                                164,
                                SessionsScreen::device,
                                row -> row.session().device()),
                        clients,
                        started,
                        make.mono(
                                TEXT.get("column.access"),
                                130,
                                row -> TEXT.format(
                                        "ago",
                                        TimeFormat.length(
                                                stamps.age(row.session().lastAccess()))),
                                row -> row.session().lastAccess()),
                        kind,
                        provider,
                        incident),
                List.of(clients, kind, provider, started, incident));
    }

    private static Node state(SessionRecord row) {
        return row.state() == State.OPEN
                ? SessionWords.state(row.state()).quiet()
                : SessionWords.state(row.state()).tag();
    }

    private static Node device(SessionRecord row) {
        String device = row.session().device();
        return device == null ? SessionWords.unknownDeviceCell().tag() : new Label(device);
    }

    private boolean canDisable(String provider) {
        return console.connectors().list().stream()
                .anyMatch(status ->
                        status.name().equals(provider) && status.capabilities().contains(Capability.USERS));
    }

    /** Every open session that matches, after a fresh look: never merely those in sight, and never for want of a filter. */
    private void revokeMatching() {
        if (!model.isFiltered()) {
            kit.navigator().announce(TEXT.get("matching.filter"));
            focusFilter();
            return;
        }
        model.matching(found -> {
            if (found.isEmpty()) {
                kit.navigator().announce(TEXT.get("matching.none"));
            }
            responder.revokeSessions(found);
        });
    }

    /** The acts that fit what is chosen. */
    @Override
    protected boolean menu() {
        List<SessionRecord> chosen = table.chosen();
        if (chosen.isEmpty()) {
            kit.navigator().announce(TEXT.get("none-chosen"));
            return true;
        }
        Subject.Builder subject = Subject.of(
                chosen.size() == 1
                        ? chosen.getFirst().session().userName()
                        : TEXT.format("details.several", chosen.size()));
        chosen.forEach(subject::session);
        responder.menu(subject.build());
        return true;
    }

    private void refresh() {
        model.refresh(providers().stream().map(ConnectorStatus::name).toList());
    }

    @Override
    protected List<SessionRecord> rows() {
        return model.rows();
    }

    @Override
    protected void filter(String words) {
        model.filter(words);
    }

    @Override
    protected void shown() {
        long wanted = model.openMatching();
        matching.setText(TEXT.format("matching", wanted));
        matching.setVisible(model.isFiltered() && wanted > 0);
        matching.setManaged(matching.isVisible());
        started.setText(TEXT.format("column.started-in", kit.times().label()));
    }

    @Override
    protected String counts() {
        List<SessionRecord> rows = model.rows();
        int open = open(rows).size();
        long accounts =
                rows.stream().map(row -> row.session().userName()).distinct().count();
        return model.showsEnded()
                ? TEXT.format("counts.day", open, rows.size() - open, accounts)
                : TEXT.format("counts.open", open, accounts);
    }

    @Override
    protected List<String> notices() {
        List<String> sentences = new ArrayList<>();
        sentences.add(model.problem());
        model.silent()
                .forEach((provider, seen) -> sentences.add(TEXT.format(
                        "silent",
                        provider,
                        TimeFormat.length(stamps.age(seen)),
                        kit.times().stamp(seen))));
        return sentences;
    }

    @Override
    protected EmptyState emptyState() {
        if (model.isFiltered()) {
            return new EmptyState(Feather.SEARCH, TEXT.get("empty.filter"), TEXT.get("empty.filter.text"));
        }
        List<ConnectorStatus> providers = providers();
        if (providers.isEmpty()) {
            return new EmptyState(
                    Feather.USERS,
                    TEXT.get("empty.provider"),
                    TEXT.get("empty.provider.text"),
                    Buttons.leading(TEXT.get("empty.add"), Feather.PLUS, kit.navigator()::showConnectors));
        }
        String down = providers.stream()
                .filter(status -> status.health().state() == Health.State.DOWN)
                .map(ConnectorStatus::name)
                .collect(Collectors.joining(", "));
        return down.isEmpty()
                ? new EmptyState(Feather.USERS, TEXT.get("empty.none"), TEXT.get("empty.none.text"))
                : new EmptyState(
                        Feather.HELP_CIRCLE, TEXT.get("empty.unknown"), TEXT.format("empty.unknown.text", down));
    }

    private List<ConnectorStatus> providers() {
        return console.connectors().list().stream()
                .filter(status -> status.capabilities().contains(Capability.SESSIONS))
                .toList();
    }

    @Override
    protected Node details(List<SessionRecord> chosen) {
        return chosen.size() == 1 ? details.of(chosen.getFirst()) : details.of(chosen, open(chosen));
    }

    /** Last access and the provider's last answer change all the time; they may wait. */
    @Override
    protected Object about(List<SessionRecord> chosen) {
        int open = chosen.size() == 1 ? model.openOf(chosen.getFirst()).size() : 0;
        return List.of(
                open,
                chosen.stream()
                        .map(row -> List.of(SessionKey.of(row), row.state()))
                        .toList());
    }

    private static List<SessionRecord> open(List<SessionRecord> rows) {
        return rows.stream().filter(row -> row.state() == State.OPEN).toList();
    }

    @Override
    protected void attach() {
        pins.add(kit.bridge().watch(console.sessions()::subscribe, model::reload));
        pins.add(kit.bridge().every(AGE, this::age));
        model.reload();
    }

    /** Selects a session of the list, if it is there; for pictures and for jumps from elsewhere. */
    public void select(SessionRecord row) {
        select(SessionKey.of(row));
    }

    @Override
    public boolean onCharacter(String character) {
        if (character.equals("R")) {
            revokeMatching();
            return true;
        }
        return super.onCharacter(character);
    }

    @Override
    public boolean onKey(KeyCode key) {
        List<SessionRecord> open = open(table.chosen());
        if (key == KeyCode.DELETE && !open.isEmpty()) {
            responder.revokeSessions(open);
            return true;
        }
        return super.onKey(key);
    }

    @Override
    protected List<KeyHelp> ownKeys() {
        return List.of(
                new KeyHelp("Del", TEXT.get("key.revoke")), new KeyHelp("Shift+r", TEXT.get("key.revoke-matching")));
    }
}
