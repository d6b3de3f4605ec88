/** A small JSON server on loopback and the token endpoint of an identity provider, from which rigs are made. */
package dev.watchfloor.connectors.rigs.json;
