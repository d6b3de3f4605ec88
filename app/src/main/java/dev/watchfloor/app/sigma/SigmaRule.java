package dev.watchfloor.app.sigma;

import dev.watchfloor.app.sigma.matching.EventTest;

/**
 * A rule about single events.
 *
 * @param test what it asks of an event from {@code source}
 */
public record SigmaRule(RuleHead head, LogSource source, EventTest test) implements SigmaDocument {}
