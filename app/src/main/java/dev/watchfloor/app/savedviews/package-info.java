/** Looks at the timeline that operators keep by name: a query, a span, an order and a grouping. */
package dev.watchfloor.app.savedviews;
