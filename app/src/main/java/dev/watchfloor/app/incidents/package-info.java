/**
 * Incidents: what people work on. Each begins with a thread that {@code detection} found or with events that somebody picked,
 * and is then owned, weighed, merged, contained and closed. An incident is the sum of its {@link
 * dev.watchfloor.app.incidents.Deed deeds}, so that every step can be taken back and none is forgotten.
 */
package dev.watchfloor.app.incidents;
