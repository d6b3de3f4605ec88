package dev.watchfloor.connectors.apisix;

import dev.watchfloor.connectors.spi.ConnectorException;

/** What the Admin API answered to a change. */
sealed interface Written {

    /** It is stored. */
    record Stored() implements Written {}

    /** Another writer came in between, or took the rule away; nothing was written. Read again and try again. */
    record Raced() implements Written {}

    /**
     * There was no answer, or a server error: it may be stored or not, and the next read tells.
     *
     * @param failure what happened
     * @param answered whether APISIX itself answered, so that nothing of the request is still under way
     */
    record Unclear(ConnectorException failure, boolean answered) implements Written {}

    /**
     * Refused.
     *
     * @param reason the product's words, cleaned and shortened; may be empty
     */
    record Refused(String reason) implements Written {}
}
