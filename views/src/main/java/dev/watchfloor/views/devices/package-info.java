/**
 * Devices that accounts sign in from: the queue over all registers, what waits for somebody first, and the ways to approve,
 * block and unblock.
 */
package dev.watchfloor.views.devices;
