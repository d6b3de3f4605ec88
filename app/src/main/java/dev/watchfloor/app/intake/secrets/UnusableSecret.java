package dev.watchfloor.app.intake.secrets;

import org.jspecify.annotations.Nullable;

/** A place holds no secret that can be used. The message is the rest of a sentence after the place. */
final class UnusableSecret extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableSecret(String sentence) {
        this(sentence, null);
    }

    UnusableSecret(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
