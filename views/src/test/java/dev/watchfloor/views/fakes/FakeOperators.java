package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.operators.Operators;
import dev.watchfloor.app.operators.SessionRules;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.UnfitOperatorException;
import dev.watchfloor.app.operators.factors.OneTimeCodes;
import dev.watchfloor.app.operators.factors.TotpSecret;
import dev.watchfloor.app.roles.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Operators in memory. */
public final class FakeOperators implements Operators {
    private final Listeners listeners = new Listeners();
    private final List<Operator> operators = new CopyOnWriteArrayList<>();
    private final List<String> changes = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private final FakeOwnKeys ownKeys;
    private volatile @Nullable Enrolment prepared;

    public FakeOperators(Clock clock) {
        this.clock = clock;
        ownKeys = new FakeOwnKeys(clock);
        Instant day = clock.instant().minus(Duration.ofDays(40));
        operators.add(new Operator(
                "1", "a.okafor", EnumSet.of(Role.ANALYST, Role.RESPONDER, Role.APPROVER, Role.ADMINISTRATOR), day));
        operators.add(new Operator(
                "2", "b.lindqvist", EnumSet.of(Role.ANALYST, Role.RESPONDER), day.plus(Duration.ofDays(1))));
        operators.add(new Operator("3", "c.moreau", EnumSet.of(Role.APPROVER), day.plus(Duration.ofDays(3))));
        operators.add(new Operator("4", "wall-north", EnumSet.of(Role.WALL), day.plus(Duration.ofDays(9))));
    }

    @Override
    public List<Operator> list() {
        return List.copyOf(operators);
    }

    @Override
    public Enrolment prepare(String name, Set<Role> roles, char[] password) throws UnfitOperatorException {
        if (operators.stream().anyMatch(known -> known.name().equals(name))) {
            throw new UnfitOperatorException("There is an operator " + name + " already.");
        }
        Enrolment made = new Enrolment(name, TotpSecret.make(), OneTimeCodes.make(10));
        prepared = made;
        return made;
    }

    @Override
    public void add(String name, Set<Role> roles, char[] password, Enrolment enrolment) {
        operators.add(new Operator(name, name, roles, clock.instant()));
        listeners.tell();
    }

    @Override
    public void setRoles(String id, Set<Role> roles, String reason) {
        operators.replaceAll(
                known -> known.id().equals(id) ? new Operator(id, known.name(), roles, known.added()) : known);
        listeners.tell();
    }

    @Override
    public void remove(String id, String reason) throws UnfitOperatorException {
        if (id.equals("1")) {
            throw new UnfitOperatorException("a.okafor is the last administrator. Make somebody else one first.");
        }
        operators.removeIf(known -> known.id().equals(id));
        listeners.tell();
    }

    @Override
    public Enrolment prepareReset(String id, char[] password) {
        return new Enrolment("b.lindqvist", TotpSecret.make(), OneTimeCodes.make(10));
    }

    @Override
    public void reset(String id, char[] password, String reason, Enrolment enrolment) {
        changes.add("reset " + id);
    }

    @Override
    public void changePassword(Credentials old, char[] next) throws SignInRefusedException, UnfitOperatorException {
        if (new String(next).equals("passwordpassword")) {
            throw new UnfitOperatorException("The password is easily guessed.");
        }
        FakeSession.check(old.secondFactor());
        changes.add("password " + old.name());
    }

    /** What operators changed of their own. */
    public List<String> changes() {
        return List.copyOf(changes);
    }

    @Override
    public Enrolment prepareFactors() {
        Enrolment made = new Enrolment("a.okafor", TotpSecret.make(), OneTimeCodes.make(10));
        prepared = made;
        return made;
    }

    /** The newest of {@link #prepareFactors}. */
    public @Nullable Enrolment prepared() {
        return prepared;
    }

    @Override
    public void newFactors(Credentials credentials, Enrolment next) throws SignInRefusedException {
        FakeSession.check(credentials.secondFactor());
        changes.add("factors " + next.name());
    }

    @Override
    public FakeOwnKeys ownKeys() {
        return ownKeys;
    }

    @Override
    public char[] prepareRecoveryCode() {
        return "7Q2M-K8ZD-4HVB-TWN3-5XJ9-CRPA-60YE-FG1S".toCharArray();
    }

    @Override
    public void newRecoveryCode(Credentials credentials, char[] code) throws SignInRefusedException {
        FakeSession.check(credentials.secondFactor());
        changes.add("recovery code");
    }

    @Override
    public void setRules(SessionRules rules, String reason) {
        listeners.tell();
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }
}
