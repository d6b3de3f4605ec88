/** Who looked at what products recorded: the raw records behind events. */
package dev.watchfloor.app.evidence;
