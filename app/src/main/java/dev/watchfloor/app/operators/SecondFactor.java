package dev.watchfloor.app.operators;

import dev.watchfloor.app.operators.factors.HeldKey;

/** What proves that it is not only somebody who knows the password. Wiped by {@link #close} as far as Java can. */
public sealed interface SecondFactor extends AutoCloseable {

    @Override
    void close();

    /**
     * A code of an authenticator app, or, at sign-in only, a one-time recovery code.
     *
     * @param text as it was typed
     */
    record Code(String text) implements SecondFactor {
        @Override
        public void close() {
            // A text cannot be wiped; it is worth nothing once it was taken.
        }

        @Override
        public String toString() {
            return "Code";
        }
    }

    /**
     * A security key, which the door asks once it has looked at the password, whatever came of that.
     *
     * @param held closed with this
     */
    record Key(HeldKey held) implements SecondFactor {
        @Override
        public void close() {
            held.close();
        }

        @Override
        public String toString() {
            return "Key";
        }
    }
}
