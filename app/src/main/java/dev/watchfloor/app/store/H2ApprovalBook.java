package dev.watchfloor.app.store;

import dev.watchfloor.app.response.CanonicalJson;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.PlanFile;
import dev.watchfloor.app.response.UnreadableRequestException;
import dev.watchfloor.app.response.approvals.ApprovalBook;
import dev.watchfloor.app.response.approvals.Asked;
import dev.watchfloor.app.response.approvals.Decision;
import dev.watchfloor.app.response.approvals.PolicyRule;
import dev.watchfloor.app.response.approvals.TrustedKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Second persons in the profile's database. Thread-safe. */
public final class H2ApprovalBook implements ApprovalBook {
    private static final Logger LOG = LoggerFactory.getLogger(H2ApprovalBook.class);

    private final Database database;

    public H2ApprovalBook(Database database) {
        this.database = database;
    }

    @Override
    public List<TrustedKey> keys() {
        return database.read(ApprovalRows::keys);
    }

    @Override
    public void put(TrustedKey key) {
        database.transact(connection -> ApprovalRows.put(connection, key));
        database.sync();
    }

    @Override
    public List<PolicyRule> policy() {
        return database.read(ApprovalRows::policy);
    }

    @Override
    public void put(PolicyRule rule, String owner, Instant now) {
        database.transact(connection -> ApprovalRows.put(connection, rule, owner, now));
        database.sync();
    }

    @Override
    public boolean remove(String rule) {
        boolean was = database.transact(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM approval_policy WHERE name = ?")) {
                delete.setString(1, rule);
                return delete.executeUpdate() > 0;
            }
        });
        database.sync();
        return was;
    }

    @Override
    public void ask(Plan plan, Instant now) {
        byte[] content = CanonicalJson.bytes(PlanFile.hashed(plan));
        String hash = plan.hash();
        database.transact(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO approval_requests(hash, plan,"
                    + " headline, content, asked) SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS"
                    + " (SELECT 1 FROM approval_requests WHERE hash = ?)")) {
                insert.setString(1, hash);
                insert.setString(2, plan.id());
                insert.setString(3, plan.headline());
                insert.setBytes(4, content);
                insert.setObject(5, now);
                insert.setString(6, hash);
                return insert.executeUpdate();
            }
        });
        database.sync();
    }

    @Override
    public List<Asked> asked(int limit) {
        return database.read(connection -> ApprovalRows.asked(connection, limit));
    }

    @Override
    public Optional<Plan> plan(String hash) {
        return database.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT content FROM approval_requests WHERE hash = ?")) {
                select.setString(1, hash);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? read(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public boolean keep(Decision decision) {
        boolean isNew = database.transact(connection -> ApprovalRows.keep(connection, decision));
        database.sync();
        return isNew;
    }

    @Override
    public List<Decision> decisions(int limit) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT " + ApprovalRows.DECISION
                    + " FROM approval_decisions ORDER BY number DESC FETCH FIRST ? ROWS ONLY")) {
                select.setInt(1, limit);
                return ApprovalRows.decisions(select);
            }
        });
    }

    @Override
    public List<Decision> decisionsOn(String planHash) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT " + ApprovalRows.DECISION
                    + " FROM approval_decisions WHERE hash = ? AND NOT given ORDER BY number")) {
                select.setString(1, planHash);
                return ApprovalRows.decisions(select);
            }
        });
    }

    @Override
    public void use(String planHash, Instant now) {
        database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE approval_requests SET used = ? WHERE hash = ? AND used IS NULL")) {
                update.setObject(1, now);
                update.setString(2, planHash);
                return update.executeUpdate();
            }
        });
        database.sync();
    }

    @Override
    public boolean isUsed(String planId) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT 1 FROM approval_requests WHERE plan = ? AND used IS NOT NULL")) {
                select.setString(1, planId);
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    private static Optional<Plan> read(byte[] content) {
        try {
            return Optional.of(PlanFile.read(CanonicalJson.parse(content, "a plan")));
        } catch (UnreadableRequestException otherVersion) {
            LOG.warn("A plan for which was asked cannot be read any more: {}", otherVersion.sentence());
            return Optional.empty();
        }
    }
}
