package dev.watchfloor.connectors.crowdsec;

import dev.watchfloor.connectors.spi.ConnectorException;

/** How a changing request ended. */
sealed interface Written {
    /** CrowdSec has done it. */
    record Accepted() implements Written {}

    /** It was not done; whether a part of it was has to be read. */
    record Refused(ConnectorException failure) implements Written {}

    /** It may have been done. */
    record Unclear(ConnectorException failure) implements Written {}
}
