/** The gateways' lists as last seen, laid over the console's leases; lifts what is over. */
package dev.watchfloor.app.response.denylist;
