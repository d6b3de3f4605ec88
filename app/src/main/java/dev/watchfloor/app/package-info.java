/** The opened console as one object, and what its chapters share. */
package dev.watchfloor.app;
