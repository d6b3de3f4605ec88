/**
 * The action centre: every act of an operator or of the console itself, what is true at each target, and the ways on from
 * there: undo, give up waiting, try the rest again.
 */
package dev.watchfloor.views.actions;
