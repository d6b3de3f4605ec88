package dev.watchfloor.views.timeline;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.ThreadStep;
import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.response.ActOutline;
import dev.watchfloor.app.rules.RuleWatch;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.ClockWords;
import dev.watchfloor.views.query.Value;
import dev.watchfloor.views.query.ValueMenu;
import dev.watchfloor.views.rules.SuppressionDialogs;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * At the right: what is selected, and below it, always in sight, the acts that fit. FX thread only.
 */
final class DetailsPane extends VBox {
    private static final Messages TEXT = Messages.of("timeline");
    private static final Duration REFRESH = Duration.ofSeconds(1);

    private final TimelineModel model;
    private final Console console;
    private final Kit kit;
    private final Responder responder;
    private final NotesModel notes;
    private final Pins pins = new Pins();
    private final RecordDwell dwell;
    private final ScrollPane page = new ScrollPane();
    private final VBox acts = new VBox(8);
    private Selection shown = new Selection.Nothing();
    private @Nullable ResponseButtons respond;
    private @Nullable NoteEditor note;
    private @Nullable ValueMenu menu;
    private boolean stale;

    DetailsPane(TimelineModel model, NotesModel notes, Console console, Kit kit, Responder responder) {
        this.model = model;
        this.console = console;
        this.kit = kit;
        this.responder = responder;
        this.notes = notes;
        dwell = new RecordDwell(
                kit.clock(), event -> tell(() -> console.evidence().viewed(event)));
        page.setFitToWidth(true);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        page.getStyleClass().addAll(Styles.DETAILS, "wf-details-pane");
        acts.getStyleClass().addAll(Styles.DETAILS, "wf-details-acts");
        VBox.setVgrow(page, Priority.ALWAYS);
        getChildren().addAll(page, acts);
    }

    /** @param opened what opens on the values of what is shown */
    void setMenu(ValueMenu opened) {
        menu = opened;
    }

    void start() {
        // Nobody's button changes its meaning under the pointer.
        model.followNewestUnless(() -> isHover() || isFocusWithin());
        pins.listen(model.selectionProperty(), this::selected);
        pins.listen(
                kit.times().zoneProperty(),
                zone -> show(model.selectionProperty().get()));
        Runnable look = () -> {
            if (respond != null) {
                respond.reload();
            }
        };
        pins.add(kit.bridge().watch(console.response()::subscribe, look));
        pins.add(kit.bridge().watch(console.audit()::subscribe, look));
        pins.add(kit.bridge().watch(console.sessions()::subscribe, look));
        pins.add(kit.bridge().watch(console.incidents()::subscribe, this::incidentsChanged));
        pins.add(kit.bridge().every(REFRESH, this::refresh));
        show(model.selectionProperty().get());
    }

    void stop() {
        dwell.show(null);
        closeNote();
        pins.close();
    }

    /** Puts the cursor into the note of the event that is shown. @return false when none is */
    boolean editNote() {
        if (note == null) {
            return false;
        }
        note.focusText();
        return true;
    }

    /** What is shown already and has only grown waits until the operator is not in the pane. */
    private void selected(Selection selection) {
        if (sameThing(shown, selection)) {
            stale = true;
        } else {
            show(selection);
            page.setVvalue(0);
        }
    }

    private void incidentsChanged() {
        stale |= shown instanceof Selection.OfThread;
    }

    private void refresh() {
        dwell.look();
        if (stale && !isHover() && !isFocusWithin()) {
            double place = page.getVvalue();
            show(model.selectionProperty().get());
            page.setVvalue(place);
        }
    }

    private static boolean sameThing(Selection one, Selection other) {
        return one instanceof Selection.OfThread(AttackThread before)
                        && other instanceof Selection.OfThread(AttackThread now)
                        && before.id().equals(now.id())
                || one instanceof Selection.OfSession(SessionRecord left)
                        && other instanceof Selection.OfSession(SessionRecord right)
                        && left.provider().equals(right.provider())
                        && left.session().ref().equals(right.session().ref())
                || one instanceof Selection.OfActs some
                        && other instanceof Selection.OfActs others
                        && some.ids().equals(others.ids());
    }

    private void show(Selection selection) {
        stale = false;
        shown = selection;
        dwell.show(selection instanceof Selection.OfEvent(StoredEvent event) ? event : null);
        respond = null;
        if (!(selection instanceof Selection.OfEvent)) {
            closeNote();
        }
        acts.getChildren().clear();
        page.setContent(
                switch (selection) {
                    case Selection.Nothing nothing ->
                        new EmptyState(
                                Feather.CROSSHAIR, TEXT.get("details.none.title"), TEXT.get("details.none.text"));
                    case Selection.OfThread(AttackThread thread) -> threadPage(thread);
                    case Selection.OfEvent(StoredEvent event) -> eventPage(event);
                    case Selection.OfSession(SessionRecord session) -> sessionPage(session);
                    case Selection.OfActs(List<ActOutline> chosen) ->
                        new ActPage(kit.times(), kit.navigator()::showAction).page(chosen);
                });
        acts.setVisible(respond != null);
        acts.setManaged(respond != null);
    }

    private Node threadPage(AttackThread thread) {
        Button whole = small(Buttons.plain(
                TEXT.get("details.showSpan"),
                () -> model.go(model.viewport().lookingAt(Surroundings.of(thread.started(), thread.latest())))));
        respond(thread.provider(), thread.session(), thread.network());
        IncidentHead head = console.incidents().ofThread(thread.id());
        Node[] incident = head == null ? new Node[0] : new Node[] {new IncidentLine(thread, head, kit.navigator())};
        return new ThreadDetails(kit.times(), this::showStep).page(thread, whole, incident);
    }

