package dev.watchfloor.app.timeline;

/** The index cannot have so little or so much memory; the message is a sentence for the operator. */
public final class MemoryRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    public MemoryRefusedException(String sentence) {
        super(sentence);
    }
}
