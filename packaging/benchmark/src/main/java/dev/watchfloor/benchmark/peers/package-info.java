/** Stores that Watchfloor could have been built on, each given what suits it: the same events, as typed columns. */
package dev.watchfloor.benchmark.peers;
