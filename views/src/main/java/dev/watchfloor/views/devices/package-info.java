/** Devices that products let in: the table of all registers, and the ways to approve, block and unblock. */
package dev.watchfloor.views.devices;
