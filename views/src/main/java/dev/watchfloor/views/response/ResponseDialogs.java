package dev.watchfloor.views.response;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.app.response.Devices;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.AdoptDenylist;
import dev.watchfloor.app.response.ResponseRequest.Lift;
import dev.watchfloor.app.response.ResponseRequest.RevokeSessions;
import dev.watchfloor.app.response.ResponseRequest.SessionPick;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.views.kit.Account;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.Subject;
import dev.watchfloor.views.kit.Underway;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.Verb;
import dev.watchfloor.views.parts.VerbMenu;
import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens the dialog for each wish. The only implementation of {@link Responder} in the window. */
public final class ResponseDialogs implements Responder {
    private static final Messages TEXT = Messages.of("response");
    /** More accounts than these are counted and not named. */
    private static final int NAMED = 12;

    private final Console console;
    private final Kit kit;
    private final Underway underway;
    private final String reason;

    public ResponseDialogs(Console console, Kit kit) {
        this(console, kit, new Underway(), "");
    }

    /** @param reason how reasons begin */
    private ResponseDialogs(Console console, Kit kit, Underway underway, String reason) {
        this.console = console;
        this.kit = kit;
        this.underway = underway;
        this.reason = reason;
    }

    @Override
    public void revokeSession(String provider, SessionRef session, String userName) {
        Facts facts = new Facts()
                .text(TEXT.get("fact.user"), userName)
                .text(TEXT.get("fact.provider"), provider)
                .mono(TEXT.get("fact.session"), session.id())
                .text(TEXT.get("fact.kind"), kind(session.kind()));
        open(
                TEXT.format("revoke.title", userName),
                facts,
                reason -> List.of(new RevokeSessions(provider, session, userName, reason)));
    }

    @Override
    public void menu(Subject subject) {
        kit.bridge()
                .load(
                        () -> Standing.of(subject, console),
                        standing -> openMenu(subject, standing),
                        kit.navigator()::announce);
    }

    private void openMenu(Subject subject, Standing standing) {
        List<Verb> verbs = new SubjectVerbs(about(subject)).of(subject, standing);
        if (verbs.isEmpty()) {
            kit.navigator().announce(TEXT.get("verbs.none"));
        } else if (!kit.modals().isOpen()) {
            VerbMenu.open(kit.modals(), subject.title(), verbs);
        }
    }

    private ResponseDialogs about(Subject subject) {
        return new ResponseDialogs(console, kit, underway, subject.reason());
    }

    @Override
    public void revokeAccounts(List<Account> accounts) {
        if (!accounts.isEmpty()) {
            open(AccountForms.revokeAll(accounts), () -> {});
        }
    }

    @Override
    public void disable(List<Account> accounts) {
        if (!accounts.isEmpty()) {
            open(AccountForms.disable(accounts), () -> {});
        }
    }

    @Override
    public void requireEnrolment(List<Account> accounts) {
        if (!accounts.isEmpty()) {
            open(AccountForms.enrolment(accounts), () -> {});
        }
    }

    @Override
    public void enable(List<Account> accounts) {
        if (!accounts.isEmpty()) {
            open(AccountForms.enable(accounts), () -> {});
        }
    }

    @Override
    public void revokeSessions(List<SessionRecord> sessions) {
        if (sessions.size() == 1) {
            SessionRecord only = sessions.getFirst();
            revokeSession(only.provider(), only.session().ref(), only.session().userName());
            return;
        }
        if (sessions.isEmpty()) {
            return;
        }
        Facts facts = new Facts();
        Map<String, Long> counts = sessions.stream()
                .collect(Collectors.groupingBy(
                        row -> row.session().userName(), java.util.TreeMap::new, Collectors.counting()));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(NAMED)
                .forEach(one -> facts.text(one.getKey(), TEXT.format("revoke.count", one.getValue())));
        if (counts.size() > NAMED) {
            facts.text(TEXT.format("changes.more", counts.size() - NAMED), "");
        }
        open(TEXT.format("revoke-several.title", sessions.size()), facts, reason -> byProvider(sessions, reason));
    }

    private static List<ResponseRequest> byProvider(List<SessionRecord> sessions, String reason) {
        Map<String, List<SessionPick>> picks = sessions.stream()
                .collect(Collectors.groupingBy(
                        SessionRecord::provider,
                        java.util.TreeMap::new,
                        Collectors.mapping(
                                row -> new SessionPick(
                                        row.session().ref(), row.session().userName()),
                                Collectors.toList())));
        return picks.entrySet().stream()
                .<ResponseRequest>map(same -> new RevokeSessions(same.getKey(), same.getValue(), reason))
                .toList();
    }

    @Override
    public void approveDevices(List<Devices.Known> devices) {
        if (!devices.isEmpty()) {
            open(DeviceForms.approve(devices), () -> {});
        }
    }

    @Override
    public void blockDevices(List<Devices.Known> devices, List<SessionRecord> sessions) {
        if (!devices.isEmpty()) {
            open(DeviceForms.block(devices, sessions), () -> {});
        }
    }

    @Override
    public void unblockDevices(List<Devices.Known> devices) {
        if (!devices.isEmpty()) {
            open(DeviceForms.unblock(devices), () -> {});
        }
    }

    @Override
    public void block(IPAddress suggestion) {
        blockAll(List.of(suggestion));
    }

    @Override
    public void block() {
        blockAll(List.of());
    }

    @Override
    public void blockAll(List<IPAddress> suggestions) {
        BlockForm[] form = new BlockForm[1];
        form[0] = new BlockForm(
                kit,
                suggestions,
                () -> console.response().denylistTargets(),
                target -> adopt(target, () -> form[0].targetsChanged(target)));
        open(form[0], () -> {});
    }

