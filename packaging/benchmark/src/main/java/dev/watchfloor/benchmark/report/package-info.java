/** What was found, and how it is written down. */
package dev.watchfloor.benchmark.report;
