package dev.watchfloor.app.operators;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.operators.NotAllowedException.Reason;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.app.work.Listeners;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The session of one operator at an opened console. Time decides at every question, so that a session is over when its
 * time is, whether or not anything looked meanwhile, and whichever way the clock was set. That it ended is written down by {@link #look}, so that a question
 * never waits for the disk. Thread-safe.
 */
public final class LiveSession implements OperatorSession, AutoCloseable {

    /** Where what is learned at sign-in is asked for and written down. */
    public interface Surroundings {
        /** The operator as of now; empty when they were removed. */
        Optional<Operator> find(String id);

        SessionRules rules();

        /** Checks everything again. @throws SignInRefusedException when it is not this operator */
        SignedIn signIn(String id, Credentials credentials) throws SignInRefusedException;

        /** Checks a second factor alone. */
        AcceptedFactor check(String name, OperatorSecrets secrets, SecondFactor factor) throws SignInRefusedException;

        /** Writes an audit entry. */
        void note(String action, String outcome, String detail);
    }

    /**
     * Somebody who is in.
     *
     * @param secrets closed by who takes this
     * @param factor with what
     */
    public record SignedIn(OperatorSecrets secrets, AcceptedFactor factor) {}

    /** How an entry of the audit begins that says which permission, by its name, no role gave. */
    public static final String LACKING = "lacks a role for ";

    private final Surroundings surroundings;
    private final InstantSource clock;
    private final InstantSource steady;
    private final Listeners listeners = new Listeners();
    private final Queue<Cause> unwritten = new ConcurrentLinkedQueue<>();
    private final String id;
    private Operator operator;
    private @Nullable OperatorSecrets secrets;
    private @Nullable Cause lockedBy;
    private boolean closed;
    private Moment signedIn;
    private Moment touched;
    private Moment confirmed;
    private Duration ahead;

    /** @param steady goes on when the clock is set back */
    public LiveSession(
            Operator operator, SignedIn first, Surroundings surroundings, InstantSource clock, InstantSource steady) {
        id = operator.id();
        this.operator = operator;
        secrets = first.secrets();
        ahead = first.factor().ahead();
        this.surroundings = surroundings;
        this.clock = clock;
        this.steady = steady;
        signedIn = now();
        touched = signedIn;
        confirmed = signedIn;
    }

    @Override
    public Operator operator() {
        Optional<Operator> now = surroundings.find(id);
        synchronized (this) {
            now.ifPresent(found -> operator = found);
            return operator;
        }
    }

    @Override
    public SessionRules rules() {
        return surroundings.rules();
    }

    @Override
    public State state() {
        end();
        SessionRules rules = rules();
        synchronized (this) {
            if (lockedBy != null) {
                return new State.Locked(lockedBy, touched.day());
            }
            Moment now = now();
            return new State.Open(
                    end(now, touched, rules.idle()),
                    end(now, signedIn, rules.absolute()),
                    end(now, confirmed, rules.stepUp()));
        }
    }

    @Override
    public synchronized Duration authenticatorAhead() {
        return ahead;
    }

    @Override
    public Access access(Permission permission) {
        if (!(state() instanceof State.Open open)) {
            return Access.LOCKED;
        }
        if (!operator().may(permission)) {
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
            case LOCKED ->
                throw new NotAllowedException(Reason.LOCKED, "The console is locked. Sign in again; nothing was done.");
            case LACKS_ROLE -> {
                surroundings.note("session.refuse", "REFUSED", LACKING + permission.name());
                throw new NotAllowedException(
                        Reason.ROLE,
                        "You are signed in as " + operator().name() + " ("
                                + Role.words(operator().roles())
                                + "). This takes one of the roles " + Role.words(Role.allowing(permission))
                                + "; nothing was done.");
            }
            case NEEDS_STEP_UP ->
                throw new NotAllowedException(Reason.STEP_UP, "Confirm your second factor first; nothing was done.");
        }
    }

    @Override
    public synchronized void touch() {
        if (lockedBy == null && due() == null) {
            touched = now();
        }
    }

    @Override
    public void lock() {
        lock(Cause.ASKED);
    }

    @Override
    public void unlock(Credentials credentials) throws SignInRefusedException {
        SignedIn fresh = surroundings.signIn(id, credentials);
        synchronized (this) {
            forget();
            secrets = fresh.secrets();
            ahead = fresh.factor().ahead();
            lockedBy = null;
            signedIn = now();
            touched = signedIn;
            confirmed = signedIn;
        }
        look();
        surroundings.note("session.unlock", "DONE", fresh.factor().words());
        listeners.tell();
    }

    @Override
    public void stepUp(SecondFactor factor) throws SignInRefusedException {
        OperatorSecrets known = secrets().orElseThrow(LiveSession::locked);
        AcceptedFactor with = surroundings.check(operator().name(), known, factor);
        synchronized (this) {
            // A key is waited for; meanwhile it may have locked, or another key may have been taken away.
            if (secrets != known) {
                throw locked();
            }
            confirmed = now();
            touched = confirmed;
            ahead = with.ahead();
        }
        surroundings.note("session.step-up", "DONE", with.words());
        listeners.tell();
    }

    private static SignInRefusedException locked() {
        return new SignInRefusedException(
                SignInRefusedException.Reason.WRONG, "The console is locked. Sign in again.", Duration.ZERO);
    }

    /** Takes the operator's changed secrets in place of those it has; closes them when it is locked by now. */
    void renew(OperatorSecrets next) {
        synchronized (this) {
            if (lockedBy != null) {
                next.close();
                return;
            }
            forget();
            secrets = next;
        }
        listeners.tell();
    }

    /** What only this operator has; empty while locked. Not a copy. */
    public Optional<OperatorSecrets> secrets() {
        end();
        synchronized (this) {
            return Optional.ofNullable(secrets);
        }
    }

    /** Locks when it is time to, and writes down whatever locked it. For a clock that ticks; may wait for the disk. */
    public void look() {
        end();
        for (Cause cause = unwritten.poll(); cause != null; cause = unwritten.poll()) {
            surroundings.note("session.lock", "DONE", cause.name());
        }
    }

    /** Locks for a reason of the console's. */
    public void lock(Cause cause) {
        synchronized (this) {
            if (lockedBy != null) {
                return;
            }
            lockedBy = cause;
            forget();
        }
        unwritten.add(cause);
        listeners.tell();
    }

    private void end() {
        Cause due;
        synchronized (this) {
            if (lockedBy != null) {
                return;
            }
            due = due();
        }
        if (due == null && surroundings.find(id).isEmpty()) {
            due = Cause.WITHDRAWN;
        }
        if (due != null) {
            lock(due);
        }
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    /** Forgets the operator's secrets and writes down that they left; nothing is allowed afterwards. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            lockedBy = lockedBy == null ? Cause.ASKED : lockedBy;
            forget();
        }
        surroundings.note("session.sign-out", "DONE", "");
    }

    private void forget() {
        if (secrets != null) {
            secrets.close();
            secrets = null;
        }
    }

    private @Nullable Cause due() {
        SessionRules rules = surroundings.rules();
        Moment now = now();
        if (now.since(signedIn).compareTo(rules.absolute()) >= 0) {
            return Cause.ABSOLUTE;
        }
        return now.since(touched).compareTo(rules.idle()) < 0 ? null : Cause.IDLE;
    }

    /** As the clock of the day will show it if nobody sets it. */
    private static Instant end(Moment now, Moment begin, Duration length) {
        return now.day().plus(length.minus(now.since(begin)));
    }

    private Moment now() {
        return new Moment(clock.instant(), steady.instant());
    }
}
