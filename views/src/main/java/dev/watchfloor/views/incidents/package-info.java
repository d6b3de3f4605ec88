/** Incidents: the queue that is worked through by keyboard, and all there is about one. */
package dev.watchfloor.views.incidents;
