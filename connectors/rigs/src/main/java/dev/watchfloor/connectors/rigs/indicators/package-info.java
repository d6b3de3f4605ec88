/**
 * Publishers of indicators as a console meets them: a TAXII 2.1 server after the specification as the fact sheets tell
 * it, and a web server with files, for feeds of MISP and for lists.
 */
package dev.watchfloor.connectors.rigs.indicators;
