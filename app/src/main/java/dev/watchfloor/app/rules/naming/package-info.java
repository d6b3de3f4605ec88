/**
 * What rules call things: for which log sources of Sigma an event counts, by which names it answers, and which names no
 * record that the console takes has, so that a rule that could never match is told apart from one that found nothing.
 */
package dev.watchfloor.app.rules.naming;
