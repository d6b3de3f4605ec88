package dev.watchfloor.connectors.spi;

/**
 * How many documents a place says it has for what it was asked.
 *
 * @param documents at least 0
 * @param isExact whether it counted all; otherwise there are at least so many
 */
public record PlaceTotal(long documents, boolean isExact) {}
