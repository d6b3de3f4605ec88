package dev.watchfloor.app.store;

import dev.watchfloor.app.response.ActLedger.Done;
import dev.watchfloor.app.response.ActLedger.OpenPart;
import dev.watchfloor.app.response.ActRecord;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.Action.Phase;
import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.LedgerJson;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.UnreadableRequestException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rows of {@code response_parts}. */
final class PartRows {
    private PartRows() {}

    static String text(Before before) {
        return LedgerJson.write(before).toString();
    }

    static Before before(String text) throws SQLException {
        try {
            return LedgerJson.before(ActRows.json(text));
        } catch (UnreadableRequestException damaged) {
            throw new SQLException("not a state before an act in the database", damaged);
        }
    }

    /** Every target of the act, queued. */
    static void insert(Connection connection, ActRecord act) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO response_parts(act, target, place, phase, attempts, sentence,"
                        + " changed) VALUES (?, ?, ?, 'QUEUED', 0, '', ?)")) {
            for (int place = 0; place < act.targets().size(); place++) {
                insert.setString(1, act.id());
                insert.setString(2, act.targets().get(place));
                insert.setInt(3, place);
                insert.setObject(4, act.begun());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static Before was(Connection connection, String act, String target) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT was FROM response_parts WHERE act = ? AND target = ?")) {
            select.setString(1, act);
            select.setString(2, target);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("no such part: " + act + " at " + target);
                }
                return before(row.getString(1));
            }
        }
    }

    /** In the order of the act's targets. */
    static List<String> targets(Connection connection, String act) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT target FROM response_parts WHERE act = ? ORDER BY place")) {
            select.setString(1, act);
            List<String> targets = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    targets.add(rows.getString(1));
                }
            }
            return targets;
        }
    }

    static List<Done> done(Connection connection, String act) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT target, verdict, was FROM response_parts WHERE act = ? AND phase = 'OVER' ORDER BY place")) {
            select.setString(1, act);
            List<Done> done = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String was = rows.getString(3);
                    done.add(new Done(
                            rows.getString(1),
                            Verdict.valueOf(rows.getString(2)),
                            was == null ? new Before.Nothing() : before(was)));
                }
            }
            return done;
        }
    }

    /** Those that are not over, in the order of the act's targets. */
    static List<OpenPart> open(Connection connection, String act) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT target, phase, was, attempts, next_try FROM response_parts"
                        + " WHERE act = ? AND phase <> 'OVER' ORDER BY place")) {
            select.setString(1, act);
            List<OpenPart> open = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String was = rows.getString(3);
                    open.add(new OpenPart(
                            rows.getString(1),
                            Phase.valueOf(rows.getString(2)),
                            was == null ? null : before(was),
                            rows.getInt(4),
                            rows.getObject(5, Instant.class)));
                }
            }
            return open;
        }
    }

    static List<ActionStep> steps(Connection connection, String act) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT target, phase, verdict, sentence, attempts, next_try, changed FROM response_parts"
                        + " WHERE act = ? ORDER BY place")) {
            select.setString(1, act);
            List<ActionStep> steps = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String verdict = rows.getString(3);
                    steps.add(new ActionStep(
                            rows.getString(1),
                            Phase.valueOf(rows.getString(2)),
                            verdict == null ? null : Verdict.valueOf(verdict),
                            rows.getString(4),
                            rows.getInt(5),
                            rows.getObject(6, Instant.class),
                            rows.getObject(7, Instant.class)));
                }
            }
            return steps;
        }
    }
}
