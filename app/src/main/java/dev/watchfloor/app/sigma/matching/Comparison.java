package dev.watchfloor.app.sigma.matching;

/** How two numbers are held against each other. */
public enum Comparison {
    LT,
    LTE,
    GT,
    GTE,
    EQ,
    NEQ;

    /** @param order as {@link Comparable#compareTo} says it of what is found against what is wanted */
    public boolean holds(int order) {
        return switch (this) {
            case LT -> order < 0;
            case LTE -> order <= 0;
            case GT -> order > 0;
            case GTE -> order >= 0;
            case EQ -> order == 0;
            case NEQ -> order != 0;
        };
    }
}
