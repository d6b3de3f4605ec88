/**
 * The parts of a console as they are handed out: each asks who is signed in before it does what not everybody may do at
 * any time. The parts behind them never ask, because the console itself uses them while nobody is there.
 */
package dev.watchfloor.app.permitted;
