package dev.watchfloor.connectors.apisix;

import com.fasterxml.jackson.databind.JsonNode;

/** A shape of log entries. Stateless. */
sealed interface EntryFormat permits StandardFormat, CustomFormat {

    /** @throws UnreadableEntryException when something needed is missing or is not what it should be */
    LogEntry read(JsonNode entry) throws UnreadableEntryException;

    /** The format that {@code entry} is written in. */
    static EntryFormat of(JsonNode entry, boolean readsTokens) {
        return entry.path("request").isObject() && entry.path("response").isObject()
                ? new StandardFormat(readsTokens)
                : new CustomFormat();
    }
}
