/**
 * Holds in columns what a query can ask of every event, in about 60 bytes each and without an object per event. Knows no
 * SQL; whoever keeps the events fills it and looks the found ones up. Not exported.
 *
 * <p>Vocabulary: a <em>segment</em> is a stretch of the log of at most 65,535 records; a <em>row</em> is an event in it,
 * by receipt while the segment is open and by event time once it is <em>sealed</em>; an <em>offset</em> is a record's
 * position less that of the segment's first; a <em>dictionary</em> holds each different value of one column of one
 * segment once, and a <em>code</em> is a value's number in it. A <em>lane</em> is a layer with a severity.
 *
 * <p>Sealed segments can be written down and read back column by column, so that a restart reads no records and memory
 * is bounded: see {@link dev.watchfloor.app.index.KeptSegment}.
 *
 * <p>One thread appends at a time. Any number of threads read, without locks, what was published.
 */
package dev.watchfloor.app.index;
