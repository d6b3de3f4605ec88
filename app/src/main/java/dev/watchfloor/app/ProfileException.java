package dev.watchfloor.app;

/** A profile could not be opened or used; the message is a sentence that says what is so and what to do. Nothing was destroyed. */
public final class ProfileException extends Exception {
    private static final long serialVersionUID = 1L;

    public ProfileException(String sentence) {
        super(sentence);
    }

    public ProfileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
