package dev.watchfloor.views.operators;

import dev.watchfloor.app.operators.Enrolment;
import java.util.Arrays;

/**
 * Somebody who is shown what they take along before anything of them is written. Closing wipes it.
 *
 * @param password a copy
 * @param write may block
 * @param done what is said then
 */
record Prepared(Enrolment enrolment, char[] password, Writing write, String done) implements AutoCloseable {
    Prepared {
        password = password.clone();
    }

    /** Off the FX thread. */
    interface Writing {
        void with(Prepared made) throws Exception;
    }

    @Override
    public void close() {
        Arrays.fill(password, '\0');
        enrolment.close();
    }

    @Override
    public String toString() {
        return "Prepared";
    }
}
