/** The way in. */
package dev.watchfloor.benchmark;
