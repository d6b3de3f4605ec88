package dev.watchfloor.app.sigma;

/** How far its author trusts a rule. */
public enum RuleStatus {
    STABLE,
    TEST,
    EXPERIMENTAL,
    DEPRECATED
}
