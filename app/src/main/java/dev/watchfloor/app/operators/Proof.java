package dev.watchfloor.app.operators;

import dev.watchfloor.app.operators.factors.RegisteredKey;
import java.time.Duration;
import java.util.List;

/** What a second factor turned out to be. */
sealed interface Proof {

    /** As the audit says it. */
    String words();

    /**
     * A right and new code of the authenticator.
     *
     * @param step after which older codes are replays
     * @param ahead see {@link AcceptedFactor}
     */
    record Step(long step, Duration ahead) implements Proof {
        @Override
        public String words() {
            return "authenticator";
        }
    }

    /** A one-time code. @param left hashes of those that are left */
    record OneTime(List<byte[]> left) implements Proof {
        @Override
        public String words() {
            return "one-time code, " + left.size() + " left";
        }
    }

    /** A security key. @param key with the newest sign count */
    record Touch(RegisteredKey key) implements Proof {
        @Override
        public String words() {
            return "security key \"" + key.name() + "\"";
        }
    }

    /** Nothing. @param words for the audit, never for the person at the desk */
    record None(String words) implements Proof {}
}
