package dev.watchfloor.app.sigma;

/** One document of a rule file. */
public sealed interface SigmaDocument permits SigmaRule, SigmaFilter, SigmaCorrelation {
    RuleHead head();
}
