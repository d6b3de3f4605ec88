package dev.watchfloor.app.intelligence;

import dev.watchfloor.connectors.spi.Observable;

/**
 * Something that an event says.
 *
 * @param where the field, by its name in queries or in the record as received
 */
record Mention(Observable observable, String where) {}
