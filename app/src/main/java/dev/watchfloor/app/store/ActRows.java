package dev.watchfloor.app.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchfloor.app.response.ActOutline;
import dev.watchfloor.app.response.ActRecord;
import dev.watchfloor.app.response.KeptLease;
import dev.watchfloor.app.response.LedgerJson;
import dev.watchfloor.app.response.RequestJson;
import dev.watchfloor.app.response.UnreadableRequestException;
import dev.watchfloor.app.timeline.TimeRange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of {@code response_acts}. */
final class ActRows {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String COLUMNS = "id, actor, begun, deadline, headline, request, earlier, undoes, plan, place";

    private ActRows() {}

    static void insert(Connection connection, ActRecord act) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO response_acts(" + COLUMNS + ", prepared) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE)")) {
            insert.setString(1, act.id());
            insert.setString(2, act.actor());
            insert.setObject(3, act.begun());
            insert.setObject(4, act.deadline());
            insert.setString(5, act.headline());
            insert.setString(6, RequestJson.write(act.request()).toString());
            insert.setString(7, LedgerJson.write(act.earlier()).toString());
            insert.setString(8, act.undoes());
            insert.setString(9, act.plan());
            insert.setInt(10, act.place());
            insert.executeUpdate();
        }
    }

    static boolean isPrepared(Connection connection, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT 1 FROM response_acts WHERE id = ? AND prepared")) {
            select.setString(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    static boolean prepare(Connection connection, String id, List<KeptLease> earlier) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE response_acts SET earlier = ?, prepared = TRUE WHERE id = ? AND NOT prepared")) {
            update.setString(1, LedgerJson.write(earlier).toString());
            update.setString(2, id);
            return update.executeUpdate() > 0;
        }
    }

    static Optional<ActRecord> find(Connection connection, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM response_acts WHERE id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(connection, row)) : Optional.empty();
            }
        }
    }

    /** Newest first. */
    static List<ActRecord> latest(Connection connection, int limit, @Nullable Instant before) throws SQLException {
        String older = before == null ? "" : " WHERE begun < ?";
        try (PreparedStatement select = connection.prepareStatement("SELECT " + COLUMNS + " FROM response_acts" + older
                + " ORDER BY begun DESC, plan DESC, place DESC FETCH FIRST " + limit + " ROWS ONLY")) {
            if (before != null) {
                select.setObject(1, before);
            }
            List<ActRecord> acts = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    acts.add(read(connection, rows));
                }
            }
            return acts;
        }
    }

    /** Oldest first; where there are more than {@code limit}, the newest. */
    static List<ActOutline> within(Connection connection, TimeRange range, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, actor, begun, headline, undoes FROM response_acts"
                        + " WHERE begun >= ? AND begun < ? ORDER BY begun DESC, plan DESC, place DESC FETCH FIRST ? ROWS ONLY")) {
            select.setObject(1, range.from());
            select.setObject(2, range.to());
            select.setInt(3, limit);
            List<ActOutline> acts = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String id = rows.getString(1);
                    acts.add(new ActOutline(
                            id,
                            rows.getString(2),
                            rows.getObject(3, Instant.class),
                            rows.getString(4),
                            PartRows.steps(connection, id),
                            rows.getString(5),
                            undoneBy(connection, id).orElse(null)));
                }
            }
            return acts.reversed();
        }
    }

    /** Oldest first. */
    static List<ActRecord> unsettled(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT " + COLUMNS + " FROM response_acts WHERE settled = FALSE ORDER BY begun, plan, place");
                ResultSet rows = select.executeQuery()) {
            List<ActRecord> acts = new ArrayList<>();
            while (rows.next()) {
                acts.add(read(connection, rows));
            }
            return acts;
        }
    }

    /** The latest act that takes this one back and came true somewhere. */
    static Optional<String> undoneBy(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id FROM response_acts a WHERE undoes = ? AND EXISTS (SELECT 1 FROM response_parts"
                        + " WHERE act = a.id AND verdict IN ('DONE', 'ALREADY_SO')) ORDER BY begun DESC"
                        + " FETCH FIRST ROW ONLY")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    static JsonNode json(String text) throws SQLException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException damaged) {
            throw new SQLException("not JSON in the database", damaged);
        }
    }

    private static ActRecord read(Connection connection, ResultSet row) throws SQLException {
        String id = row.getString(1);
        try {
            return new ActRecord(
                    id,
                    row.getString(9),
                    row.getInt(10),
                    row.getString(2),
                    row.getObject(3, Instant.class),
                    row.getObject(4, Instant.class),
                    RequestJson.read(json(row.getString(6))),
                    row.getString(5),
                    PartRows.targets(connection, id),
                    LedgerJson.leases(json(row.getString(7))),
                    row.getString(8));
        } catch (UnreadableRequestException damaged) {
            throw new SQLException("not an act in the database: " + id, damaged);
        }
    }
}
