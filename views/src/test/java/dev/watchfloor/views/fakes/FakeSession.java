package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.NotAllowedException;
import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.operators.OperatorSession;
import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.app.operators.SessionRules;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.factors.SecurityKeyException;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.roles.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;

/** A session of which a test decides what it allows. The only right code is 123456, the only right password "right". */
public final class FakeSession implements OperatorSession {
    private final Listeners listeners = new Listeners();
    private final Clock clock;
    private volatile Operator operator;
    private volatile State state;
    private volatile Duration authenticatorAhead = Duration.ZERO;

    public FakeSession(Clock clock) {
        this.clock = clock;
        Instant now = clock.instant();
        operator = new Operator(
                "1", "a.okafor", EnumSet.of(Role.ANALYST, Role.RESPONDER, Role.APPROVER, Role.ADMINISTRATOR), now);
        state = open(now);
    }

    /** Gives the operator other roles. */
    public void roles(Role first, Role... more) {
        operator = new Operator("1", "a.okafor", EnumSet.of(first, more), operator.added());
        listeners.tell();
    }

    /** Makes the second factor stale. */
    public void stale() {
        state = new State.Open(
                Instant.MAX,
                clock.instant().plus(rules().absolute()),
                clock.instant().minusSeconds(1));
        listeners.tell();
    }

    /** Tells of a code that was taken, and how far ahead its clock was. */
    public void authenticatorAhead(Duration ahead) {
        authenticatorAhead = ahead;
        listeners.tell();
    }

    /** Locks for a reason. */
    public void lock(Cause cause) {
        state = new State.Locked(cause, clock.instant());
        listeners.tell();
    }

    @Override
    public Operator operator() {
        return operator;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public SessionRules rules() {
        return SessionRules.USUAL;
    }

    @Override
    public Access access(Permission permission) {
        if (!(state instanceof State.Open open)) {
            return Access.LOCKED;
        }
        if (!operator.may(permission)) {
            return Access.LACKS_ROLE;
        }
        return permission.isHighRisk() && !clock.instant().isBefore(open.freshUntil())
                ? Access.NEEDS_STEP_UP
                : Access.ALLOWED;
    }

    @Override
    public void require(Permission permission) {
        switch (access(permission)) {
            case ALLOWED -> {}
            case LOCKED -> throw new NotAllowedException(NotAllowedException.Reason.LOCKED, "The console is locked.");
            case LACKS_ROLE -> throw new NotAllowedException(NotAllowedException.Reason.ROLE, "No role allows it.");
            case NEEDS_STEP_UP -> throw new NotAllowedException(NotAllowedException.Reason.STEP_UP, "Confirm first.");
        }
    }

    @Override
    public void touch() {}

    @Override
    public void lock() {
        lock(Cause.ASKED);
    }

    @Override
    public void unlock(Credentials credentials) throws SignInRefusedException {
        stepUp(credentials.secondFactor());
    }

    @Override
    public void stepUp(SecondFactor factor) throws SignInRefusedException {
        check(factor);
        state = open(clock.instant());
        listeners.tell();
    }

    /** Takes the one right code. */
    static void check(SecondFactor factor) throws SignInRefusedException {
        if (!isRight(factor)) {
            throw new SignInRefusedException(SignInRefusedException.Reason.WRONG, "The code is wrong.", Duration.ZERO);
        }
    }

    @Override
    public Duration authenticatorAhead() {
        return authenticatorAhead;
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    /** The code 123456, or a key that is touched and has the right PIN. */
    static boolean isRight(SecondFactor factor) throws SignInRefusedException {
        return switch (factor) {
            case SecondFactor.Code code -> code.text().equals("123456");
            case SecondFactor.Key key -> {
                try {
                    yield FakeSecurityKeys.isTouched(key.held());
                } catch (SecurityKeyException obstacle) {
                    throw new SignInRefusedException(
                            SignInRefusedException.Reason.KEY, String.valueOf(obstacle.getMessage()), Duration.ZERO);
                }
            }
        };
    }

    private State open(Instant now) {
        // A gallery's clock stands still or jumps; nothing locks unless a test says so.
        return new State.Open(Instant.MAX, now.plus(rules().absolute()), Instant.MAX);
    }
}
