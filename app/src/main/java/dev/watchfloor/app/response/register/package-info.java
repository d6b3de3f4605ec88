/**
 * Registers of devices: the console's own for identity providers that keep none, which looks to the response like any
 * product's, and all registers together as the queue that people work on. What the own register says binds nobody but the
 * console.
 */
package dev.watchfloor.app.response.register;
