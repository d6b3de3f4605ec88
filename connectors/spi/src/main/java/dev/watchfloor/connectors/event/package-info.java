/**
 * What happened, in the one vocabulary of the console: flat records with the meaning of the Elastic Common Schema.
 *
 * <p>Connectors map each product's record to a {@link dev.watchfloor.connectors.event.SecurityEvent} once, here at the
 * border; nothing behind it knows a product's field names.
 */
package dev.watchfloor.connectors.event;
