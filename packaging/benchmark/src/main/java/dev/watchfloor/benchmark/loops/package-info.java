/** The inner loops of the index, measured with JMH. */
package dev.watchfloor.benchmark.loops;
