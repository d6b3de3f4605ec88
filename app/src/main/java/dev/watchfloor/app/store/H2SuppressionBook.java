package dev.watchfloor.app.store;

import dev.watchfloor.app.rules.tuning.Suppression;
import dev.watchfloor.app.rules.tuning.SuppressionBook;
import dev.watchfloor.app.rules.tuning.SuppressionScope;
import dev.watchfloor.app.rules.tuning.SuppressionWish;
import inet.ipaddr.IPAddress;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Suppressions in the profile's database. Thread-safe. */
public final class H2SuppressionBook implements SuppressionBook {
    private static final String COLUMNS =
            "id, rule, source, destination, user_name, device, path, reason, owner, since,"
                    + " until, review, hidden, latest";

    private final Database database;

    public H2SuppressionBook(Database database) {
        this.database = database;
    }

    @Override
    public List<Suppression> all() {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT " + COLUMNS + " FROM suppressions ORDER BY since, id")) {
                return suppressions(select);
            }
        });
    }

    @Override
    public void put(Suppression suppression) {
        database.transact(connection -> {
            try (PreparedStatement merge = connection.prepareStatement("MERGE INTO suppressions(" + COLUMNS
                    + ") KEY (id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                fill(merge, suppression);
                return merge.executeUpdate();
            }
        });
    }

    @Override
    public boolean remove(UUID id) {
        return database.transact(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM suppressions WHERE id = ?")) {
                delete.setObject(1, id);
                return delete.executeUpdate() > 0;
            }
        });
    }

    @Override
    public void count(Map<UUID, Long> hidden, Instant now) {
        database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE suppressions SET hidden = hidden + ?, latest = ? WHERE id = ?")) {
                for (Map.Entry<UUID, Long> each : hidden.entrySet()) {
                    update.setLong(1, each.getValue());
                    update.setObject(2, now);
                    update.setObject(3, each.getKey());
                    update.executeUpdate();
                }
            }
            return hidden.size();
        });
    }

    @Override
    public List<Suppression> ended(Instant now) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT " + COLUMNS + " FROM suppressions WHERE until <= ? AND NOT end_told ORDER BY until, id")) {
                select.setObject(1, now);
                return suppressions(select);
            }
        });
    }

    @Override
    public void endTold(Collection<UUID> ids) {
        database.transact(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE suppressions SET end_told = TRUE WHERE id = ?")) {
                for (UUID id : ids) {
                    update.setObject(1, id);
                    update.executeUpdate();
                }
            }
            return ids.size();
        });
    }

    private static void fill(PreparedStatement merge, Suppression suppression) throws SQLException {
        SuppressionScope scope = suppression.wish().scope();
        merge.setObject(1, suppression.id());
        merge.setString(2, scope.rule());
        merge.setString(3, text(scope.source()));
        merge.setString(4, text(scope.destination()));
        merge.setString(5, scope.user());
        merge.setString(6, scope.device());
        merge.setString(7, scope.path());
        merge.setString(8, suppression.wish().reason());
        merge.setString(9, suppression.owner());
        merge.setObject(10, suppression.since());
        merge.setObject(11, suppression.wish().until());
        merge.setObject(12, suppression.wish().review());
        merge.setLong(13, suppression.hidden());
        merge.setObject(14, suppression.latest());
    }

    private static List<Suppression> suppressions(PreparedStatement select) throws SQLException {
        List<Suppression> suppressions = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                SuppressionScope scope = new SuppressionScope(
                        rows.getString(2),
                        network(rows.getString(3)),
                        network(rows.getString(4)),
                        rows.getString(5),
                        rows.getString(6),
                        rows.getString(7));
                suppressions.add(new Suppression(
                        rows.getObject(1, UUID.class),
                        new SuppressionWish(
                                scope,
                                rows.getString(8),
                                rows.getObject(11, Instant.class),
                                rows.getObject(12, Instant.class)),
                        rows.getString(9),
                        rows.getObject(10, Instant.class),
                        rows.getLong(13),
                        rows.getObject(14, Instant.class)));
            }
        }
        return suppressions;
    }

    private static @Nullable String text(@Nullable IPAddress network) {
        return network == null ? null : AddressTexts.of(network);
    }

    private static @Nullable IPAddress network(@Nullable String text) throws SQLException {
        return text == null ? null : AddressTexts.read(text);
    }
}
