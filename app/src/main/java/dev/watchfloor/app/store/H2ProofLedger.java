package dev.watchfloor.app.store;

import dev.watchfloor.app.response.Proof;
import dev.watchfloor.app.response.ProofLedger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Proofs in the profile's database. Thread-safe. */
public final class H2ProofLedger implements ProofLedger {
    private final Database database;

    public H2ProofLedger(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(String actId, Proof proof) {
        if (of(actId).stream().anyMatch(known -> isSame(known, proof))) {
            return false;
        }
        return database.transact(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO response_proofs(act, target, artefact, seen, sentence, evidence)"
                            + " SELECT ?, ?, ?, ?, ?, ? WHERE NOT EXISTS"
                            + " (SELECT 1 FROM response_proofs WHERE act = ? AND target = ? AND artefact = ?)")) {
                insert.setString(1, actId);
                insert.setString(2, proof.target());
                insert.setString(3, proof.name());
                insert.setObject(4, proof.seen());
                insert.setString(5, proof.sentence());
                insert.setObject(6, proof.evidence());
                insert.setString(7, actId);
                insert.setString(8, proof.target());
                insert.setString(9, proof.name());
                return insert.executeUpdate() > 0;
            }
        });
    }

    @Override
    public List<Proof> of(String actId) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT target, artefact, seen, sentence, evidence FROM response_proofs WHERE act = ? ORDER BY seen")) {
                select.setString(1, actId);
                List<Proof> proofs = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        proofs.add(new Proof(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getObject(3, Instant.class),
                                rows.getString(4),
                                rows.getObject(5, Long.class)));
                    }
                }
                return proofs;
            }
        });
    }

    private static boolean isSame(Proof one, Proof other) {
        return one.target().equals(other.target()) && one.name().equals(other.name());
    }
}
