/**
 * Findings that operators do not want to be disturbed by. A <em>suppression</em> names them by their rule and by what they
 * are about, for a reason and until an end; what it catches is still kept, as informational and marked.
 */
package dev.watchfloor.app.rules.tuning;
