package dev.watchfloor.benchmark.peers;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Takes the values of a row, column by column. */
interface Values {
    /** Stands for a number that the record did not say. */
    long ABSENT = Long.MIN_VALUE;

    void number(long value) throws SQLException;

    /** A number of few digits, which some stores keep narrower. */
    default void small(long value) throws SQLException {
        number(value);
    }

    void text(@Nullable String value) throws SQLException;
}
