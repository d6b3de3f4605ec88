package dev.watchfloor.app.export;

/** The export could not be written. The message is a sentence for the operator: what failed and what to do. */
public final class ExportException extends Exception {
    private static final long serialVersionUID = 1L;

    public ExportException(String sentence) {
        super(sentence);
    }

    public ExportException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence; same as {@link #getMessage()}, never null. */
    public String sentence() {
        String message = getMessage();
        return message == null ? "The export could not be written." : message;
    }
}
