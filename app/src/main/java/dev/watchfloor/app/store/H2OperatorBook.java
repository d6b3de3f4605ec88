package dev.watchfloor.app.store;

import dev.watchfloor.app.operators.KnownOperator;
import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.operators.OperatorBook;
import dev.watchfloor.app.operators.SessionRules;
import dev.watchfloor.app.operators.Workstation;
import dev.watchfloor.app.roles.Role;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Operators and workstations in the profile's database. Operators and rules are answered from memory: a session asks for
 * them at every question, also of the window's. Thread-safe.
 */
public final class H2OperatorBook implements OperatorBook {
    private static final String RULES = "session-rules";

    private final Database database;
    private final H2Settings settings;
    private volatile List<KnownOperator> known;
    private volatile SessionRules rules;

    public H2OperatorBook(Database database) {
        this.database = database;
        settings = new H2Settings(database);
        known = readOperators();
        rules = settings.find(RULES).map(H2OperatorBook::rules).orElse(SessionRules.USUAL);
    }

    @Override
    public List<KnownOperator> operators() {
        return known;
    }

    private List<KnownOperator> readOperators() {
        return database.read(connection -> {
            List<KnownOperator> read = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT id, name, roles, added,"
                            + " signing_card, signing_sealed FROM operators ORDER BY LOWER(name)");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    read.add(operator(row));
                }
            }
            return List.copyOf(read);
        });
    }

    @Override
    public Optional<KnownOperator> operator(String id) {
        return operators().stream()
                .filter(operator -> operator.operator().id().equals(id))
                .findFirst();
    }

    @Override
    public synchronized void put(KnownOperator known) {
        Operator operator = known.operator();
        database.transact(connection -> {
            try (PreparedStatement merge = connection.prepareStatement("MERGE INTO operators(id, name, roles, added,"
                    + " signing_card, signing_sealed) KEY(id) VALUES (?, ?, ?, ?, ?, ?)")) {
                merge.setString(1, operator.id());
                merge.setString(2, operator.name());
                merge.setString(3, Role.words(operator.roles()));
                merge.setLong(4, operator.added().toEpochMilli());
                merge.setString(5, known.signingCard());
                merge.setBytes(6, known.signingSealed());
                return merge.executeUpdate();
            }
        });
        database.sync();
        this.known = readOperators();
    }

    @Override
    public synchronized void remove(String id) {
        delete("DELETE FROM operators WHERE id = ?", id);
        known = readOperators();
    }

    @Override
    public List<Workstation> workstations() {
        return database.read(connection -> {
            List<Workstation> read = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT fingerprint, name,"
                            + " confirmed_by, confirmed FROM workstations ORDER BY LOWER(name), fingerprint");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    read.add(new Workstation(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            Instant.ofEpochMilli(row.getLong(4))));
                }
            }
            return List.copyOf(read);
        });
    }

    @Override
    public void put(Workstation workstation) {
        database.transact(connection -> {
            try (PreparedStatement merge = connection.prepareStatement("MERGE INTO workstations(fingerprint, name,"
                    + " confirmed_by, confirmed) KEY(fingerprint) VALUES (?, ?, ?, ?)")) {
                merge.setString(1, workstation.fingerprint());
                merge.setString(2, workstation.name());
                merge.setString(3, workstation.confirmedBy());
                merge.setLong(4, workstation.confirmed().toEpochMilli());
                return merge.executeUpdate();
            }
        });
        database.sync();
    }

    @Override
    public void removeWorkstation(String fingerprint) {
        delete("DELETE FROM workstations WHERE fingerprint = ?", fingerprint);
    }

    @Override
    public SessionRules rules() {
        return rules;
    }

    @Override
    public synchronized void putRules(SessionRules next) {
        settings.put(
                RULES,
                Optional.of(next.idle().toSeconds() + " " + next.absolute().toSeconds() + " "
                        + next.stepUp().toSeconds()));
        database.sync();
        rules = next;
    }

    private static SessionRules rules(String text) {
        try {
            String[] parts = text.split(" ");
            return new SessionRules(seconds(parts[0]), seconds(parts[1]), seconds(parts[2]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return SessionRules.USUAL;
        }
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private void delete(String sql, String key) {
        database.transact(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setString(1, key);
                return delete.executeUpdate();
            }
        });
        database.sync();
    }

    private static KnownOperator operator(ResultSet row) throws SQLException {
        return new KnownOperator(
                new Operator(
                        row.getString(1),
                        row.getString(2),
                        Role.read(row.getString(3)),
                        Instant.ofEpochMilli(row.getLong(4))),
                row.getString(5),
                row.getBytes(6));
    }
}
