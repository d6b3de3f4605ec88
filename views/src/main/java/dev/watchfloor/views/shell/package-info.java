/** The window around the screens: rail, status bar, keys, dialogs' layer, start and end. */
package dev.watchfloor.views.shell;
