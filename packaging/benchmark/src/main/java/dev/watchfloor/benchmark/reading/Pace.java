package dev.watchfloor.benchmark.reading;

/**
 * One reading of one file.
 *
 * @param events that the lines gave
 * @param processorNanos that the reading thread computed
 * @param nanos from the first byte to the last event
 */
record Pace(long events, long processorNanos, long nanos) {}
