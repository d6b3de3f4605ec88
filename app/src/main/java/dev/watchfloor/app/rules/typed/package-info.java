/**
 * Rules written in Java, for what a text of conditions cannot say: what is usual for somebody, what happened in which order
 * between several actors, what the console itself has blocked. Each declares what it needs (<em>inputs</em>), what an
 * operator may set (<em>preferences</em>, with units), and answers with a <em>result</em>: nothing, found with a sentence
 * why, or unknown with what is missing. Its title, description and preferences stand in a text like those of Sigma rules,
 * which is how it is listed, switched and changed.
 */
package dev.watchfloor.app.rules.typed;
