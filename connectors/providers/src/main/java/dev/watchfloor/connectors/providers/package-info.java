/**
 * The parts of an identity provider's connector. {@link dev.watchfloor.connectors.providers.ProviderConnector} puts them
 * together; {@link dev.watchfloor.connectors.providers.LoggedSessions},
 * {@link dev.watchfloor.connectors.providers.DeviceList} and
 * {@link dev.watchfloor.connectors.providers.WholeList} are the acting ones, each with a small interface for what differs
 * between products.
 */
package dev.watchfloor.connectors.providers;
