package dev.watchfloor.app.savedviews;

/** A view cannot be kept. The message is a sentence for the operator. */
public final class RefusedViewException extends Exception {
    private static final long serialVersionUID = 1L;

    public RefusedViewException(String sentence) {
        super(sentence);
    }
}
