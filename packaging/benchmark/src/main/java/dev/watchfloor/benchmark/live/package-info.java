/**
 * The real window under load. <em>Glass latency</em> is the time from a line's writing until its event is in the model
 * that the window draws from.
 */
package dev.watchfloor.benchmark.live;
