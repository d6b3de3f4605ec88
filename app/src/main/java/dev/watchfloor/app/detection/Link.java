package dev.watchfloor.app.detection;

import java.util.Locale;

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
        SESSION("same session id", false),
        /** The id of a token (jti). */
        TOKEN("same token id", false),
        /** One connection, by the product's flow id, the community id or both ends. */
        FLOW("same connection", false),
        /** Events that one finding of a rule points to. */
        FINDING("the finding", true),
        ADDRESS("same address", true),
        DEVICE("same device", true),
        USER("same account", true),
        NETWORK("same network", true);

        private final String words;
        private final boolean isShown;

        Key(String words, boolean isShown) {
            this.words = words;
            this.isShown = isShown;
        }

        /** The key in words, such as {@code same network}. */
        public String words() {
            return words;
        }
    }

    /** How sure a link is, surest first. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW;

        /** The confidence in a word. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The less sure of the two. */
        Confidence and(Confidence other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /** The key with its value where a person knows it by that. */
    public String what() {
        return key.isShown && !value.isEmpty() ? key.words() + " " + value : key.words();
    }

    /** For reading: the key with its value where a person knows it by that, how sure, and why not surer. */
    public String words() {
        return what() + ", " + confidence.word() + (caveat.isEmpty() ? "" : ": " + caveat);
    }
}
