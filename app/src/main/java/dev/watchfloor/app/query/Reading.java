package dev.watchfloor.app.query;

/** What came of reading a query's text. */
public sealed interface Reading {
    /** @param query in its normal form, see {@link QueryText#normal} */
    record Understood(Query query) implements Reading {}

    /**
     * @param column where it is wrong, counted in characters from 0; the text's length when something is missing at its
     *     end
     * @param length how many characters are wrong, 0 when something is missing
     * @param sentence what is wrong and what to write instead, for the operator
     */
    record Misunderstood(int column, int length, String sentence) implements Reading {}
}
