/**
 * What every screen shares: the way onto the FX thread, words, times, colours, marks, dialogs.
 *
 * <p>A <em>screen</em> is one full page of the window ({@link dev.watchfloor.views.kit.ScreenView}); a <em>modal</em>
 * lies over it. Everything here belongs to the FX thread unless it says otherwise.
 */
package dev.watchfloor.views.kit;
