/**
 * What others say is a sign of an attack. A <em>source</em> (a connector, or the operators themselves) brings
 * <em>indicators</em>: something observable with a confidence and a time for which it holds. Every event is held against
 * those that hold now; a <em>match</em> is an event of its own. A <em>look back</em> asks one indicator of what is stored
 * already. Nothing here acts: a block is proposed, and {@code response} asks for it.
 */
@org.jspecify.annotations.NullMarked
package dev.watchfloor.app.intelligence;
