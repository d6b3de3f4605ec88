/** How long acts take on rigs that take their time: many gateways, many sessions, long lists. */
package dev.watchfloor.benchmark.acting;
