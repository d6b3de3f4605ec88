/**
 * Keycloak 26.7 as far as a console for security analysts sees it: the token endpoint and the part of the Admin API
 * that tells of sessions and events and ends sessions.
 *
 * <p>{@link dev.watchfloor.connectors.rigs.keycloak.KeycloakRig} is the server and the hand that moves it: users sign in
 * through its methods, or over HTTP with the same effect.
 */
package dev.watchfloor.connectors.rigs.keycloak;
