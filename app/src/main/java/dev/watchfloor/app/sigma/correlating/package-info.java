/**
 * Rules about many events. A {@link dev.watchfloor.app.sigma.correlating.Correlator} is told of every match of a rule and
 * says when the matches of a group, within a time that slides along, are what a correlation waits for. Times are those of
 * the events, which may come late and in any order; what is kept in mind is bounded, and what had to be forgotten is
 * counted.
 */
package dev.watchfloor.app.sigma.correlating;
