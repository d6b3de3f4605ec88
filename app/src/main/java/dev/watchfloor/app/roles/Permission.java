package dev.watchfloor.app.roles;

/** What an operator may be let do. */
public enum Permission {
    /** See what is shown. */
    VIEW(false),
    /** Keep notes and looks, sort incidents. */
    TRIAGE(false),
    /** Take data out of the console. */
    EXPORT(true),
    /** Change what gateways and identity providers do. */
    ACT(true),
    /** Agree to somebody else's plan. */
    APPROVE(true),
    /** Change connectors, operators, guard, policy and how long things are kept. */
    ADMINISTER(true);

    private final boolean isHighRisk;

    Permission(boolean isHighRisk) {
        this.isHighRisk = isHighRisk;
    }

    /** Whether a fresh second factor is asked for (OWASP ASVS 5.0, 7.5.3). */
    public boolean isHighRisk() {
        return isHighRisk;
    }
}
