/**
 * Invented events of one large site, the same at each run. Addresses are from the ranges kept for benchmarks and for
 * documentation; names are made up.
 */
package dev.watchfloor.benchmark.events;
