package dev.watchfloor.connectors.spi;

/**
 * What answered at the other end.
 *
 * @param product the product's name
 * @param version its version as it says it, or "unknown" when it does not
 * @param place where it is: URL, socket or file, without secrets
 */
public record ProductIdentity(String product, String version, String place) {}
