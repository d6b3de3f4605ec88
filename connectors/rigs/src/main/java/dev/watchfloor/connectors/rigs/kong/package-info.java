/** Kong's Admin API as far as a plugin meets it, after its documentation. */
package dev.watchfloor.connectors.rigs.kong;
