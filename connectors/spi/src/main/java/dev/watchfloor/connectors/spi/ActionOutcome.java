package dev.watchfloor.connectors.spi;

/** How an act ended at one target. A refusal by the product is an outcome; a failure to ask it is an exception. */
public sealed interface ActionOutcome {

    /** One sentence for the report. */
    String sentence();

    /** The product accepted the change. Whether it has effect is read back separately. */
    record Done(String sentence) implements ActionOutcome {}

    /** It was so before; nothing was written. */
    record AlreadyDone(String sentence) implements ActionOutcome {}

    /** The product, or the connector before any write, said no. The sentence says why and what to do. */
    record Rejected(String sentence) implements ActionOutcome {}

    /**
     * The product works on it.
     *
     * @param operation the product's name for the work under way
     */
    record Pending(String sentence, String operation) implements ActionOutcome {}

    /** Sent, but no answer: it may or may not have happened. The sentence says what to look at. */
    record Unknown(String sentence) implements ActionOutcome {}
}
