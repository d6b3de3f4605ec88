package dev.watchfloor.app.sigma;

/** How much a match matters, in the words of Sigma, least first. */
public enum RuleLevel {
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
