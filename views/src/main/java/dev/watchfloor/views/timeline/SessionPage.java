package dev.watchfloor.views.timeline;

import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Navigator;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** A session's holder, place and state. */
final class SessionPage {
    private static final Messages TEXT = Messages.of("timeline");

    private final TimeFormat times;
    private final Navigator navigator;

    SessionPage(TimeFormat times, Navigator navigator) {
        this.times = times;
        this.navigator = navigator;
    }

    Node page(SessionRecord record, Button... pivots) {
        Session session = record.session();
        Label state = new Label(Describe.state(times, record));
        state.getStyleClass()
                .addAll(
                        Styles.TAG,
                        switch (record.state()) {
                            case OPEN -> record.incident() == null ? Styles.GOOD : Styles.BAD;
                            case ENDED -> Styles.MUTED;
                            case REVOKED -> Styles.BAD;
                        });
        Details page = new Details(TEXT.format("session.of", session.userName()), state);
        Facts facts = new Facts().text(TEXT.get("fact.user"), session.userName());
        if (session.address() != null) {
            facts.mono(TEXT.get("fact.address"), Addresses.canonical(session.address()));
        }
        if (session.device() != null) {
            facts.text(TEXT.get("fact.device"), session.device());
        }
        facts.text(TEXT.get("fact.clients"), String.join(", ", session.clients()))
                .mono(TEXT.get("fact.started"), times.stamp(session.started()))
                .mono(TEXT.get("fact.lastAccess"), times.stamp(session.lastAccess()))
                .mono(TEXT.get("fact.session"), session.ref().id())
                .text(TEXT.get("fact.provider"), record.provider());
        if (record.incident() != null) {
            Hyperlink incident = new Hyperlink(record.incident());
            IncidentHead.numberOf(record.incident())
                    .ifPresent(number -> incident.setOnAction(pressed -> navigator.showIncident(number)));
            facts.node(TEXT.get("fact.incident"), incident);
        }
        page.section(TEXT.get("details.entities"), facts);
        page.getChildren().add(new FlowPane(6, 6, pivots));
        return page;
    }
}
