package dev.watchfloor.app.store;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.KeptLease;
import dev.watchfloor.app.response.LeaseLedger;
import inet.ipaddr.IPAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leases in the profile's database. Thread-safe. */
public final class H2LeaseLedger implements LeaseLedger {
    private final Database database;

    public H2LeaseLedger(Database database) {
        this.database = database;
    }

    @Override
    public void put(KeptLease lease) {
        database.transact(connection -> {
            delete(connection, lease.network());
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO leases(network, owner, reason, since, lifted_at) VALUES (?, ?, ?, ?, ?)")) {
                insert.setString(1, AddressTexts.of(lease.network()));
                insert.setString(2, lease.lease().owner());
                insert.setString(3, lease.lease().reason());
                insert.setObject(4, lease.lease().since());
                insert.setObject(5, lease.lease().until());
                insert.executeUpdate();
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO lease_targets(network, target) VALUES (?, ?)")) {
                for (String target : lease.targets()) {
                    insert.setString(1, AddressTexts.of(lease.network()));
                    insert.setString(2, target);
                    insert.addBatch();
                }
                return insert.executeBatch().length;
            }
        });
    }

    @Override
    public void remove(IPAddress network) {
        database.transact(connection -> {
            delete(connection, network);
            return true;
        });
    }

    @Override
    public List<KeptLease> all() {
        return database.read(connection -> {
            List<KeptLease> leases = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT network, owner, reason, since, lifted_at FROM leases ORDER BY since");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String network = rows.getString(1);
                    leases.add(new KeptLease(
                            AddressTexts.read(network),
                            targets(connection, network),
                            new DenylistRow.Lease(
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getObject(4, Instant.class),
                                    rows.getObject(5, Instant.class))));
                }
            }
            return leases;
        });
    }

    private static Set<String> targets(Connection connection, String network) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT target FROM lease_targets WHERE network = ?")) {
            select.setString(1, network);
            Set<String> targets = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    targets.add(rows.getString(1));
                }
            }
            return targets;
        }
    }

    private static void delete(Connection connection, IPAddress network) throws SQLException {
        for (String table : List.of("leases", "lease_targets")) {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM " + table + " WHERE network = ?")) {
                delete.setString(1, AddressTexts.of(network));
                delete.executeUpdate();
            }
        }
    }
}
