/** What happened when: stored events, asked by time range and filter. */
package dev.watchfloor.app.timeline;
