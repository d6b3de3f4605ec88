package dev.watchfloor.app.store;

import dev.watchfloor.app.response.ActLedger;
import dev.watchfloor.app.response.ActRecord;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.ResponseRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Acts in the profile's database. Thread-safe. */
public final class H2ActLedger implements ActLedger {
    private final Database database;

    public H2ActLedger(Database database) {
        this.database = database;
    }

    @Override
    public boolean begin(ActRecord act) {
        return database.transact(connection -> {
            if (isKnown(connection, act.id())) {
                return false;
            }
            insert(connection, act);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO act_targets(act, target) VALUES (?, ?)")) {
                for (String target : act.targets()) {
                    insert.setString(1, act.id());
                    insert.setString(2, target);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return true;
        });
    }

    @Override
    public void finish(String actId, Report.TargetResult result) {
        database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE act_targets SET verdict = ?, sentence = ? WHERE act = ? AND target = ?")) {
                update.setString(1, result.verdict().name());
                update.setString(2, result.sentence());
                update.setString(3, actId);
                update.setString(4, result.target());
                return update.executeUpdate();
            }
        });
    }

    @Override
    public List<ActRecord> unfinished() {
        return database.read(connection -> {
            List<ActRecord> acts = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT id, actor, begun, verb, reason, network, lifted_at, session_id, session_kind,"
                                    + " user_id, user_name FROM acts WHERE id IN"
                                    + " (SELECT act FROM act_targets WHERE verdict IS NULL) ORDER BY begun");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String id = rows.getString(1);
                    List<String> all = targets(connection, id, "");
                    ResponseRequest request = RequestColumns.read(rows, all);
                    acts.add(new ActRecord(
                            id,
                            rows.getString(2),
                            rows.getObject(3, Instant.class),
                            request,
                            targets(connection, id, " AND verdict IS NULL")));
                }
            }
            return acts;
        });
    }

    private static boolean isKnown(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM acts WHERE id = ?")) {
            select.setString(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void insert(Connection connection, ActRecord act) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO acts(id, actor, begun, verb, reason, network, lifted_at, session_id, session_kind,"
                        + " user_id, user_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, act.id());
            insert.setString(2, act.actor());
            insert.setObject(3, act.begun());
            RequestColumns.bind(insert, act.request());
            insert.executeUpdate();
        }
    }

    private static List<String> targets(Connection connection, String act, String condition) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT target FROM act_targets WHERE act = ?" + condition + " ORDER BY target")) {
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
}
