package dev.watchfloor.app.sigma.engine;

/**
 * What a rule takes, by events that were measured lately.
 *
 * @param share of the time that all rules take together, 0..1
 * @param micros for each event, on the average, in microseconds
 */
public record RuleCost(double share, double micros) {}
