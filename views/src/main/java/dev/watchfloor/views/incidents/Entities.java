package dev.watchfloor.views.incidents;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.Shortlist;
import dev.watchfloor.app.detection.ThreadEntities;
import dev.watchfloor.app.detection.ThreadSession;
import dev.watchfloor.app.incidents.Incident;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.Subject;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Plain;
import inet.ipaddr.IPAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Who and what an incident concerns; each can be looked at on the timeline, and has its menu of acts. FX thread only. */
final class Entities {
    private static final Messages TEXT = Messages.of("incidents");
    /** Most of a kind that are shown. */
    private static final int SHOWN = 6;

    private final Kit kit;
    private final Responder responder;

    Entities(Kit kit, Responder responder) {
        this.kit = kit;
        this.responder = responder;
    }

    VBox of(Incident incident) {
        VBox page = new VBox(4);
        if (!incident.threads().isEmpty()) {
            add(page, incident);
        }
        if (page.getChildren().isEmpty()) {
            page.getChildren().add(muted(TEXT.get("entities.none")));
        }
        return page;
    }

    private void add(VBox page, Incident incident) {
        List<ThreadEntities> all =
                incident.threads().stream().map(AttackThread::entities).toList();
        TimeRange range = new TimeRange(
                incident.head().started().minusSeconds(60),
                incident.head().latest().plusSeconds(60));
        Function<IPAddress, HBox> address = one -> row(
                incident,
                range,
                Addresses.canonical(one),
                new Query.Network(Field.RELATED_IP, one),
                subject -> subject.network(one));
        kind(page, "entities.networks", all, ThreadEntities::networks, address);
        kind(
                page,
                "entities.users",
                all,
                ThreadEntities::users,
                user -> row(
                        incident,
                        range,
                        user,
                        new Query.Text(Field.USER, TextPattern.exactly(user)),
                        subject -> subject.user(user)));
        kind(
                page,
                "entities.sessions",
                all,
                ThreadEntities::sessions,
                session -> row(incident, range, words(session), null, subject -> subject(subject, session)));
        kind(page, "entities.devices", all, ThreadEntities::devices, Entities::plain);
        kind(page, "entities.agents", all, ThreadEntities::agents, Entities::plain);
        kind(page, "entities.honeypots", all, ThreadEntities::honeypots, Entities::plain);
        kind(page, "entities.rules", all, ThreadEntities::rules, Entities::plain);
        kind(page, "entities.addresses", all, ThreadEntities::addresses, address);
    }

    private static String words(ThreadSession session) {
        return session.session() == null
                ? session.provider()
                : TEXT.format("entities.session", session.session().id(), session.provider());
    }

    private static void subject(Subject.Builder subject, ThreadSession session) {
        if (session.session() != null) {
            subject.session(session.provider(), session.session());
        }
        if (!session.user().isEmpty()) {
            subject.user(session.user());
        }
    }

    private static <T> void kind(
            VBox page,
            String heading,
            List<ThreadEntities> all,
            Function<ThreadEntities, Shortlist<T>> wanted,
            Function<T, HBox> row) {
        Set<T> known = new LinkedHashSet<>();
        int unnamed = 0;
        for (ThreadEntities entities : all) {
            known.addAll(wanted.apply(entities).first());
            unnamed += wanted.apply(entities).more();
        }
        if (known.isEmpty()) {
            return;
        }
        page.getChildren().add(muted(TEXT.get(heading)));
        known.stream().limit(SHOWN).map(row).forEach(page.getChildren()::add);
        int more = unnamed + Math.max(0, known.size() - SHOWN);
        if (more > 0) {
            page.getChildren().add(muted(TEXT.format("more", more)));
        }
    }

    private static HBox plain(String words) {
        Label label = new Label(Plain.line(words));
        // A name that is cut cannot be told from another.
        label.setWrapText(true);
        label.getStyleClass().add(Styles.MONO);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        return new HBox(label);
    }

    private HBox row(
            Incident incident,
            TimeRange range,
            String words,
            @Nullable Query query,
            Consumer<Subject.Builder> concerned) {
        HBox row = plain(words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setSpacing(4);
        if (query != null) {
            row.getChildren()
                    .add(small(Buttons.icon(
                            Feather.ACTIVITY,
                            TEXT.format("entities.pivot", words),
                            () -> kit.navigator().showTimeline(range, query))));
        }
        Runnable menu = () -> {
            Subject.Builder subject = Subject.of(incident.head().id() + " · " + words)
                    .reason(incident.head().id() + ": ");
            concerned.accept(subject);
            responder.menu(subject.build());
        };
        row.getChildren().add(small(Buttons.icon(Feather.MORE_HORIZONTAL, TEXT.format("entities.menu", words), menu)));
        row.setOnContextMenuRequested(asked -> menu.run());
        return row;
    }

    private static Button small(Button button) {
        button.getStyleClass().addAll(atlantafx.base.theme.Styles.FLAT, "wf-entity-button");
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        return label;
    }
}