    private Node sessionPage(SessionRecord record) {
        respond(record.provider(), record.session().ref(), record.session().address());
        return withMenu(
                new SessionPage(kit.times(), kit.navigator()).page(record, sessionPivots(record)),
                EventValues.values(record));
    }

    private Node eventPage(StoredEvent stored) {
        IPAddress source = stored.event().source();
        Button copy = Buttons.plain(TEXT.get("details.copy"), Feather.COPY, () -> copy(stored));
        copy.setId("copy-record");
        copy.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        respond(null, null, source);
        return withMenu(
                new EventDetails(kit.times(), this::clock).page(stored, note(stored), copy, eventPivots(stored)),
                EventValues.values(stored));
    }

    private Node withMenu(Node facts, List<Value> values) {
        if (menu != null) {
            new EventValues(menu).install(facts, values);
        }
        return facts;
    }

    private String clock(String connector) {
        return console.connectors().list().stream()
                .filter(status -> status.name().equals(connector))
                .findFirst()
                .map(status -> ClockWords.sentence(status, kit.times()))
                .orElse(TEXT.get("fact.clockUnknown"));
    }

    /** What is being written survives that the page around it is made again. */
    private NoteEditor note(StoredEvent stored) {
        if (note == null || note.position() != stored.position()) {
            closeNote();
            note = new NoteEditor(NotedEvent.of(stored), notes, kit.times(), kit.navigator()::announce);
        }
        return note;
    }

    private void closeNote() {
        if (note != null) {
            note.close();
            note = null;
        }
    }

    private void respond(@Nullable String provider, @Nullable SessionRef session, @Nullable IPAddress network) {
        respond = new ResponseButtons(console, kit.bridge(), responder, kit.times(), provider, session, network);
        Label heading = new Label(TEXT.get("details.respond"));
        heading.getStyleClass().add(Styles.HEADING);
        Button more = small(Buttons.plain(TEXT.get("details.more"), Feather.MORE_HORIZONTAL, this::openMenu));
        more.setId("more-acts");
        more.getStyleClass().add(atlantafx.base.theme.Styles.FLAT);
        HBox head = new HBox(heading, dev.watchfloor.views.parts.Frame.gap(), more);
        head.setAlignment(Pos.CENTER_LEFT);
        acts.getChildren().setAll(head, respond);
    }

    private void openMenu() {
        Subjects.of(model.selectionProperty().get()).ifPresent(responder::menu);
    }

    private Button[] eventPivots(StoredEvent stored) {
        Instant time = stored.event().time();
        List<Button> pivots = new ArrayList<>();
        pivots.add(pivot("details.around", Surroundings.of(time), Query.ALL));
        if (stored.event().source() != null) {
            pivots.add(filter(
                    "details.onlySource",
                    new Query.Network(Field.RELATED_IP, stored.event().source())));
        }
        if (stored.event().user() != null) {
            pivots.add(filter("details.onlyUser", user(stored.event().user())));
        }
        if (stored.connector().equals(RuleWatch.CONNECTOR)) {
            Button tune = small(Buttons.plain(TEXT.get("details.tune"), Feather.BELL_OFF, () -> tune(stored)));
            tune.setId("tune");
            pivots.add(tune);
        }
        Button incident = small(Buttons.plain(
                TEXT.get("details.toIncident"),
                () -> new IncidentChoice(console, kit).open(List.of(NotedEvent.of(stored)), 1)));
        incident.setId("event-to-incident");
        pivots.add(incident);
        return pivots.toArray(Button[]::new);
    }

    private void tune(StoredEvent finding) {
        new SuppressionDialogs(console.rules().suppressions(), kit, () -> {}).open(finding);
    }

    private Button[] sessionPivots(SessionRecord record) {
        Instant end = record.ended() == null ? model.now() : record.ended();
        Instant start = record.session().started();
        TimeRange span = Surroundings.of(start, end.isAfter(start) ? end : start.plusSeconds(1));
        return new Button[] {
            pivot("details.onlyUser", span, user(record.session().userName()))
        };
    }

    private Button pivot(String key, TimeRange range, Query query) {
        return small(Buttons.plain(
                TEXT.get(key), () -> model.go(model.viewport().lookingAt(range).withQuery(query))));
    }

    private Button filter(String key, Query query) {
        return small(
                Buttons.plain(TEXT.get(key), () -> model.go(model.viewport().withQuery(query))));
    }

    private static Query user(String name) {
        return new Query.Text(Field.USER, TextPattern.exactly(name));
    }

    private static Button small(Button button) {
        button.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        return button;
    }

    private void showStep(ThreadStep step) {
        model.go(model.viewport().lookingAt(Surroundings.of(step.from(), step.to())));
    }

    private void tell(Runnable view) {
        var unused = kit.bridge()
                .load(
                        () -> {
                            view.run();
                            return true;
                        },
                        written -> {},
                        kit.navigator()::announce);
    }

    private void copy(StoredEvent stored) {
        ClipboardContent content = new ClipboardContent();
        content.putString(stored.event().raw());
        Clipboard.getSystemClipboard().setContent(content);
        kit.navigator().announce(TEXT.get("details.copied"));
        tell(() -> console.evidence().copied(stored));
    }
}
