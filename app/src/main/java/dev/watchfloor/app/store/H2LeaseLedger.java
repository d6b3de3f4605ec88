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
import java.util.Collection;
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
    public void change(Collection<KeptLease> put, Collection<IPAddress> remove) {
        database.transact(connection -> {
            delete(connection, remove);
            delete(connection, put.stream().map(KeptLease::network).toList());
            insert(connection, put);
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

    private static void insert(Connection connection, Collection<KeptLease> leases) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO leases(network, owner, reason, since, lifted_at) VALUES (?, ?, ?, ?, ?)");
                PreparedStatement targets =
                        connection.prepareStatement("INSERT INTO lease_targets(network, target) VALUES (?, ?)")) {
            for (KeptLease lease : leases) {
                String network = AddressTexts.of(lease.network());
                insert.setString(1, network);
                insert.setString(2, lease.lease().owner());
                insert.setString(3, lease.lease().reason());
                insert.setObject(4, lease.lease().since());
                insert.setObject(5, lease.lease().until());
                insert.addBatch();
                for (String target : lease.targets()) {
                    targets.setString(1, network);
                    targets.setString(2, target);
                    targets.addBatch();
                }
            }
            insert.executeBatch();
            targets.executeBatch();
        }
    }

    private static void delete(Connection connection, Collection<IPAddress> networks) throws SQLException {
        for (String table : List.of("leases", "lease_targets")) {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM " + table + " WHERE network = ?")) {
                for (IPAddress network : networks) {
                    delete.setString(1, AddressTexts.of(network));
                    delete.addBatch();
                }
                delete.executeBatch();
            }
        }
    }
}
