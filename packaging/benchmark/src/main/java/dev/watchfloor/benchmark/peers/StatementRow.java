package dev.watchfloor.benchmark.peers;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** A row on its way into a prepared insert. For one thread. */
final class StatementRow implements Values {
    private final PreparedStatement insert;
    private int column;

    StatementRow(PreparedStatement insert) {
        this.insert = insert;
    }

    void begin() {
        column = 0;
    }

    @Override
    public void number(long value) throws SQLException {
        if (value == ABSENT) {
            insert.setNull(++column, Types.BIGINT);
        } else {
            insert.setLong(++column, value);
        }
    }

    @Override
    public void text(@Nullable String value) throws SQLException {
        insert.setString(++column, value);
    }
}
