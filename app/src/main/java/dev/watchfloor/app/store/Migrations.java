package dev.watchfloor.app.store;

import dev.watchfloor.app.ProfileException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings the schema to what this version knows, step by step.
 *
 * <p>A step is a resource of SQL statements, each ended by a semicolon at the end of a line. H2 commits each statement
 * of a schema change by itself, so a crash may leave half a step: every statement must bear being run twice
 * ({@code IF NOT EXISTS}). A step that was shipped is never edited; a change is a new step.
 */
final class Migrations {
    /** In order; the number in the name is the version that the step leads to. */
    static final List<String> STEPS = List.of(
            "0001-events.sql",
            "0002-response.sql",
            "0003-blocks.sql",
            "0004-desk.sql",
            "0005-notes.sql",
            "0006-outbox.sql",
            "0007-proofs.sql",
            "0008-playbooks.sql",
            "0009-guard.sql",
            "0010-plans.sql",
            "0011-approvals.sql",
            "0012-audit-chain.sql",
            "0013-operators.sql",
            "0014-rules.sql",
            "0015-suppressions.sql",
            "0016-incidents.sql",
            "0017-baselines.sql",
            "0018-value-lists.sql",
            "0019-indicators.sql",
            "0020-devices.sql",
            "0021-secret-references.sql",
            "0022-two-ids-of-connections.sql");

    private Migrations() {}

    /**
     * Runs the steps that are missing.
     *
     * @throws ProfileException when a newer console has written this profile
     */
    static void bringUpToDate(Connection connection, Clock clock, List<String> steps)
            throws SQLException, ProfileException {
        Set<Integer> done = done(connection);
        int version = done.stream().mapToInt(Integer::intValue).max().orElse(0);
        int known = number(steps.getLast());
        if (version > known) {
            throw new ProfileException("This profile was written by a newer Watchfloor (schema " + version
                    + "; this one knows up to " + known + "). Start the newer one. Nothing was changed.");
        }
        for (String step : steps) {
            // Steps of versions between two builds may come later than their number says.
            if (!done.contains(number(step))) {
                run(connection, step, clock);
            }
        }
    }

    /**
     * Whether nothing of a profile is here. Writes nothing.
     *
     * @param isSealed a profile with a vault has operators
     */
    static boolean isBlank(Connection connection, boolean isSealed) throws SQLException {
        return isEmpty(connection, "SCHEMA_STEPS") || isSealed && isEmpty(connection, "OPERATORS");
    }

    private static boolean isEmpty(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery(
                    "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = '" + table + "'")) {
                tables.next();
                if (tables.getInt(1) == 0) {
                    return true;
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                rows.next();
                return rows.getLong(1) == 0;
            }
        }
    }

    private static Set<Integer> done(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS schema_steps("
                    + "version INTEGER PRIMARY KEY, name CHARACTER VARYING(100) NOT NULL, applied BIGINT NOT NULL)");
            Set<Integer> done = new HashSet<>();
            try (ResultSet rows = statement.executeQuery("SELECT version FROM schema_steps")) {
                while (rows.next()) {
                    done.add(rows.getInt(1));
                }
            }
            return done;
        }
    }

    private static void run(Connection connection, String step, Clock clock) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : text(step).split(";\\s*\\R")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
        try (PreparedStatement done =
                connection.prepareStatement("INSERT INTO schema_steps(version, name, applied) VALUES (?, ?, ?)")) {
            done.setInt(1, number(step));
            done.setString(2, step);
            done.setLong(3, clock.millis());
            done.executeUpdate();
        }
    }

    private static String text(String step) {
        try (InputStream resource = Migrations.class.getResourceAsStream("migrations/" + step)) {
            if (resource == null) {
                throw new FileNotFoundException(step);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's own schema step cannot be read", broken);
        }
    }

    private static int number(String step) {
        return Integer.parseInt(step.substring(0, 4));
    }
}
