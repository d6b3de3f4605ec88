/**
 * Reads the lines of each product through its connector, on one thread, beside the least that anybody could do with them.
 * A <em>form</em> is what one product writes; a <em>way</em> is how its lines reach the console.
 */
package dev.watchfloor.benchmark.reading;
