package dev.watchfloor.connectors.event;

/** The text is not an address or network that may be used; the message is a sentence for the operator. */
public final class InvalidAddressException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message a plain sentence that names the text and what to write instead */
    public InvalidAddressException(String message) {
        super(message);
    }
}
