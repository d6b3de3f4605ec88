/**
 * Devices as the console has seen them: from where accounts signed in, with what, since when, in which sessions, and what
 * people decided about them. Identity providers that keep a register of their own have the last word on theirs; for the
 * others what is kept here is the register. A <em>device</em> is an account together with what its sign-ins have in common
 * ({@link dev.watchfloor.app.devices.Features}). Nothing here acts on a product.
 */
package dev.watchfloor.app.devices;
