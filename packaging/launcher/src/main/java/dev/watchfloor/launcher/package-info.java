/** The way in: {@link dev.watchfloor.launcher.Main} reads the command line and starts what it asks for. */
package dev.watchfloor.launcher;
