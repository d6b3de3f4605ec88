package dev.watchfloor.app.devices;

/** A policy cannot be set so. The message is a sentence for the operator. */
public final class RefusedPolicyException extends Exception {
    private static final long serialVersionUID = 1L;

    public RefusedPolicyException(String sentence) {
        super(sentence);
    }
}
