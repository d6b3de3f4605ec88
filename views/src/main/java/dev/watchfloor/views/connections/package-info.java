/** What is connected: how each connector is doing, and the forms to add, test, change and remove one. */
package dev.watchfloor.views.connections;
