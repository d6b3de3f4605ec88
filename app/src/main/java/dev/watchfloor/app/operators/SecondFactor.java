package dev.watchfloor.app.operators;

/** What proves that it is not only somebody who knows the password. */
public sealed interface SecondFactor {

    /**
     * A code of an authenticator app, or, at sign-in only, a one-time recovery code.
     *
     * @param text as it was typed
     */
    record Code(String text) implements SecondFactor {
        @Override
        public String toString() {
            return "Code";
        }
    }
}
