package dev.watchfloor.app.operators;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.roles.Role;
import java.util.List;
import java.util.Set;

/**
 * Who may sign in. Changes ask for an administrator with a fresh second factor, except for what people change
 * of their own; each is in the audit. Methods with a password take about a second. Thread-safe.
 */
public interface Operators {

    /** All, by name. */
    List<Operator> list();

    /**
     * What somebody would take along who is added so; writes nothing.
     *
     * @param password theirs; the caller wipes it
     * @throws UnfitOperatorException when the name is taken or not fit, the password is too weak, or there is no role
     */
    Enrolment prepare(String name, Set<Role> roles, char[] password) throws UnfitOperatorException;

    /**
     * Adds somebody who has what they take along.
     *
     * @param enrolment from {@link #prepare}; closed by the caller
     * @throws UnfitOperatorException as {@link #prepare}
     */
    void add(String name, Set<Role> roles, char[] password, Enrolment enrolment) throws UnfitOperatorException;

    /** @throws UnfitOperatorException when nobody would be administrator any more */
    void setRoles(String id, Set<Role> roles, String reason) throws UnfitOperatorException;

    /** Lets somebody in no more; a session of theirs ends. @throws UnfitOperatorException for the last administrator */
    void remove(String id, String reason) throws UnfitOperatorException;

    /** What somebody would take along who is reset so; writes nothing. @throws UnfitOperatorException as {@link #reset} */
    Enrolment prepareReset(String id, char[] password) throws UnfitOperatorException;

    /**
     * Gives somebody who lost theirs a new password and new second factors. What they signed with is new as well.
     *
     * @param enrolment from {@link #prepareReset}; closed by the caller
     * @throws UnfitOperatorException when the password is too weak
     */
    void reset(String id, char[] password, String reason, Enrolment enrolment) throws UnfitOperatorException;

    /**
     * Changes one's own password; keeps the second factors.
     *
     * @throws SignInRefusedException when the old one or the code is wrong
     */
    void changePassword(Credentials old, char[] next) throws UnfitOperatorException, SignInRefusedException;

    /** A new authenticator and new one-time codes for oneself; they count once {@link #newFactors} was told. */
    Enrolment prepareFactors();

    /**
     * Puts them in force: the old ones count no more, and the session locks.
     *
     * @param credentials with a second factor of the old ones
     * @param next from {@link #prepareFactors}; closed by the caller
     */
    void newFactors(Credentials credentials, Enrolment next) throws SignInRefusedException;

    /** The security keys of who is signed in. */
    OwnKeys ownKeys();

    /** A printed recovery code that counts once {@link #newRecoveryCode} was told. The caller wipes it. */
    char[] prepareRecoveryCode();

    /**
     * Puts it in force: the old one opens nothing from then on. It opens the profile at any workstation, so both factors
     * are asked for, however fresh the second is.
     *
     * @param credentials of the administrator who is signed in
     */
    void newRecoveryCode(Credentials credentials, char[] code) throws SignInRefusedException;

    void setRules(SessionRules rules, String reason);

    /** Tells after something changed, on the changing thread: be quick. */
    Pin subscribe(Runnable listener);
}
