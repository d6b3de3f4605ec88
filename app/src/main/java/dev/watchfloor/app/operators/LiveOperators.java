package dev.watchfloor.app.operators;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.audit.Change;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.app.vault.KdfCost;
import dev.watchfloor.app.vault.RecoveryCode;
import dev.watchfloor.app.vault.Slot;
import dev.watchfloor.app.vault.Vault;
import dev.watchfloor.app.work.Listeners;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * Operators of an open profile. Who is added is in the vault before the book and who is removed in the
 * book before the vault, so that a crash between the two lets nobody in. Thread-safe.
 */
public final class LiveOperators implements Operators {
    private final OperatorBook book;
    private final VaultKeeper vault;
    private final LiveSession session;
    private final SignIn door;
    private final PasswordRules passwords;
    private final KdfCost cost;
    private final AuditLog audit;
    private final Clock clock;
    private final OwnKeys ownKeys;
    private final Listeners listeners = new Listeners();

    public LiveOperators(
            OperatorBook book,
            VaultKeeper vault,
            LiveSession session,
            SignIn door,
            PasswordRules passwords,
            KdfCost cost,
            AuditLog audit,
            Clock clock) {
        this.book = book;
        this.vault = vault;
        this.session = session;
        this.door = door;
        this.passwords = passwords;
        this.cost = cost;
        this.audit = audit;
        this.clock = clock;
        ownKeys = new LiveOwnKeys(session, door, vault, cost, audit, clock);
    }

    /**
     * Takes out of the vault who is not in the book: what a process leaves that ends in the middle of adding or removing
     * somebody. Who was to be added can be added again then, and who was removed has no way to the data key.
     */
    public synchronized void settle() {
        for (Slot slot : vault.content().slots()) {
            if (book.operator(slot.operator()).isEmpty()) {
                audit.write("operator.settle", slot.name(), "", "DONE", "Adding or removing them had not ended.");
                vault.remove(slot.operator());
            }
        }
    }

    @Override
    public List<Operator> list() {
        return book.operators().stream().map(KnownOperator::operator).toList();
    }

    @Override
    public Enrolment prepare(String name, Set<Role> roles, char[] password) throws UnfitOperatorException {
        session.require(Permission.ADMINISTER);
        return Enrolment.make(fit(name, roles, password));
    }

    @Override
    public synchronized void add(String name, Set<Role> roles, char[] password, Enrolment enrolment)
            throws UnfitOperatorException {
        session.require(Permission.ADMINISTER);
        String fit = fit(name, roles, password);
        Newcomer newcomer = Newcomer.with(new Operator(Vault.newId(), fit, roles, clock.instant()), enrolment);
        settle();
        audit.write("operator.add", fit, "", "STARTED", Role.words(roles));
        enter(newcomer, password);
        door.refuseCodesUntilNow(fit);
        audit.write("operator.add", fit, "", "DONE", Role.words(roles), new Change("", Role.words(roles)));
        listeners.tell();
    }

    /** The name as it is kept. */
    private String fit(String name, Set<Role> roles, char[] password) throws UnfitOperatorException {
        String fit = OperatorName.of(name)
                .orElseThrow(() -> new UnfitOperatorException("\"" + name
                        + "\" cannot be an operator's name. Use letters, digits and . _ @ - only, at most 40."));
        if (list().stream().anyMatch(known -> OperatorName.same(known.name(), fit))) {
            throw new UnfitOperatorException("There is an operator " + fit + " already.");
        }
        hasRole(roles);
        passwords.check(fit, password);
        return fit;
    }

    @Override
    public synchronized void setRoles(String id, Set<Role> roles, String reason) throws UnfitOperatorException {
        session.require(Permission.ADMINISTER);
        KnownOperator known = find(id);
        hasRole(roles);
        if (!roles.contains(Role.ADMINISTRATOR)) {
            isNotLastAdministrator(known.operator());
        }
        Operator changed = new Operator(
                id, known.operator().name(), roles, known.operator().added());
        audit.write(
                "operator.roles",
                changed.name(),
                "",
                "DONE",
                reason,
                new Change(Role.words(known.operator().roles()), Role.words(roles)));
        book.put(known.with(changed));
        listeners.tell();
    }

    @Override
    public synchronized void remove(String id, String reason) throws UnfitOperatorException {
        session.require(Permission.ADMINISTER);
        KnownOperator known = find(id);
        isNotLastAdministrator(known.operator());
        audit.write(
                "operator.remove",
                known.operator().name(),
                "",
                "DONE",
                reason,
                new Change(Role.words(known.operator().roles()), ""));
        book.remove(id);
        vault.remove(id);
        session.look();
        listeners.tell();
    }

