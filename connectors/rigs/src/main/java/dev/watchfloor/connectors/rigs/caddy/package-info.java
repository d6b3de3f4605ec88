/** Caddy's admin API as far as a denylist in a route meets it, after recordings of 2.6.2. */
package dev.watchfloor.connectors.rigs.caddy;
