package dev.watchfloor.app.response;

/** A request, plan or record of one cannot be read. The message is a sentence for the operator. */
public final class UnreadableRequestException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableRequestException(String sentence) {
        super(sentence);
    }

    /** The sentence for the operator. */
    public String sentence() {
        String message = getMessage();
        return message == null ? "It cannot be read." : message;
    }
}
