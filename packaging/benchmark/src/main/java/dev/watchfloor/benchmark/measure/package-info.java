/**
 * The rounds and the questions. <em>Loading</em> fills all stores, round by round with the same events; <em>asking</em>
 * happens in a process of its own that is started as the console is.
 */
package dev.watchfloor.benchmark.measure;
