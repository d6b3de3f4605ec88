package dev.watchfloor.app.store;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.intake.ConfiguredConnector;
import dev.watchfloor.app.intake.ConnectorRepository;
import dev.watchfloor.app.intake.secrets.SecretReference;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Secret;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connectors in four tables: what, settings, sealed secrets, and where other secrets are. Thread-safe. */
public final class H2ConnectorRepository implements ConnectorRepository {
    private static final Logger LOG = LoggerFactory.getLogger(H2ConnectorRepository.class);

    private static final String FILE = "file";
    private static final String VARIABLE = "variable";

    private final Database database;
    private final SecretSealer sealer;

    private H2ConnectorRepository(Database database, SecretSealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    /** @throws ProfileException when the key of the secrets cannot be read or made */
    public static H2ConnectorRepository open(Database database) throws ProfileException {
        return new H2ConnectorRepository(database, database.secrets());
    }

    @Override
    public List<ConfiguredConnector> all() {
        return database.read(connection -> {
            List<ConfiguredConnector> connectors = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT name, type, display_name, layer FROM connectors ORDER BY name");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String name = row.getString("name");
                    connectors.add(new ConfiguredConnector(
                            name,
                            row.getString("type"),
                            row.getString("display_name"),
                            Layer.valueOf(row.getString("layer")),
                            settings(connection, name),
                            secrets(connection, name),
                            references(connection, name)));
                }
            }
            return connectors;
        });
    }

    @Override
    public void save(ConfiguredConnector connector) {
        database.transact(connection -> {
            delete(connection, connector.name());
            update(
                    connection,
                    "INSERT INTO connectors(name, type, display_name, layer) VALUES (?, ?, ?, ?)",
                    connector.name(),
                    connector.type(),
                    connector.displayName(),
                    connector.layer().name());
            for (Map.Entry<String, String> setting : connector.settings().entrySet()) {
                update(
                        connection,
                        "INSERT INTO connector_settings(connector, setting, content) VALUES (?, ?, ?)",
                        connector.name(),
                        setting.getKey(),
                        setting.getValue());
            }
            for (Map.Entry<String, Secret> secret : connector.secrets().entrySet()) {
                update(
                        connection,
                        "INSERT INTO connector_secrets(connector, setting, sealed) VALUES (?, ?, ?)",
                        connector.name(),
                        secret.getKey(),
                        sealer.seal(connector.name(), secret.getKey(), secret.getValue()));
            }
            for (Map.Entry<String, SecretReference> reference :
                    connector.references().entrySet()) {
                update(
                        connection,
                        "INSERT INTO connector_secret_references(connector, setting, kind, place) VALUES (?, ?, ?, ?)",
                        connector.name(),
                        reference.getKey(),
                        switch (reference.getValue()) {
                            case SecretReference.InFile file -> FILE;
                            case SecretReference.InVariable variable -> VARIABLE;
                        },
                        reference.getValue().place());
            }
            return true;
        });
        database.sync();
    }

    @Override
    public void remove(String name) {
        database.transact(connection -> {
            delete(connection, name);
            update(connection, "DELETE FROM cursors WHERE connector = ?", name);
            return true;
        });
        database.sync();
    }

    private static void delete(Connection connection, String name) throws SQLException {
        update(connection, "DELETE FROM connector_secret_references WHERE connector = ?", name);
        update(connection, "DELETE FROM connector_secrets WHERE connector = ?", name);
        update(connection, "DELETE FROM connector_settings WHERE connector = ?", name);
        update(connection, "DELETE FROM connectors WHERE name = ?", name);
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static Map<String, String> settings(Connection connection, String name) throws SQLException {
        Map<String, String> settings = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT setting, content FROM connector_settings WHERE connector = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    settings.put(row.getString("setting"), row.getString("content"));
                }
            }
        }
        return settings;
    }

    private static Map<String, SecretReference> references(Connection connection, String name) throws SQLException {
        Map<String, SecretReference> references = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT setting, kind, place FROM connector_secret_references WHERE connector = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String place = row.getString("place");
                    references.put(
                            row.getString("setting"),
                            row.getString("kind").equals(VARIABLE)
                                    ? new SecretReference.InVariable(place)
                                    : new SecretReference.InFile(place));
                }
            }
        }
        return references;
    }

    private Map<String, Secret> secrets(Connection connection, String name) throws SQLException {
        Map<String, Secret> secrets = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT setting, sealed FROM connector_secrets WHERE connector = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String setting = row.getString("setting");
                    sealer.unseal(name, setting, row.getBytes("sealed"))
                            .ifPresentOrElse(
                                    secret -> secrets.put(setting, secret),
                                    () -> LOG.warn(
                                            "The secret {} of connector {} cannot be unsealed with this profile's key;"
                                                    + " it has to be entered again.",
                                            setting,
                                            name));
                }
            }
        }
        return secrets;
    }
}
