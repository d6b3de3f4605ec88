package dev.watchfloor.app.store;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import inet.ipaddr.IPAddress;
import java.sql.SQLException;

/** Networks in the tables: the canonical spelling. */
final class AddressTexts {
    private AddressTexts() {}

    static String of(IPAddress network) {
        return Addresses.canonical(network);
    }

    static IPAddress read(String text) throws SQLException {
        try {
            return Addresses.network(text);
        } catch (InvalidAddressException damaged) {
            throw new SQLException("not a network in the database: " + text, damaged);
        }
    }
}
