package dev.watchfloor.app.operators.factors;

/** A security key gave no answer. The message is a sentence for the person at the desk and says what to do. */
public final class SecurityKeyException extends Exception {
    /** What is in the way. */
    public enum Obstacle {
        /** libfido2's tools are not installed. */
        NO_TOOL,
        /** No key is plugged in. */
        NO_KEY,
        /** More than one is, and nobody can tell which is meant. */
        SEVERAL_KEYS,
        /** It was unplugged, or this account may not open it. */
        NO_ACCESS,
        /** Who asked thought better of it. */
        CANCELLED,
        /** Nobody touched the key in time. */
        NOT_TOUCHED,
        /** The PIN was wrong. */
        WRONG_PIN,
        /** The key has refused too many PINs and takes none any more. */
        BLOCKED_PIN,
        /** The key has no PIN yet, so it cannot tell who holds it. */
        NO_PIN,
        /** The key does not know the credential: it is another key. */
        OTHER_KEY,
        /** Something else; the sentence has the tool's words. */
        FAILED
    }

    private final transient Obstacle obstacle;

    SecurityKeyException(Obstacle obstacle, String sentence) {
        super(sentence);
        this.obstacle = obstacle;
    }

    public Obstacle obstacle() {
        return obstacle;
    }
}
