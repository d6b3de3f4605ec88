/**
 * A transmitter of Shared Signals after SSF 1.0 and RFC 8936 and what was measured of Keycloak 26.7.3: it signs with RS256,
 * answers polls at once, and keeps what was not acknowledged.
 */
package dev.watchfloor.connectors.rigs.sharedsignals;
