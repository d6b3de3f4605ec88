package dev.watchfloor.app.inplace;

/**
 * Something that can be asked in place.
 *
 * @param connector the operator's name of the connector
 * @param product the product's name
 * @param place what is asked, in a few words, such as {@code index wazuh-alerts-4.x-*}
 */
public record SearchablePlace(String connector, String product, String place) {}
