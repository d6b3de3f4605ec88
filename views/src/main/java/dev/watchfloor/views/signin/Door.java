package dev.watchfloor.views.signin;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.ProfileKind;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.UnfitOperatorException;
import dev.watchfloor.app.operators.WorkstationPapers;
import java.util.function.DoubleConsumer;

/** What lets an operator in. Every method may block for seconds and is called off the FX thread. Thread-safe. */
public interface Door {

    /** What lies behind it. Whatever console was opened through it before is closed by then. */
    ProfileKind kind();

    /** Where the profile is, for people. Returns at once. */
    String place();

    /** Opens the console with its intake running; the door closes it. */
    Console open(Credentials credentials) throws ProfileException, SignInRefusedException;

    /** Prepares a profile for its first operator; writes nothing. @param password the caller wipes it */
    First prepare(String operator, char[] password) throws UnfitOperatorException, ProfileException;

    /** What this workstation asks a trusted one for. */
    WorkstationPapers.Request requestWorkstation() throws ProfileException, UnfitOperatorException;

    /** Takes the answer. */
    void acceptWorkstation(byte[] answer) throws ProfileException, UnfitOperatorException;

    /**
     * Begins to let an administrator in who has lost everything but the printed code; writes nothing.
     *
     * @param code the caller wipes it, as the password
     */
    Recovery recover(char[] code, String operator, char[] password) throws ProfileException, UnfitOperatorException;

    /**
     * Gives the profile a new data key: all is encrypted anew beside the old, which counts until the new is whole.
     *
     * @param credentials of an administrator
     * @param progress told the part that is done, 0 to 1, on the calling thread; what it throws ends it, and the old key
     *     stays
     */
    void rotateKey(Credentials credentials, DoubleConsumer progress) throws ProfileException, SignInRefusedException;

    /** What an administrator gets anew who lost everything; nothing counts before it is complete. Closing wipes it. */
    interface Recovery extends AutoCloseable {
        Enrolment enrolment();

        /** The new printed code. Not a copy. */
        char[] recoveryCode();

        /** Lets them in from now on, with the new password; the old printed code opens nothing any more. */
        void complete() throws ProfileException;

        @Override
        void close();
    }

    /** A first operator before there is a profile. Closing wipes it. */
    interface First extends AutoCloseable {
        Enrolment enrolment();

        /** The printed one. Not a copy. */
        char[] recoveryCode();

        /**
         * Makes the profile, and opens it as {@link Door#open} does.
         *
         * @param progress told the part that is done, 0 to 1, on the calling thread
         */
        Console create(DoubleConsumer progress) throws ProfileException;

        @Override
        void close();
    }
}
