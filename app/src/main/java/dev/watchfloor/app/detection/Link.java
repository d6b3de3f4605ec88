package dev.watchfloor.app.detection;

/**
 * What joins a step of a thread to what came before it.
 *
 * @param key what the two have in common
 * @param value the common value as text, such as {@code 203.0.113.0/24}; empty when there is none to show
 * @param confidence how sure the joining is
 * @param caveat why it may be wrong, as half a sentence; empty when nothing speaks against it
 */
public record Link(Key key, String value, Confidence confidence, String caveat) {

    /** What two events can have in common, the surest of one person first. */
    public enum Key {
        /** The provider's id of a session. */
        SESSION("link.session", false),
        /** The id of a token (jti). */
        TOKEN("link.token", false),
        /** One connection, by the Community ID, the product's own id of it, or both ends. */
        FLOW("link.flow", false),
        /** Events that one finding of a rule points to. */
        FINDING("link.finding", true),
        ADDRESS("link.address", true),
        DEVICE("link.device", true),
        USER("link.user", true),
        NETWORK("link.network", true);

        private final String text;
        private final boolean isShown;

        Key(String text, boolean isShown) {
            this.text = text;
            this.isShown = isShown;
        }

        /** The key in words, such as {@code same network}. */
        public String words() {
            return ThreadText.get(text);
        }
    }

    /** How sure a link is, surest first. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW;

        /** The confidence in a word. */
        public String word() {
            return ThreadText.get(
                    switch (this) {
                        case HIGH -> "sure.high";
                        case MEDIUM -> "sure.medium";
                        case LOW -> "sure.low";
                    });
        }

        /** The less sure of the two. */
        Confidence and(Confidence other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /** The key with its value where a person knows it by that. */
    public String what() {
        return key.isShown && !value.isEmpty() ? ThreadText.format("link.what", key.words(), value) : key.words();
    }

    /** For reading: the key with its value where a person knows it by that, how sure, and why not surer. */
    public String words() {
        return caveat.isEmpty()
                ? ThreadText.format("link.sure", what(), confidence.word())
                : ThreadText.format("link.doubtful", what(), confidence.word(), caveat);
    }
}
