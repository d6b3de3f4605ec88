package dev.watchfloor.connectors.apisix;

/** What the Admin API answered to a change. */
sealed interface Written {

    /** It is stored. */
    record Stored() implements Written {}

    /** Another writer came in between, or took the rule away; nothing was written. Read again and try again. */
    record Raced() implements Written {}

    /** There was no answer: it may be stored or not, and the next read tells. */
    record Unclear() implements Written {}

    /**
     * Refused.
     *
     * @param reason the product's words, cleaned and shortened; may be empty
     */
    record Refused(String reason) implements Written {}
}
