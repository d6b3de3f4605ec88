package dev.watchfloor.app.query;

import java.util.Optional;

/** What came of reading a query's text. */
public sealed interface Reading {
    /** @param query in its normal form, see {@link QueryText#normal} */
    record Understood(Query query) implements Reading {}

    /**
     * @param column where it is wrong, counted in characters from 0; the text's length when something is missing at its
     *     end
     * @param length how many characters are wrong, 0 when something is missing
     * @param sentence what is wrong and what to write instead, for the operator
     * @param instead what was probably meant: goes in the place of the wrong characters; empty when nothing comes near
     */
    record Misunderstood(int column, int length, String sentence, Optional<String> instead) implements Reading {
        /** Nothing comes near. */
        public Misunderstood(int column, int length, String sentence) {
            this(column, length, sentence, Optional.empty());
        }
    }
}
