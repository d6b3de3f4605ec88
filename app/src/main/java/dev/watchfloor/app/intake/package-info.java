/** Runs the connectors: each by itself, supervised, so that a broken one never hurts another. */
package dev.watchfloor.app.intake;
