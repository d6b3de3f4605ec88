package dev.watchfloor.views.sessions;

import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.sessions.SessionRecord.State;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.views.kit.Account;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.Stamps;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** The pane beside the table: one session in full, or several together. */
final class SessionDetails {
    /** More sessions than these are counted and not named. */
    private static final int NAMED = 30;

    private static final Messages TEXT = Messages.of("sessions");
    private static final Duration BEFORE = Duration.ofMinutes(15);
    private static final Duration AFTER = Duration.ofMinutes(5);

    private final Kit kit;
    private final Responder responder;
    private final SessionsModel model;
    private final Predicate<String> canDisable;
    private final Stamps stamps;

    /** @param canDisable whether a provider can disable accounts */
    SessionDetails(Kit kit, Responder responder, SessionsModel model, Predicate<String> canDisable) {
        this.kit = kit;
        this.responder = responder;
        this.model = model;
        this.canDisable = canDisable;
        this.stamps = new Stamps(kit);
    }

    /** One session. */
    Node of(SessionRecord row) {
        Session session = row.session();
        List<Node> marks = new ArrayList<>();
        marks.add(SessionWords.state(row.state()).tag());
        if (row.incident() != null) {
            marks.add(SessionWords.incident(row.incident()).tag());
        }
        if (session.device() == null) {
            marks.add(SessionWords.unknownDevice().tag());
        }
        Details details = new Details(session.userName(), marks.toArray(Node[]::new));
        if (row.state() == State.OPEN && stamps.age(row.seen()).compareTo(SessionsModel.OLD) > 0) {
            details.words(
                    TEXT.format("details.old", row.provider(), TimeFormat.length(stamps.age(row.seen()))),
                    Styles.NOTICE);
        }
        return details.section(TEXT.get("details.session"), facts(row))
                .actions(TEXT.get("details.respond"), actions(row))
                .words(TEXT.get("details.note"), Styles.FIELD_HELP);
    }

    /** Several sessions, of which at least one is open. */
    Node of(List<SessionRecord> rows, List<SessionRecord> open) {
        Details details = new Details(TEXT.format("details.several", rows.size()));
        if (open.size() < rows.size()) {
            details.words(TEXT.format("details.over", rows.size() - open.size()), Styles.MUTED);
        }
        Facts facts = new Facts();
        open.stream().limit(NAMED).forEach(row -> facts.mono(row.session().userName(), SessionWords.address(row)));
        if (open.size() > NAMED) {
            facts.text(TEXT.format("details.more", open.size() - NAMED), "");
        }
        if (open.isEmpty()) {
            return details;
        }
        List<Button> buttons = new ArrayList<>();
        buttons.add(Buttons.danger(SessionWords.revoke(open), Feather.LOG_OUT, () -> responder.revokeSessions(open)));
        List<Account> accounts = open.stream()
                .map(Account::of)
                .distinct()
                .filter(account -> canDisable.test(account.provider()))
                .toList();
        if (!accounts.isEmpty()) {
            buttons.add(disable(accounts));
        }
        return details.section(TEXT.get("details.open"), facts)
                .actions(TEXT.get("details.respond"), buttons.toArray(Button[]::new))
                .words(TEXT.get("details.note"), Styles.FIELD_HELP);
    }

    private Facts facts(SessionRecord row) {
        Session session = row.session();
        Facts facts = new Facts()
                .text(TEXT.get("column.provider"), row.provider())
                .mono(TEXT.get("column.address"), SessionWords.address(row))
                .text(
                        TEXT.get("column.device"),
                        Optional.ofNullable(session.device()).orElse(TEXT.get("device.unknown")))
                .text(TEXT.get("column.clients"), SessionWords.clients(row))
                .text(TEXT.get("column.kind"), SessionWords.kind(row))
                .mono(TEXT.get("column.started"), kit.times().stamp(session.started()))
                .mono(TEXT.get("column.access"), kit.times().stamp(session.lastAccess()));
        if (row.ended() != null) {
            facts.mono(TEXT.get("fact.ended"), kit.times().stamp(row.ended()));
        }
        return facts.mono(TEXT.get("fact.id"), session.ref().id())
                .mono(TEXT.get("fact.seen"), kit.times().stamp(row.seen()));
    }

    private Button[] actions(SessionRecord row) {
        List<Button> buttons = new ArrayList<>();
        String incident = row.incident();
        if (incident != null) {
            IncidentHead.numberOf(incident).ifPresent(number -> {
                Button open = Buttons.plain(
                        TEXT.format("details.incident", incident),
                        Feather.ALERT_TRIANGLE,
                        () -> kit.navigator().showIncident(number));
                open.setId("open-incident");
                buttons.add(open);
            });
        }
        if (row.state() == State.OPEN) {
            Button revoke = Buttons.danger(
                    SessionWords.revoke(List.of(row)),
                    Feather.LOG_OUT,
                    () -> responder.revokeSession(
                            row.provider(), row.session().ref(), row.session().userName()));
            revoke.setId("revoke");
            buttons.add(revoke);
        }
        int open = model.openOf(row).size();
        if (open > 1) {
            buttons.add(Buttons.plain(
                    TEXT.format("revoke.all", open, row.session().userName()),
                    Feather.USERS,
                    () -> responder.revokeAccounts(List.of(Account.of(row)))));
        }
        if (canDisable.test(row.provider())) {
            List<Account> account = List.of(Account.of(row));
            buttons.add(disable(account));
            // Whoever is signed in is not disabled; of others it is not known, and the plan tells.
            if (row.state() != State.OPEN && open == 0) {
                buttons.add(enable(account));
            }
        }
        IPAddress address = row.session().address();
        if (address != null) {
            buttons.add(Buttons.plain(
                    TEXT.format("details.block", SessionWords.address(row)),
                    Feather.SLASH,
                    () -> responder.block(address)));
        }
        buttons.add(Buttons.plain(
                TEXT.get("details.timeline"),
                Feather.ACTIVITY,
                () -> kit.navigator()
                        .showTimeline(
                                around(row),
                                new Query.Text(
                                        Field.USER,
                                        TextPattern.exactly(row.session().userName())))));
        return buttons.toArray(Button[]::new);
    }

    private Button disable(List<Account> accounts) {
        Button button = Buttons.plain(
                accounts.size() == 1
                        ? TEXT.format("disable", accounts.getFirst().userName())
                        : TEXT.format("disable.several", accounts.size()),
                Feather.USER_X,
                () -> responder.disable(accounts));
        button.setId("disable");
        return button;
    }

    private Button enable(List<Account> accounts) {
        Button button = Buttons.plain(
                TEXT.format("enable", accounts.getFirst().userName()),
                Feather.USER_CHECK,
                () -> responder.enable(accounts));
        button.setId("enable");
        return button;
    }

    private TimeRange around(SessionRecord row) {
        Instant end = row.ended() == null ? kit.clock().instant() : row.ended();
        Instant from = row.session().started().minus(BEFORE);
        Instant to = end.plus(AFTER);
        return new TimeRange(from, to.isAfter(from) ? to : from.plus(AFTER));
    }
}
