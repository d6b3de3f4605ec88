package dev.watchfloor.views.timeline;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.detection.Incident;
import dev.watchfloor.app.detection.IncidentStep;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.EventFilter;
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
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** At the right: what is selected, and the acts and pivots that fit. FX thread only. */
final class DetailsPane extends ScrollPane {
    private static final Messages TEXT = Messages.of("timeline");

    private final TimelineModel model;
    private final Console console;
    private final Kit kit;
    private final Responder responder;
    private final Pins pins = new Pins();

    DetailsPane(TimelineModel model, Console console, Kit kit, Responder responder) {
        this.model = model;
        this.console = console;
        this.kit = kit;
        this.responder = responder;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll(Styles.DETAILS, "wf-details-pane");
    }

    void start() {
        pins.listen(model.selectionProperty(), this::show);
        pins.listen(
                kit.times().zoneProperty(),
                zone -> show(model.selectionProperty().get()));
        Runnable again = () -> keepPlace(() -> show(model.selectionProperty().get()));
        pins.add(kit.bridge().watch(console.response()::subscribe, again));
        pins.add(kit.bridge().watch(console.audit()::subscribe, again));
        show(model.selectionProperty().get());
    }

    void stop() {
        pins.close();
    }

    private void keepPlace(Runnable change) {
        double place = getVvalue();
        change.run();
        setVvalue(place);
    }

    private void show(Selection selection) {
        setVvalue(0);
        setContent(
                switch (selection) {
                    case Selection.Nothing nothing ->
                        new EmptyState(
                                Feather.CROSSHAIR, TEXT.get("details.none.title"), TEXT.get("details.none.text"));
                    case Selection.OfIncident(Incident incident) ->
                        new IncidentDetails(kit.times(), this::showStep)
                                .page(incident, respond(incident.provider(), incident.session(), incident.network()));
                    case Selection.OfEvent(StoredEvent event) -> eventPage(event);
                    case Selection.OfSession(SessionRecord session) ->
                        new SessionPage(kit.times())
                                .page(
                                        session,
                                        respond(
                                                session.provider(),
                                                session.session().ref(),
                                                session.session().address()),
                                        sessionPivots(session));
                });
    }

    private Node eventPage(StoredEvent stored) {
        IPAddress source = stored.event().source();
        Button copy = Buttons.plain(TEXT.get("details.copy"), Feather.COPY, () -> copy(stored));
        copy.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        return new EventDetails(kit.times()).page(stored, respond(null, null, source), copy, eventPivots(stored));
    }

    private Node respond(@Nullable String provider, @Nullable SessionRef session, @Nullable IPAddress network) {
        return new ResponseButtons(console, kit.bridge(), responder, kit.times(), provider, session, network);
    }

    private Button[] eventPivots(StoredEvent stored) {
        Instant time = stored.event().time();
        List<Button> pivots = new ArrayList<>();
        pivots.add(pivot("details.around", Surroundings.of(time), EventFilter.ALL));
        if (stored.event().source() != null) {
            pivots.add(filter(
                    "details.onlySource",
                    EventFilter.ALL.withNetwork(Optional.of(stored.event().source()))));
        }
        if (stored.event().user() != null) {
            pivots.add(filter(
                    "details.onlyUser",
                    EventFilter.ALL.withUser(Optional.of(stored.event().user()))));
        }
        return pivots.toArray(Button[]::new);
    }

    private Button[] sessionPivots(SessionRecord record) {
        Instant end = record.ended() == null ? model.now() : record.ended();
        Instant start = record.session().started();
        TimeRange span = Surroundings.of(start, end.isAfter(start) ? end : start.plusSeconds(1));
        EventFilter user = EventFilter.ALL.withUser(Optional.of(record.session().userName()));
        return new Button[] {pivot("details.onlyUser", span, user)};
    }

    private Button pivot(String key, TimeRange range, EventFilter filter) {
        return small(Buttons.plain(
                TEXT.get(key), () -> model.go(model.viewport().lookingAt(range).withFilter(filter))));
    }

    private Button filter(String key, EventFilter filter) {
        return small(
                Buttons.plain(TEXT.get(key), () -> model.go(model.viewport().withFilter(filter))));
    }

    private static Button small(Button button) {
        button.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        return button;
    }

    private void showStep(IncidentStep step) {
        model.go(model.viewport().lookingAt(Surroundings.of(step.from(), step.to())));
    }

    private void copy(StoredEvent stored) {
        ClipboardContent content = new ClipboardContent();
        content.putString(stored.event().raw());
        Clipboard.getSystemClipboard().setContent(content);
        kit.navigator().announce(TEXT.get("details.copied"));
    }
}
