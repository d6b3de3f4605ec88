package dev.watchfloor.views.sessions;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.sessions.SessionRecord.State;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.ScreenView;
import dev.watchfloor.views.kit.Subject;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.FilterField;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.LiveTable;
import dev.watchfloor.views.parts.Segments;
import dev.watchfloor.views.parts.Stamps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Who is signed in: filter, select, look, end. */
public final class SessionsScreen implements ScreenView {
    private static final Messages TEXT = Messages.of("sessions");

    private final Console console;
    private final Kit kit;
    private final Responder responder;
    private final SessionsModel model;
    private final SessionDetails details;
    private final Stamps stamps;
    private final Frame frame = new Frame(TEXT.get("title"), TEXT.get("hint"));
    private final FilterField filter;
    private final StackPane empty = new StackPane();
    private final List<TableColumn<SessionRecord, SessionRecord>> timed = new ArrayList<>();
    private final Button matching;
    private final LiveTable<SessionKey, SessionRecord> table;
    private final Pins pins = new Pins();

    public SessionsScreen(Console console, Kit kit, Responder responder) {
        this.console = console;
        this.kit = kit;
        this.responder = responder;
        this.stamps = new Stamps(kit);
        this.model = new SessionsModel(console.sessions(), kit.bridge(), kit.clock(), this::show);
        this.details = new SessionDetails(kit, responder, model, this::canDisable);
        this.filter = new FilterField(TEXT.get("filter"), model::filter);
        this.matching = Buttons.plain("", Feather.LOG_OUT, this::revokeMatching);
        matching.setId("revoke-matching");
        this.table = new LiveTable<>(TEXT.get("title"), SessionKey::of, columns(), empty).withMarks();
        table.node().setId("sessions");
        table.setOnSelection(this::showDetails);
        Segments<Boolean> ended = new Segments<>(
                TEXT.get("ended.name"), List.of(false, true), all -> TEXT.get(all ? "ended.day" : "ended.open"), false);
        ended.setOnChosen(model::showEnded);
        frame.setBar(
                filter,
                ended,
                matching,
                Frame.gap(),
                Buttons.plain(TEXT.get("refresh"), Feather.REFRESH_CW, this::refresh));
        frame.setCenter(table.node());
    }

