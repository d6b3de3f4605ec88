/**
 * The way from a wish to its report, in one dialog: <em>form</em> (what, why, where, how long) → <em>plan</em> (what would
 * happen at each target, what the guard says) → <em>progress</em> → <em>report</em> (what is true now at each target).
 * Nothing is written before the operator has seen the plan and pressed the button that names what it does to how many.
 */
package dev.watchfloor.views.response;
