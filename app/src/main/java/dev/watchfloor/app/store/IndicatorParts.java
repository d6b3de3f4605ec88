package dev.watchfloor.app.store;

import dev.watchfloor.app.intelligence.KeptIndicator;
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

/** Puts what a source says in the place of what it said, within one transaction of another. One thread. */
final class IndicatorParts {
    private static final int LONGEST_REASON = 1_000;

    private final Connection connection;
    private final String source;
    private final Instant now;
    private int room;
    private boolean changed;

    IndicatorParts(Connection connection, String source, Instant now, int room) {
        this.connection = connection;
        this.source = source;
        this.now = now;
        this.room = room;
    }

    boolean changed() {
        return changed;
    }

    void put(Part part) throws SQLException {
        Map<Observable, KeptIndicator> before = before(part.id());
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
        insert(part.id(), fresh.subList(0, Math.min(room, fresh.size())));
        update(again);
        withdraw(before.values().stream()
                .filter(gone -> gone.withdrawn() == null)
                .map(KeptIndicator::id)
                .toList());
        List<LeftOut> leftOut = new ArrayList<>(part.leftOut());
        if (fresh.size() > room) {
            leftOut.add(new LeftOut(
                    fresh.size() - room, new RejectedRecord("There is no room for more indicators.", part.id())));
        }
        room -= Math.min(room, fresh.size());
        leftOut(part.id(), leftOut);
    }

    /** Withdraws all parts but these. */
    void keepOnly(Set<String> present) throws SQLException {
        Set<String> gone = new HashSet<>();
        for (String table : List.of("indicators WHERE withdrawn IS NULL AND", "indicators_left_out WHERE")) {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT DISTINCT part FROM " + table + " source = ?")) {
                select.setString(1, source);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        gone.add(rows.getString(1));
                    }
                }
            }
        }
        gone.removeAll(present);
        for (String part : gone) {
            put(Part.withdrawn(part));
        }
    }

    private Map<Observable, KeptIndicator> before(String part) throws SQLException {
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

    private void insert(String part, List<Indicator> fresh) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        changed = true;
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

    private void update(List<KeptIndicator> again) throws SQLException {
        if (again.isEmpty()) {
            return;
        }
        changed = true;
        try (PreparedStatement update = connection.prepareStatement(IndicatorRows.UPDATE)) {
            for (KeptIndicator row : again) {
                IndicatorRows.bind(update, row.indicator());
                update.setLong(7, row.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void withdraw(List<Long> gone) throws SQLException {
        if (gone.isEmpty()) {
            return;
        }
        changed = true;
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

    private void leftOut(String part, List<LeftOut> leftOut) throws SQLException {
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

    private static long millis(@org.jspecify.annotations.Nullable Instant instant) {
        return instant == null ? Long.MIN_VALUE : instant.toEpochMilli();
    }
}
