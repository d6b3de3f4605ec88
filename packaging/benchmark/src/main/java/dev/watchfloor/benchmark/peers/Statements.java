package dev.watchfloor.benchmark.peers;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the console asks, in SQL that SQLite and DuckDB both understand. For one thread. */
final class Statements {
    private final Connection connection;
    private final String division;

    /** @param division the operator for whole numbers: {@code /} or {@code //} */
    Statements(Connection connection, String division) {
        this.connection = connection;
        this.division = division;
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(Query query, TimeRange range) throws SQLException {
        return number("SELECT count(*) FROM events WHERE " + Conditions.where(query, range));
    }

    int density(Query query, TimeRange range, int slices) throws SQLException {
        long from = Columns.micros(range.from());
        long length = Columns.micros(range.to()) - from;
        return rows("SELECT (time - " + from + ") * " + slices + " " + division + " " + length
                + " AS slice, layer, severity, count(*) FROM events WHERE " + Conditions.where(query, range)
                + " GROUP BY slice, layer, severity");
    }

    int newest(Query query, TimeRange range, int limit) throws SQLException {
        return rows("SELECT * FROM events WHERE " + Conditions.where(query, range)
                + " ORDER BY time DESC, position DESC LIMIT " + limit);
    }

    long top(Query query, TimeRange range, Field field, int limit) throws SQLException {
        String column = Columns.name(field);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + column + ", count(*) AS events FROM events WHERE "
                        + Conditions.where(query, range) + " AND " + column + " IS NOT NULL GROUP BY " + column
                        + " ORDER BY events DESC LIMIT " + limit)) {
            long first = rows.next() ? rows.getLong(2) : 0;
            while (rows.next()) {
                rows.getLong(2);
            }
            return first;
        }
    }

    long needle(String words) throws SQLException {
        return number("SELECT count(*) FROM events WHERE instr(raw, '" + words.replace("'", "''") + "') > 0");
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private int rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            int count = 0;
            while (rows.next()) {
                count++;
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
            return count;
        }
    }
}
