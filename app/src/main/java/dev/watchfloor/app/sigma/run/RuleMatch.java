package dev.watchfloor.app.sigma.run;

import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.correlating.CorrelationMatch;
import org.jspecify.annotations.Nullable;

/**
 * Something was found.
 *
 * @param rule which rule or correlation says so
 * @param event the event that matches, or completes the correlation: what the caller calls it
 * @param correlated what the correlation found, or null for a rule about single events
 */
public record RuleMatch(RuleHead rule, long event, @Nullable CorrelationMatch correlated) {}