    @Override
    public Enrolment prepareReset(String id, char[] password) throws UnfitOperatorException {
        session.require(Permission.ADMINISTER);
        Operator operator = find(id).operator();
        passwords.check(operator.name(), password);
        return Enrolment.make(operator.name());
    }

    @Override
    public synchronized void reset(String id, char[] password, String reason, Enrolment enrolment)
            throws UnfitOperatorException {
        session.require(Permission.ADMINISTER);
        Operator operator = find(id).operator();
        passwords.check(operator.name(), password);
        Newcomer newcomer = Newcomer.with(operator, enrolment);
        audit.write("operator.reset", operator.name(), "", "STARTED", reason);
        enter(newcomer, password);
        door.refuseCodesUntilNow(operator.name());
        audit.write("operator.reset", operator.name(), "", "DONE", reason);
        if (id.equals(session.operator().id())) {
            session.lock(OperatorSession.Cause.WITHDRAWN);
        }
        listeners.tell();
    }

    @Override
    public synchronized void changePassword(Credentials old, char[] next)
            throws UnfitOperatorException, SignInRefusedException {
        session.require(Permission.VIEW);
        Operator operator = session.operator();
        passwords.check(operator.name(), next);
        try (OperatorSecrets secrets = again(operator, old)) {
            vault.change(content -> Slots.put(content, operator.id(), operator.name(), next, cost, secrets));
        }
        audit.write("operator.password", operator.name(), "", "DONE", "");
        listeners.tell();
    }

    @Override
    public Enrolment prepareFactors() {
        session.require(Permission.VIEW);
        return Enrolment.make(session.operator().name());
    }

    @Override
    public synchronized void newFactors(Credentials credentials, Enrolment next) throws SignInRefusedException {
        session.require(Permission.VIEW);
        Operator operator = session.operator();
        try (OperatorSecrets secrets = again(operator, credentials);
                OperatorSecrets fresh = secrets.withFactors(next)) {
            vault.change(
                    content -> Slots.put(content, operator.id(), operator.name(), credentials.password(), cost, fresh));
        }
        door.refuseCodesUntilNow(operator.name());
        audit.write("operator.factors", operator.name(), "", "DONE", "");
        session.lock(OperatorSession.Cause.WITHDRAWN);
        listeners.tell();
    }

    @Override
    public OwnKeys ownKeys() {
        return ownKeys;
    }

    @Override
    public char[] prepareRecoveryCode() {
        session.require(Permission.ADMINISTER);
        return RecoveryCode.make();
    }

    @Override
    public synchronized void newRecoveryCode(Credentials credentials, char[] code) throws SignInRefusedException {
        session.require(Permission.ADMINISTER);
        again(session.operator(), credentials).close();
        audit.write("vault.recovery-code", "", "", "DONE", "");
        vault.newRecovery(code);
    }

    @Override
    public void setRules(SessionRules rules, String reason) {
        session.require(Permission.ADMINISTER);
        audit.write("session.rules", "", "", "DONE", reason, new Change(words(book.rules()), words(rules)));
        book.putRules(rules);
        listeners.tell();
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    private void enter(Newcomer newcomer, char[] password) {
        Operator operator = newcomer.known().operator();
        try (OperatorSecrets secrets = newcomer.secrets()) {
            vault.change(content -> Slots.put(content, operator.id(), operator.name(), password, cost, secrets));
        }
        book.put(newcomer.known());
    }

    private OperatorSecrets again(Operator operator, Credentials credentials) throws SignInRefusedException {
        SignIn.Entered entered = door.enterAgain(operator, credentials);
        entered.key().close();
        return entered.secrets();
    }

    private KnownOperator find(String id) throws UnfitOperatorException {
        return book.operator(id).orElseThrow(() -> new UnfitOperatorException("There is no such operator any more."));
    }

    private static void hasRole(Set<Role> roles) throws UnfitOperatorException {
        if (roles.isEmpty()) {
            throw new UnfitOperatorException("An operator needs at least one role.");
        }
        if (roles.contains(Role.WALL) && roles.size() > 1) {
            throw new UnfitOperatorException("A wall only shows: it has no other role.");
        }
    }

    private void isNotLastAdministrator(Operator operator) throws UnfitOperatorException {
        if (operator.is(Role.ADMINISTRATOR)
                && list().stream().filter(known -> known.is(Role.ADMINISTRATOR)).count() == 1) {
            throw new UnfitOperatorException(
                    operator.name() + " is the last administrator. Make somebody else one first.");
        }
    }

    private static String words(SessionRules rules) {
        return "idle " + rules.idle().toMinutes() + " min, absolute "
                + rules.absolute().toMinutes() + " min, step-up "
                + rules.stepUp().toSeconds() + " s";
    }
}
