/** Many rules held against many events. */
package dev.watchfloor.benchmark.detecting;
