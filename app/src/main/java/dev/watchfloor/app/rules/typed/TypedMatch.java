package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.timeline.StoredEvent;

/**
 * A rule found something.
 *
 * @param event the one that it was asked about
 */
public record TypedMatch(RuleHead rule, StoredEvent event, Result.Found found) {}
