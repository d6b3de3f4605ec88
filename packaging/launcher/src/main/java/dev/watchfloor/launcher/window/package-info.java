/** Puts the console's window on a display, or into a picture. */
package dev.watchfloor.launcher.window;
