package dev.watchfloor.app.store;

import dev.watchfloor.connectors.spi.Secret;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The secrets inside a database under another key, all in one transaction. Stateless. */
final class ResealedSecrets {
    private ResealedSecrets() {}

    /** What the old key does not open stays as it is: it was lost before. */
    static void in(Database database, SecretSealer old, SecretSealer next) {
        database.transact(connection -> {
            reseal(
                    connection,
                    "SELECT connector, setting, sealed FROM connector_secrets",
                    "UPDATE connector_secrets SET sealed = ? WHERE connector = ? AND setting = ?",
                    old,
                    next);
            reseal(
                    connection,
                    "SELECT '" + H2SigningKey.PLACE + "', '" + H2SigningKey.SETTING + "', sealed FROM approval_own_key",
                    "UPDATE approval_own_key SET sealed = ? WHERE ? <> ?",
                    old,
                    next);
            return true;
        });
    }

    private static void reseal(Connection connection, String select, String update, SecretSealer old, SecretSealer next)
            throws SQLException {
        try (PreparedStatement reading = connection.prepareStatement(select);
                PreparedStatement writing = connection.prepareStatement(update);
                ResultSet row = reading.executeQuery()) {
            while (row.next()) {
                Optional<Secret> secret = old.unseal(row.getString(1), row.getString(2), row.getBytes(3));
                if (secret.isPresent()) {
                    writing.setBytes(1, next.seal(row.getString(1), row.getString(2), secret.get()));
                    writing.setString(2, row.getString(1));
                    writing.setString(3, row.getString(2));
                    writing.executeUpdate();
                }
            }
        }
    }
}
