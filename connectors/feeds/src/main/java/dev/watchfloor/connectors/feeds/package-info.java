/**
 * Feeds that several products share. A <em>record</em> is what the product wrote at once: a line, a datagram, a JSON
 * object. A <em>place</em> is where a record stands: file and byte, or arrival.
 */
package dev.watchfloor.connectors.feeds;
