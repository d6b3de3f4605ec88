package dev.watchfloor.app.sigma.reading;

import java.util.List;

/** A condition, taken apart. */
sealed interface Expression {
    record And(List<Expression> parts) implements Expression {}

    record Or(List<Expression> parts) implements Expression {}

    record Not(Expression part) implements Expression {}

    /** One search. */
    record Named(String identifier) implements Expression {}

    /**
     * One or all of several searches.
     *
     * @param pattern with {@code *} for any letters, or {@code them}
     */
    record Of(boolean isAll, String pattern) implements Expression {}
}
