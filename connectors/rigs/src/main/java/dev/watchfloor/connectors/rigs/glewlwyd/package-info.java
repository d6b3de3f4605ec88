/** Answers as Glewlwyd 2.7.5 does, as far as sessions, refresh tokens and accounts go; measured on the real server. */
package dev.watchfloor.connectors.rigs.glewlwyd;