    @Override
    public void lift(IPAddress network) {
        liftAll(List.of(network));
    }

    @Override
    public void liftAll(List<IPAddress> networks) {
        if (networks.isEmpty()) {
            return;
        }
        kit.bridge()
                .load(() -> console.response().denylist(), rows -> openLift(networks, rows), kit.navigator()::announce);
    }

    private void openLift(List<IPAddress> networks, List<DenylistRow> rows) {
        Facts facts = new Facts();
        for (IPAddress network : networks) {
            facts.mono(
                    Addresses.canonical(network), String.join(", ", new java.util.TreeSet<>(targets(network, rows))));
        }
        String title = networks.size() == 1
                ? TEXT.format("lift.title", Addresses.canonical(networks.getFirst()))
                : TEXT.format("lift-several.title", networks.size());
        open(title, facts, reason -> byTargets(networks, rows, reason));
    }

    /** Networks that are on the same gateways are lifted in one. */
    private List<ResponseRequest> byTargets(List<IPAddress> networks, List<DenylistRow> rows, String reason) {
        return networks.stream().collect(Collectors.groupingBy(network -> targets(network, rows))).entrySet().stream()
                .<ResponseRequest>map(same -> new Lift(Set.copyOf(same.getValue()), same.getKey(), reason))
                .toList();
    }

    /** Where the network is or should be; every target when it is on none, so that the plan can say so. */
    private Set<String> targets(IPAddress network, List<DenylistRow> rows) {
        Set<String> known = rows.stream()
                .filter(row -> row.network().equals(network))
                .flatMap(row -> java.util.stream.Stream.concat(row.present().stream(), row.missing().stream()))
                .collect(Collectors.toSet());
        return known.isEmpty()
                ? console.response().denylistTargets().stream()
                        .map(DenylistTarget::name)
                        .collect(Collectors.toSet())
                : known;
    }

    @Override
    public void renew(List<DenylistRow> rows) {
        if (!rows.isEmpty()) {
            open(new RenewForm(kit, rows), () -> {});
        }
    }

    @Override
    public void reconcile(List<DenylistRow> rows) {
        List<ResponseRequest> requests = LeaseRequests.putBack(rows);
        if (!requests.isEmpty()) {
            String title = TEXT.format("reconcile.title", rows.size());
            open(new ReadyForm(title, new Wish.Doing(title, requests)), () -> {});
        }
    }

    @Override
    public void adopt(String target) {
        adopt(target, () -> {});
    }

    private void adopt(String target, Runnable onClosed) {
        Facts facts = new Facts()
                .text(TEXT.get("fact.target"), target)
                .text(TEXT.get("fact.adopt"), TEXT.get("adopt.meaning"));
        String title = TEXT.format("adopt.title", target);
        RequestForm form = new ReasonForm(
                title,
                facts,
                TEXT.get("adopt.consent"),
                "",
                reason -> new Wish.Doing(title, List.of(new AdoptDenylist(target, reason))));
        open(form, onClosed);
    }

    @Override
    public void undo(List<Action> actions) {
        if (!actions.isEmpty()) {
            open(ActionForms.undo(actions, kit.times()), () -> {});
        }
    }

    @Override
    public void finish(Action action) {
        kit.bridge()
                .load(
                        () -> console.response().remainder(action.id()),
                        rest -> rest.ifPresentOrElse(
                                request -> open(ActionForms.finish(action, request), () -> {}),
                                () -> kit.navigator().announce(TEXT.get("rest.none"))),
                        kit.navigator()::announce);
    }

    @Override
    public void giveUp(List<Action> actions) {
        if (!actions.isEmpty()) {
            new GiveUpDialog(console.response(), kit).open(actions);
        }
    }

    @Override
    public void playbook(@Nullable IPAddress network, @Nullable String user) {
        kit.bridge()
                .load(
                        () -> console.playbooks().all(),
                        all -> {
                            ResponseDialog[] sheet = new ResponseDialog[1];
                            Runnable edit = () -> {
                                sheet[0].close();
                                playbookText(network, user);
                            };
                            sheet[0] = open(new PlaybookForm(all, network, user, edit), () -> {});
                        },
                        kit.navigator()::announce);
    }

    /** The sheet gives way to the editor, and comes back with what was kept. */
    private void playbookText(@Nullable IPAddress network, @Nullable String user) {
        new PlaybookEditor(console.playbooks(), kit, () -> playbook(network, user)).open();
    }

    @Override
    public void askedPlan(String hash) {
        kit.bridge()
                .load(
                        () -> console.approvals().plan(hash),
                        kept -> kept.ifPresentOrElse(
                                plan -> open(new ReadyForm(plan.headline(), new Wish.Kept(plan)), () -> {}),
                                () -> kit.navigator().announce(TEXT.get("second.no-plan"))),
                        kit.navigator()::announce);
    }

    @Override
    public Underway underway() {
        return underway;
    }

    private void open(String title, Facts facts, Function<String, List<ResponseRequest>> requests) {
        open(new ReasonForm(title, facts, "", "", reason -> new Wish.Doing(title, requests.apply(reason))), () -> {});
    }

    private ResponseDialog open(RequestForm form, Runnable onClosed) {
        form.suggestReason(reason);
        ResponseFlow flow =
                new ResponseFlow(console.response(), console.playbooks(), console.approvals(), kit.bridge(), underway);
        ResponseDialog sheet = new ResponseDialog(
                kit, flow, form, new ApprovalFiles(console.approvals(), console.secondPersons(), kit), onClosed);
        sheet.open();
        return sheet;
    }

    private static String kind(SessionRef.Kind kind) {
        return switch (kind) {
            case ONLINE -> TEXT.get("kind.online");
            case OFFLINE -> TEXT.get("kind.offline");
        };
    }
}
