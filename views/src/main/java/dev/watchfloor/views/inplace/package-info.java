/** Asking products for what they keep themselves: a dialog over the timeline, whose answers are in no store. */
package dev.watchfloor.views.inplace;
