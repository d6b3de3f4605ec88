package dev.watchfloor.app.store;

import dev.watchfloor.app.intelligence.IndicatorFilter;
import dev.watchfloor.app.intelligence.KeptIndicator;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.Tlp;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an indicator lies in the table {@code indicators}. Stateless. */
final class IndicatorRows {
    static final String COLUMNS = "id, source, kind, observable, confidence, valid_from, valid_until, tlp, labels,"
            + " description, added, withdrawn, dismissed, by_whom";
    static final String ACTIVE = "withdrawn IS NULL AND dismissed IS NULL AND (valid_until IS NULL OR valid_until > ?)";
    static final String INSERT = "INSERT INTO indicators(confidence, valid_from, valid_until, tlp, labels, description,"
            + " kind, observable, source, part, added, by_whom) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String UPDATE = "UPDATE indicators SET confidence = ?, valid_from = ?, valid_until = ?, tlp = ?,"
            + " labels = ?, description = ?, withdrawn = NULL WHERE id = ?";

    private IndicatorRows() {}

    static KeptIndicator read(ResultSet row) throws SQLException {
        String labels = row.getString("labels");
        return new KeptIndicator(
                row.getLong("id"),
                row.getString("source"),
                new Indicator(
                        new Observable(Observable.Kind.valueOf(row.getString("kind")), row.getString("observable")),
                        row.getInt("confidence"),
                        instant(row, "valid_from"),
                        instant(row, "valid_until"),
                        Tlp.valueOf(row.getString("tlp")),
                        labels.isEmpty() ? List.of() : List.of(labels.split("\n")),
                        row.getString("description")),
                Instant.ofEpochMilli(row.getLong("added")),
                instant(row, "withdrawn"),
                instant(row, "dismissed"),
                row.getString("by_whom"));
    }

    /** Binds the first six of {@link #INSERT} and {@link #UPDATE}. */
    static void bind(PreparedStatement statement, Indicator indicator) throws SQLException {
        statement.setInt(1, indicator.confidence());
        bind(statement, 2, indicator.validFrom());
        bind(statement, 3, indicator.validUntil());
        statement.setString(4, indicator.tlp().name());
        statement.setString(5, String.join("\n", indicator.labels()));
        statement.setString(6, indicator.description());
    }

    static void bind(PreparedStatement statement, int at, @Nullable Instant instant) throws SQLException {
        if (instant == null) {
            statement.setNull(at, Types.BIGINT);
        } else {
            statement.setLong(at, instant.toEpochMilli());
        }
    }

    /** What a filter asks, and what it binds. */
    record Condition(String sql, List<Object> values) {}

    static Condition condition(IndicatorFilter filter, Instant now) {
        List<String> parts = new ArrayList<>(List.of("TRUE"));
        List<Object> values = new ArrayList<>();
        if (filter.onlyActive()) {
            parts.add(ACTIVE);
            values.add(now.toEpochMilli());
        }
        if (filter.source() != null) {
            parts.add("source = ?");
            values.add(filter.source());
        }
        if (filter.leastConfidence() > 0) {
            parts.add("confidence >= ?");
            values.add(filter.leastConfidence());
        }
        if (!filter.kinds().isEmpty()) {
            parts.add("kind IN ("
                    + filter.kinds().stream()
                            .map(kind -> "'" + kind.name() + "'")
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        if (!filter.text().isBlank()) {
            parts.add("(LOCATE(?, observable) > 0 OR LOCATE(?, LOWER(description)) > 0"
                    + " OR LOCATE(?, LOWER(labels)) > 0)");
            String text = filter.text().strip().toLowerCase(Locale.ROOT);
            values.addAll(List.of(text, text, text));
        }
        return new Condition(String.join(" AND ", parts), values);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