    private List<TableColumn<SessionRecord, SessionRecord>> columns() {
        Columns<SessionRecord> make = new Columns<>();
        TableColumn<SessionRecord, SessionRecord> started = make.mono(
                "",
                128,
                row -> stamps.near(row.session().started()),
                row -> row.session().started());
        timed.add(started);
        return List.of(
                make.drawn(TEXT.get("column.state"), 72, SessionsScreen::state, SessionRecord::state),
                make.text(TEXT.get("column.user"), 104, row -> row.session().userName()),
                make.mono(
                        TEXT.get("column.address"),
                        122,
                        SessionWords::address,
                        row -> row.session().address()),
                make.drawn(
                        TEXT.get("column.device"),
                        152,
                        SessionsScreen::device,
                        row -> row.session().device()),
                make.muted(TEXT.get("column.clients"), 116, SessionWords::clients),
                started,
                make.mono(
                        TEXT.get("column.access"),
                        116,
                        row -> TEXT.format(
                                "ago",
                                TimeFormat.length(stamps.age(row.session().lastAccess()))),
                        row -> row.session().lastAccess()),
                make.muted(TEXT.get("column.kind"), 84, SessionWords::kind),
                make.muted(TEXT.get("column.provider"), 128, SessionRecord::provider),
                make.drawn(
                        TEXT.get("column.incident"),
                        80,
                        row -> row.incident() == null
                                ? null
                                : SessionWords.incident(row.incident()).tag(),
                        SessionRecord::incident));
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

    /** Every open session that matches, after a fresh look: never merely those in sight. */
    private void revokeMatching() {
        model.matching(found -> {
            if (found.isEmpty()) {
                kit.navigator().announce(TEXT.get("matching.none"));
            }
            responder.revokeSessions(found);
        });
    }

    /** The acts that fit what is chosen, otherwise those for all that match. */
    private void openMenu() {
        List<SessionRecord> chosen = table.chosen();
        if (chosen.isEmpty()) {
            revokeMatching();
            return;
        }
        Subject.Builder subject = Subject.of(
                chosen.size() == 1
                        ? chosen.getFirst().session().userName()
                        : TEXT.format("details.several", chosen.size()));
        chosen.forEach(subject::session);
        responder.menu(subject.build());
    }

    private void refresh() {
        model.refresh(console.connectors().list().stream()
                .filter(status -> status.capabilities().contains(Capability.SESSIONS))
                .map(ConnectorStatus::name)
                .toList());
    }

    private void show() {
        List<SessionRecord> rows = model.rows();
        table.show(rows);
        frame.setCounts(counts(rows));
        long wanted = model.openMatching();
        matching.setText(TEXT.format("matching", wanted));
        matching.setVisible(model.isFiltered() && wanted > 0);
        matching.setManaged(matching.isVisible());
        showNotice();
        empty.getChildren().setAll(emptyState());
        timed.forEach(column ->
                column.setText(TEXT.format("column.started-in", kit.times().label())));
    }

    private String counts(List<SessionRecord> rows) {
        long open = rows.stream().filter(row -> row.state() == State.OPEN).count();
        long accounts =
                rows.stream().map(row -> row.session().userName()).distinct().count();
        String counts = model.showsEnded()
                ? TEXT.format("counts.day", open, rows.size() - open, accounts)
                : TEXT.format("counts.open", open, accounts);
        int marked = table.marked();
        return marked == 0 ? counts : counts + " · " + TEXT.format("counts.marked", marked);
    }

    private void showNotice() {
        List<String> sentences = new ArrayList<>();
        if (!model.problem().isEmpty()) {
            sentences.add(model.problem());
        }
        model.silent()
                .forEach((provider, seen) -> sentences.add(TEXT.format(
                        "silent",
                        provider,
                        TimeFormat.length(stamps.age(seen)),
                        kit.times().stamp(seen))));
        frame.setNotice(String.join("\n", sentences));
    }

    private EmptyState emptyState() {
        if (model.isFiltered()) {
            return new EmptyState(Feather.SEARCH, TEXT.get("empty.filter"), TEXT.get("empty.filter.text"));
        }
        boolean provider = console.connectors().list().stream()
                .anyMatch(status -> status.capabilities().contains(Capability.SESSIONS));
        return provider
                ? new EmptyState(Feather.USERS, TEXT.get("empty.none"), TEXT.get("empty.none.text"))
                : new EmptyState(
                        Feather.USERS,
                        TEXT.get("empty.provider"),
                        TEXT.get("empty.provider.text"),
                        Buttons.leading(TEXT.get("empty.add"), Feather.PLUS, kit.navigator()::showConnectors));
    }

    private void showDetails() {
        frame.setCounts(counts(model.rows()));
        List<SessionRecord> chosen = table.chosen();
        if (chosen.isEmpty()) {
            frame.clearDetails();
        } else if (chosen.size() == 1) {
            SessionRecord row = chosen.getFirst();
            // Last access and the provider's last answer change all the time; they may wait.
            frame.setDetails(
                    List.of(SessionKey.of(row), row.state(), model.openOf(row).size()), () -> details.of(row));
        } else {
            frame.setDetails(
                    chosen.stream()
                            .map(row -> List.of(SessionKey.of(row), row.state()))
                            .toList(),
                    () -> details.of(chosen, open(chosen)));
        }
    }

    private static List<SessionRecord> open(List<SessionRecord> rows) {
        return rows.stream().filter(row -> row.state() == State.OPEN).toList();
    }

    /** Selects a session of the list, if it is there; for pictures and for jumps from elsewhere. */
    public void select(SessionRecord row) {
        table.select(SessionKey.of(row));
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
        pins.add(kit.bridge().watch(console.sessions()::subscribe, model::reload));
        pins.add(kit.bridge().every(Duration.ofSeconds(5), this::age));
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
        filter.requestFocus();
    }

    @Override
    public boolean onCharacter(String character) {
        if (character.equals(".")) {
            openMenu();
            return true;
        }
        return table.onCharacter(character);
    }

    @Override
    public boolean onKey(KeyCode key) {
        List<SessionRecord> open = open(table.chosen());
        if (key == KeyCode.DELETE && !open.isEmpty()) {
            responder.revokeSessions(open);
            return true;
        }
        return key == KeyCode.ESCAPE && table.clearMarks();
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(
                new KeyHelp("j / k", TEXT.get("key.move")),
                new KeyHelp("x", TEXT.get("key.mark")),
                new KeyHelp(".", TEXT.get("key.menu")),
                new KeyHelp("/", TEXT.get("key.filter")),
                new KeyHelp("Del", TEXT.get("key.revoke")));
    }
}
