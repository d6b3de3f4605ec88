package dev.watchfloor.app.operators;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.roles.Permission;
import java.time.Duration;
import java.time.Instant;

/** Who is signed in, and how long yet. Thread-safe; what does not say otherwise returns at once. */
public interface OperatorSession extends Authority {

    /** Who is signed in, with the roles they have now. Stays who it was while locked. */
    Operator operator();

    State state();

    /** Whether somebody is there. */
    sealed interface State {
        /**
         * Somebody is.
         *
         * @param until when it locks if nothing is touched
         * @param endsAt when it locks whatever happens
         * @param freshUntil until when the second factor is fresh; in the past when it is not
         */
        record Open(Instant until, Instant endsAt, Instant freshUntil) implements State {}

        /** Nobody is known to be. */
        record Locked(Cause cause, Instant since) implements State {}
    }

    /** Why it is locked. */
    enum Cause {
        ASKED,
        IDLE,
        ABSOLUTE,
        /** The operator was removed or got a new password. */
        WITHDRAWN,
        /** The machine slept, or a clock jumped as if it had. */
        SUSPENDED,
        /** The desktop locked the screen. */
        SCREEN_LOCKED
    }

    SessionRules rules();

    /** What {@link #require} would say. */
    Access access(Permission permission);

    /** Whether somebody may. */
    enum Access {
        ALLOWED,
        NEEDS_STEP_UP,
        LACKS_ROLE,
        LOCKED
    }

    /** Somebody touched keyboard or mouse. */
    void touch();

    /** Forgets all secrets of the operator; intake goes on. */
    void lock();

    /**
     * Signs the same operator in again. Takes about a second.
     *
     * @throws SignInRefusedException also when it is somebody else: they sign in after a sign-out
     */
    void unlock(Credentials credentials) throws SignInRefusedException;

    /** Makes the second factor fresh. */
    void stepUp(SecondFactor factor) throws SignInRefusedException;

    /**
     * How much the authenticator's clock seemed ahead of this workstation's when a second factor was last taken, negative when
     * behind and zero when nothing is known against it; see {@link AcceptedFactor#ahead}.
     */
    Duration authenticatorAhead();

    /** Tells after the state changed, on the changing thread: be quick. */
    Pin subscribe(Runnable listener);
}
