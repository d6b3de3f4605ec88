/**
 * How events lie in the log: some hundred at a time, column by column, compressed. Knows no SQL.
 *
 * <p>A <em>block</em> holds events whose positions follow each other without gaps. It has three <em>sections</em>,
 * compressed apart so that one can be read without the others: ids with connectors and times of receipt; the fields;
 * what is left, the ids of connections and the record as received. A checksum guards the whole. Reading trusts nothing: sizes are
 * bounded, and whatever does not fit is a {@link dev.watchfloor.app.store.blocks.DamagedBlockException}.
 */
package dev.watchfloor.app.store.blocks;
