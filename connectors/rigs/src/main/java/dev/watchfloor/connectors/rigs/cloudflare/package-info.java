/** Cloudflare's API as far as a list and a zone's security events meet it, after its documentation. */
package dev.watchfloor.connectors.rigs.cloudflare;
