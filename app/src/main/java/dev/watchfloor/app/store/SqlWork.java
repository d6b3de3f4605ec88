package dev.watchfloor.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work on a connection that is lent for its duration. It neither commits nor closes, keeps nothing of the
 * connection, and does not call the {@link Database} again.
 */
@FunctionalInterface
public interface SqlWork<T extends @Nullable Object> {
    T run(Connection connection) throws SQLException;
}
