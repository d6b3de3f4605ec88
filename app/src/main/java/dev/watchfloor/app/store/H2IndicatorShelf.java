package dev.watchfloor.app.store;

import dev.watchfloor.app.intelligence.IndicatorFilter;
import dev.watchfloor.app.intelligence.IndicatorShelf;
import dev.watchfloor.app.intelligence.IndicatorSource;
import dev.watchfloor.app.intelligence.Intelligence;
import dev.watchfloor.app.intelligence.KeptIndicator;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.IndicatorPage.LeftOut;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Indicators in the profile's database. Thread-safe. */
public final class H2IndicatorShelf implements IndicatorShelf {
    private final Database database;
    private final int batch;
    /** One of what changes a source's indicators at a time: each takes several transactions. */
    private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

    public H2IndicatorShelf(Database database) {
        this(database, IndicatorParts.BATCH);
    }

    /** @param batch most changes in one transaction */
    H2IndicatorShelf(Database database, int batch) {
        this.database = database;
        this.batch = batch;
    }

    @Override
    public Cursor cursor(String source) {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT next_cursor FROM indicator_sources WHERE source = ?")) {
                select.setString(1, source);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? new Cursor(rows.getString(1)) : Cursor.START;
                }
            }
        });
    }

    @Override
    public boolean keep(String source, IndicatorPage page, Instant now, int room) {
        ReentrantLock turn = turns.computeIfAbsent(source, name -> new ReentrantLock());
        turn.lock();
        try {
            IndicatorParts parts = new IndicatorParts(database, batch, source, now, room);
            page.parts().forEach(parts::put);
            if (page.present() != null) {
                parts.keepOnly(page.present());
            }
            parts.finish(page.next());
            return parts.changed();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public boolean withdrawAll(String source, Instant now) {
        ReentrantLock turn = turns.computeIfAbsent(source, name -> new ReentrantLock());
        turn.lock();
        try {
            List<Long> ids =
                    database.read(connection -> ids(connection, "source = ? AND withdrawn IS NULL", List.of(source)));
            inBatches(
                    ids,
                    "UPDATE indicators SET withdrawn = ? WHERE id = ? AND withdrawn IS NULL",
                    id -> List.of(now.toEpochMilli(), id));
            // Last, so that whoever breaks off before sees that there is more to do.
            return database.transact(connection -> {
                update(connection, "DELETE FROM indicators_left_out WHERE source = ?", source);
                return ids.size() + update(connection, "DELETE FROM indicator_sources WHERE source = ?", source) > 0;
            });
        } finally {
            turn.unlock();
        }
    }

    @Override
    public KeptIndicator own(Indicator indicator, String who, Instant now) {
        return database.transact(connection -> {
            Observable what = indicator.observable();
            long id = 0;
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT id FROM indicators WHERE source = ? AND part = '' AND kind = ? AND observable = ?")) {
                set(select, List.of(Intelligence.OWN, what.kind().name(), what.value()));
                try (ResultSet rows = select.executeQuery()) {
                    id = rows.next() ? rows.getLong(1) : 0;
                }
            }
            if (id == 0) {
                id = insertOwn(connection, indicator, who, now);
            } else {
                try (PreparedStatement update = connection.prepareStatement(IndicatorRows.UPDATE)) {
                    IndicatorRows.bind(update, indicator);
                    update.setLong(7, id);
                    update.executeUpdate();
                }
                update(connection, "UPDATE indicators SET dismissed = NULL, by_whom = ? WHERE id = ?", who, id);
            }
            return find(connection, id).orElseThrow();
        });
    }

    private static long insertOwn(Connection connection, Indicator indicator, String who, Instant now)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(IndicatorRows.INSERT, Statement.RETURN_GENERATED_KEYS)) {
            IndicatorRows.bind(insert, indicator);
            insert.setString(7, indicator.observable().kind().name());
            insert.setString(8, indicator.observable().value());
            insert.setString(9, Intelligence.OWN);
            insert.setString(10, "");
            insert.setLong(11, now.toEpochMilli());
            insert.setString(12, who);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    @Override
    public void dismiss(Collection<Long> ids, @Nullable String who, Instant now) {
        // Who added an own one stays known until somebody dismisses it.
        if (who == null) {
            inBatches(List.copyOf(ids), "UPDATE indicators SET dismissed = NULL WHERE id = ?", List::of);
        } else {
            inBatches(
                    List.copyOf(ids),
                    "UPDATE indicators SET dismissed = ?, by_whom = ? WHERE id = ?",
                    id -> List.of(now.toEpochMilli(), who, id));
        }
    }

    @Override
    public Optional<KeptIndicator> find(long id) {
        return database.read(connection -> find(connection, id));
    }

    @Override
    public List<KeptIndicator> page(IndicatorFilter filter, Instant now, long before, int limit) {
        IndicatorRows.Condition condition = IndicatorRows.condition(filter, now);
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT " + IndicatorRows.COLUMNS
                    + " FROM indicators WHERE " + condition.sql() + (before == 0 ? "" : " AND id < " + before)
                    + " ORDER BY id DESC FETCH FIRST " + limit + " ROWS ONLY")) {
                set(select, condition.values());
                try (ResultSet rows = select.executeQuery()) {
                    List<KeptIndicator> page = new ArrayList<>();
                    while (rows.next()) {
                        page.add(IndicatorRows.read(rows));
                    }
                    return page;
                }
            }
        });
    }

    @Override
    public long count(IndicatorFilter filter, Instant now) {
        IndicatorRows.Condition condition = IndicatorRows.condition(filter, now);
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT COUNT(*) FROM indicators WHERE " + condition.sql())) {
                set(select, condition.values());
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    @Override
    public List<IndicatorSource> sources(Instant now) {
        return database.read(connection -> {
            String sql = "SELECT s.source, COUNT(i.id), COUNT(CASE WHEN " + IndicatorRows.ACTIVE
                    + " THEN 1 END), MAX(r.updated) FROM (SELECT DISTINCT source FROM indicators UNION"
                    + " SELECT source FROM indicator_sources) s LEFT JOIN indicators i ON i.source = s.source"
                    + " LEFT JOIN indicator_sources r ON r.source = s.source GROUP BY s.source ORDER BY s.source";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, now.toEpochMilli());
                try (ResultSet rows = select.executeQuery()) {
                    List<IndicatorSource> sources = new ArrayList<>();
                    while (rows.next()) {
                        long updated = rows.getLong(4);
                        sources.add(new IndicatorSource(
                                rows.getString(1),
                                rows.getLong(3),
                                rows.getLong(2),
                                leftOut(connection, rows.getString(1)),
                                updated == 0 ? null : Instant.ofEpochMilli(updated)));
                    }
                    return sources;
                }
            }
        });
    }

    @Override
    public void scan(Instant now, Scan each) {
        database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT id, kind, observable FROM indicators WHERE " + IndicatorRows.ACTIVE)) {
                select.setLong(1, now.toEpochMilli());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        each.see(rows.getLong(1), Observable.Kind.valueOf(rows.getString(2)), rows.getString(3));
                    }
                }
            }
            return true;
        });
    }

    @Override
    public void forget(Instant before) {
        long millis = before.toEpochMilli();
        String over = "(withdrawn < ? OR valid_until < ?)";
        List<Long> ids = database.read(connection -> ids(connection, over, List.of(millis, millis)));
        // Asked again of each: its source may have said it anew meanwhile.
        inBatches(ids, "DELETE FROM indicators WHERE id = ? AND " + over, id -> List.of(id, millis, millis));
    }

    /** Does the same to each, some in one transaction, so that events get through between them. */
    private void inBatches(List<Long> ids, String sql, Function<Long, List<Object>> values) {
        for (int from = 0; from < ids.size(); from += batch) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + batch));
            database.transact(connection -> {
                try (PreparedStatement each = connection.prepareStatement(sql)) {
                    for (long id : some) {
                        set(each, values.apply(id));
                        each.addBatch();
                    }
                    return each.executeBatch().length;
                }
            });
        }
    }

    private static List<Long> ids(Connection connection, String condition, List<?> values) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id FROM indicators WHERE " + condition + " ORDER BY id")) {
            set(select, values);
            try (ResultSet rows = select.executeQuery()) {
                List<Long> ids = new ArrayList<>();
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
                return ids;
            }
        }
    }

    private static Optional<KeptIndicator> find(Connection connection, long id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + IndicatorRows.COLUMNS + " FROM indicators WHERE id = ?")) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(IndicatorRows.read(rows)) : Optional.empty();
            }
        }
    }

    private static List<LeftOut> leftOut(Connection connection, String source) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT SUM(number), reason, MIN(sample) FROM"
                + " indicators_left_out WHERE source = ? GROUP BY reason ORDER BY 1 DESC FETCH FIRST 20 ROWS ONLY")) {
            select.setString(1, source);
            try (ResultSet rows = select.executeQuery()) {
                List<LeftOut> leftOut = new ArrayList<>();
                while (rows.next()) {
                    leftOut.add(new LeftOut(rows.getInt(1), new RejectedRecord(rows.getString(2), rows.getString(3))));
                }
                return leftOut;
            }
        }
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            set(update, List.of(values));
            return update.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, List<?> values) throws SQLException {
        for (int at = 0; at < values.size(); at++) {
            statement.setObject(at + 1, values.get(at));
        }
    }
}
