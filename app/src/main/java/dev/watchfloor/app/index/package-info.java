/**
 * Holds in memory, in columns, what a query can ask of every event: about 40 bytes each for IPv4, no object per event.
 * Knows no SQL; whoever keeps the events fills it and looks the found rows up. Not exported.
 *
 * <p>Vocabulary: a <em>row</em> is an event's place in the index, 0 for the oldest received; a <em>segment</em> holds
 * 65,536 rows; a <em>dictionary</em> holds each different text once; a row is <em>undecided</em> for a filter when the
 * dictionary was too full to take its text, so that the text itself has to be read.
 *
 * <p>One thread appends at a time. Any number of threads read, without locks, what was published.
 */
package dev.watchfloor.app.index;
