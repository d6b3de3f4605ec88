package dev.watchfloor.app.store;

import dev.watchfloor.app.index.KeptSegment;

/**
 * What is known of a sealed segment without reading it.
 *
 * @param head what the index wrote
 * @param receivedFirst when its first event was received, in microseconds since 1970 UTC
 * @param receivedLast when its last event was received
 * @param bytes size of its blocks and columns
 */
record KeptRow(KeptSegment.Head head, long receivedFirst, long receivedLast, long bytes) {}
