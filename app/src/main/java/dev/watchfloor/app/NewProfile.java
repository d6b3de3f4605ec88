package dev.watchfloor.app;

import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.app.operators.FirstOperator;
import java.util.Arrays;
import java.util.function.DoubleConsumer;

/**
 * A profile before it is there: the first operator sees what they must take along, and nothing is written before
 * {@link #create}. Closing wipes all of it. Belongs to one thread.
 */
public final class NewProfile implements AutoCloseable {
    private final ConsoleOptions options;
    private final FirstOperator first;

    NewProfile(ConsoleOptions options, FirstOperator first) {
        this.options = options;
        this.first = first;
    }

    /** For the authenticator app, and for the day when it is lost. */
    public Enrolment enrolment() {
        return first.enrolment();
    }

    /** For the day when everything else is lost; printed and kept apart. Not a copy. */
    public char[] recoveryCode() {
        return first.recoveryCode();
    }

    /**
     * Makes the profile and opens it, the operator signed in. One that lies there unsealed is encrypted with all it
     * holds; it stays as it was until that is done.
     *
     * @param progress told the part that is done, 0 to 1
     * @throws ProfileException when somebody else made one meanwhile, or the disk fails
     */
    public Console create(DoubleConsumer progress) throws ProfileException {
        return ProfileDoor.create(options, first, progress);
    }

    @Override
    public void close() {
        first.close();
        Arrays.fill(first.recoveryCode(), '\0');
    }
}
