/**
 * What operators keep in mind about single events: pins and notes. A note holds a copy of what the event was, so that it
 * still means something after retention took the event.
 */
package dev.watchfloor.app.notes;
