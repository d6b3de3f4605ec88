package dev.watchfloor.app.store;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.savedviews.RefusedViewException;
import dev.watchfloor.app.savedviews.SavedView;
import dev.watchfloor.app.savedviews.SavedViews;
import dev.watchfloor.app.savedviews.ViewName;
import dev.watchfloor.app.savedviews.ViewSpan;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.app.work.Listeners;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Saved views in the profile's database. Thread-safe. */
public final class H2SavedViews implements SavedViews {
    private static final String COLUMNS =
            "name, query, length_millis, range_from, range_to, order_field, ascending, grouping_field";

    private final Database database;
    private final Listeners listeners = new Listeners();

    public H2SavedViews(Database database) {
        this.database = database;
    }

    @Override
    public List<SavedView> list() {
        return database.read(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT " + COLUMNS + " FROM saved_views ORDER BY folded");
                    ResultSet rows = select.executeQuery()) {
                List<SavedView> views = new ArrayList<>();
                while (rows.next()) {
                    views.add(view(rows));
                }
                return views;
            }
        });
    }

    @Override
    public void save(SavedView view) throws RefusedViewException {
        SavedView named = view.withName(ViewName.checked(view.name()));
        boolean saved = database.transact(connection -> {
            if (others(connection, named.name()) >= MOST) {
                return false;
            }
            delete(connection, named.name());
            insert(connection, named);
            return true;
        });
        if (!saved) {
            throw new RefusedViewException("At most " + MOST + " views are kept. Remove one first.");
        }
        listeners.tell();
    }

    @Override
    public void rename(String name, String other) throws RefusedViewException {
        String checked = ViewName.checked(other);
        boolean renamed = database.transact(connection -> {
            if (!ViewName.folded(name).equals(ViewName.folded(checked))
                    && find(connection, checked).isPresent()) {
                return false;
            }
            Optional<SavedView> view = find(connection, name);
            if (view.isPresent()) {
                delete(connection, name);
                insert(connection, view.get().withName(checked));
            }
            return true;
        });
        if (!renamed) {
            throw new RefusedViewException("There is another view called “" + checked + "”.");
        }
        listeners.tell();
    }

    @Override
    public Optional<SavedView> remove(String name) {
        Optional<SavedView> removed = database.transact(connection -> {
            Optional<SavedView> view = find(connection, name);
            delete(connection, name);
            return view;
        });
        if (removed.isPresent()) {
            listeners.tell();
        }
        return removed;
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    private static Optional<SavedView> find(Connection connection, String name) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + COLUMNS + " FROM saved_views WHERE folded = ?")) {
            select.setString(1, ViewName.folded(name));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(view(rows)) : Optional.empty();
            }
        }
    }

    private static int others(Connection connection, String name) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT COUNT(*) FROM saved_views WHERE folded <> ?")) {
            select.setString(1, ViewName.folded(name));
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void delete(Connection connection, String name) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM saved_views WHERE folded = ?")) {
            delete.setString(1, ViewName.folded(name));
            delete.executeUpdate();
        }
    }

    private static void insert(Connection connection, SavedView view) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO saved_views(folded, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, ViewName.folded(view.name()));
            insert.setString(2, view.name());
            insert.setString(3, view.query());
            insert.setObject(4, view.span() instanceof ViewSpan.Latest(Duration length) ? length.toMillis() : null);
            insert.setObject(5, view.span() instanceof ViewSpan.Fixed(TimeRange range) ? range.from() : null);
            insert.setObject(6, view.span() instanceof ViewSpan.Fixed(TimeRange range) ? range.to() : null);
            insert.setString(7, view.order().field().ecsName());
            insert.setBoolean(8, view.order().ascending());
            Field grouping = view.grouping();
            insert.setString(9, grouping == null ? null : grouping.ecsName());
            insert.executeUpdate();
        }
    }

    private static SavedView view(ResultSet row) throws SQLException {
        Instant from = row.getObject(4, Instant.class);
        Instant to = row.getObject(5, Instant.class);
        ViewSpan span = from == null || to == null
                ? new ViewSpan.Latest(Duration.ofMillis(row.getLong(3)))
                : new ViewSpan.Fixed(new TimeRange(from, to));
        return new SavedView(
                row.getString(1),
                row.getString(2),
                span,
                order(row.getString(6), row.getBoolean(7)),
                named(row.getString(8)).orElse(null));
    }

    /** Fields that this version does not know give way to the usual order. */
    private static Order order(String field, boolean ascending) {
        return named(field).map(known -> new Order(known, ascending)).orElse(Order.NEWEST_FIRST);
    }

    private static Optional<Field> named(@Nullable String field) {
        return field == null ? Optional.empty() : Field.named(field);
    }
}
