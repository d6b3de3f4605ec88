package dev.watchfloor.app.store;

import dev.watchfloor.app.intelligence.KeptIndicator;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorPage.LeftOut;
import dev.watchfloor.connectors.spi.IndicatorPage.Part;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a source says in the place of what it said. The store's writer is taken for one batch of changes at a time, so
 * that events get through between them. Whoever breaks off before {@link #finish} is asked to put the same again, which
 * then changes only what is missing. One thread.
 */
final class IndicatorParts {
    /** Changes in one transaction: some tenths of a second. */
    static final int BATCH = 2_000;

    private static final int LONGEST_REASON = 1_000;

    private final Database database;
    private final int batch;
    private final String source;
    private final Instant now;
    private final List<Change> pending = new ArrayList<>();
    /** What is pending is not seen when a part is compared with what is kept of it. */
    private final Set<String> pendingParts = new HashSet<>();

    private int weight;
    private int room;
    private boolean changed;

    /**
     * Some of what becomes of a part.
     *
     * @param leftOut all that is left out of it; null says nothing about that
     */
    private record Change(
            String part,
            List<Indicator> fresh,
            List<KeptIndicator> again,
            List<Long> gone,
            @Nullable List<LeftOut> leftOut) {}

    IndicatorParts(Database database, int batch, String source, Instant now, int room) {
        this.database = database;
        this.batch = batch;
        this.source = source;
        this.now = now;
        this.room = room;
    }

    boolean changed() {
        return changed;
    }

    void put(Part part) {
        if (pendingParts.contains(part.id())) {
            flush();
        }
        Map<Observable, KeptIndicator> before = database.read(connection -> before(connection, part.id()));
        Map<Observable, Indicator> said = new LinkedHashMap<>();
        part.indicators().forEach(indicator -> said.put(indicator.observable(), indicator));
        List<Indicator> fresh = new ArrayList<>();
        List<KeptIndicator> again = new ArrayList<>();
        for (Indicator indicator : said.values()) {
            KeptIndicator known = before.remove(indicator.observable());
            if (known == null) {
                fresh.add(indicator);
            } else if (known.withdrawn() != null || !same(known.indicator(), indicator)) {
                again.add(new KeptIndicator(known.id(), source, indicator, known.added(), null, null, ""));
            }
        }
        List<Long> gone = before.values().stream()
                .filter(row -> row.withdrawn() == null)
                .map(KeptIndicator::id)
                .toList();
        List<LeftOut> leftOut = new ArrayList<>(part.leftOut());
        int fitting = Math.min(room, fresh.size());
        if (fresh.size() > fitting) {
            leftOut.add(new LeftOut(
                    fresh.size() - fitting, new RejectedRecord("There is no room for more indicators.", part.id())));
        }
        room -= fitting;
        changed |= fitting > 0 || !again.isEmpty() || !gone.isEmpty();
        String id = part.id();
        inBatches(fresh.subList(0, fitting), some -> new Change(id, some, List.of(), List.of(), null));
        inBatches(again, some -> new Change(id, List.of(), some, List.of(), null));
        inBatches(gone, some -> new Change(id, List.of(), List.of(), some, null));
        add(new Change(id, List.of(), List.of(), List.of(), leftOut), 1 + leftOut.size());
    }

    /** Withdraws all parts but these. */
    void keepOnly(Set<String> present) {
        flush();
        Set<String> gone = database.read(this::parts);
        gone.removeAll(present);
        gone.forEach(part -> put(Part.withdrawn(part)));
    }

    /** The last batch, with where the source goes on. */
    void finish(Cursor next) {
        database.transact(connection -> {
            write(connection);
            try (PreparedStatement merge = connection.prepareStatement(
                    "MERGE INTO indicator_sources(source, next_cursor, updated) KEY (source) VALUES (?, ?, ?)")) {
                merge.setString(1, source);
                merge.setString(2, next.value());
                merge.setLong(3, now.toEpochMilli());
                return merge.executeUpdate();
            }
        });
        written();
    }

    private <T> void inBatches(List<T> all, Function<List<T>, Change> change) {
        for (int from = 0; from < all.size(); ) {
            int to = Math.min(all.size(), from + Math.max(1, batch - weight));
            add(change.apply(List.copyOf(all.subList(from, to))), to - from);
            from = to;
        }
    }

    private void add(Change change, int weighs) {
        pending.add(change);
        pendingParts.add(change.part());
        weight += weighs;
        if (weight >= batch) {
            flush();
        }
    }

    private void flush() {
        if (!pending.isEmpty()) {
            database.transact(connection -> {
                write(connection);
                return pending.size();
            });
            written();
        }
    }

    private void written() {
        pending.clear();
        pendingParts.clear();
        weight = 0;
    }

    private void write(Connection connection) throws SQLException {
        for (Change change : pending) {
            insert(connection, change.part(), change.fresh());
            update(connection, change.again());
            withdraw(connection, change.gone());
            List<LeftOut> leftOut = change.leftOut();
            if (leftOut != null) {
                leftOut(connection, change.part(), leftOut);
            }
        }
    }

    private Set<String> parts(Connection connection) throws SQLException {
        Set<String> parts = new HashSet<>();
        for (String table : List.of("indicators WHERE withdrawn IS NULL AND", "indicators_left_out WHERE")) {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT DISTINCT part FROM " + table + " source = ?")) {
                select.setString(1, source);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        parts.add(rows.getString(1));
                    }
                }
            }
        }
        return parts;
    }

    private Map<Observable, KeptIndicator> before(Connection connection, String part) throws SQLException {
        Map<Observable, KeptIndicator> before = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT " + IndicatorRows.COLUMNS + " FROM indicators WHERE source = ? AND part = ?")) {
            select.setString(1, source);
            select.setString(2, part);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    KeptIndicator row = IndicatorRows.read(rows);
                    before.put(row.indicator().observable(), row);
                }
            }
        }
        return before;
    }

    private void insert(Connection connection, String part, List<Indicator> fresh) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(IndicatorRows.INSERT)) {
            for (Indicator indicator : fresh) {
                IndicatorRows.bind(insert, indicator);
                insert.setString(7, indicator.observable().kind().name());
                insert.setString(8, indicator.observable().value());
                insert.setString(9, source);
                insert.setString(10, part);
                insert.setLong(11, now.toEpochMilli());
                insert.setString(12, "");
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void update(Connection connection, List<KeptIndicator> again) throws SQLException {
        if (again.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(IndicatorRows.UPDATE)) {
            for (KeptIndicator row : again) {
                IndicatorRows.bind(update, row.indicator());
                update.setLong(7, row.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void withdraw(Connection connection, List<Long> gone) throws SQLException {
        if (gone.isEmpty()) {
            return;
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE indicators SET withdrawn = ? WHERE id = ?")) {
            for (long id : gone) {
                update.setLong(1, now.toEpochMilli());
                update.setLong(2, id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void leftOut(Connection connection, String part, List<LeftOut> leftOut) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM indicators_left_out WHERE source = ? AND part = ?")) {
            delete.setString(1, source);
            delete.setString(2, part);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO indicators_left_out(source, part, number, reason, sample) VALUES (?, ?, ?, ?, ?)")) {
            for (LeftOut one : leftOut) {
                String reason = one.record().reason();
                insert.setString(1, source);
                insert.setString(2, part);
                insert.setInt(3, one.number());
                insert.setString(4, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
                insert.setString(5, one.record().sample());
                insert.executeUpdate();
            }
        }
    }

    /** As it comes back from the database, whose times have milliseconds. */
    private static boolean same(Indicator kept, Indicator said) {
        return kept.confidence() == said.confidence()
                && millis(kept.validFrom()) == millis(said.validFrom())
                && millis(kept.validUntil()) == millis(said.validUntil())
                && kept.tlp() == said.tlp()
                && kept.labels().equals(said.labels())
                && kept.description().equals(said.description());
    }

    private static long millis(@Nullable Instant instant) {
        return instant == null ? Long.MIN_VALUE : instant.toEpochMilli();
    }
}
