package dev.watchfloor.app.store;

import dev.watchfloor.app.response.approvals.Approval;
import dev.watchfloor.app.response.approvals.Asked;
import dev.watchfloor.app.response.approvals.Decision;
import dev.watchfloor.app.response.approvals.KeyCard;
import dev.watchfloor.app.response.approvals.PolicyRule;
import dev.watchfloor.app.response.approvals.TrustedKey;
import dev.watchfloor.app.roles.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rows of the tables of second persons. */
final class ApprovalRows {
    static final String DECISION = "hash, plan, headline, requester, approver, public_key, verdict, comment, decided,"
            + " expires, name, kept, given, fingerprint";

    private ApprovalRows() {}

    static List<TrustedKey> keys(Connection connection) throws SQLException {
        List<TrustedKey> keys = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT name, public_key, roles, since, trusted_by, ended FROM approval_keys ORDER BY name, since");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                keys.add(new TrustedKey(
                        new KeyCard(row.getString(1), row.getString(2)),
                        Role.read(row.getString(3)),
                        row.getObject(4, Instant.class),
                        row.getString(5),
                        row.getObject(6, Instant.class)));
            }
        }
        return keys;
    }

    static int put(Connection connection, TrustedKey key) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement(
                "MERGE INTO approval_keys(fingerprint, name, public_key, roles, since, trusted_by, ended)"
                        + " KEY(fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            merge.setString(1, key.card().fingerprint());
            merge.setString(2, key.card().name());
            merge.setString(3, key.card().key());
            merge.setString(4, Role.words(key.roles()));
            merge.setObject(5, key.since());
            merge.setString(6, key.by());
            merge.setObject(7, key.ended());
            return merge.executeUpdate();
        }
    }

    static List<PolicyRule> policy(Connection connection) throws SQLException {
        List<PolicyRule> rules = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT name, verb, at_least, target, roles FROM approval_policy ORDER BY name");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rules.add(new PolicyRule(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        Role.read(row.getString(5))));
            }
        }
        return rules;
    }

    static int put(Connection connection, PolicyRule rule, String owner, Instant now) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement(
                "MERGE INTO approval_policy(name, verb, at_least, target, roles, owner, since) KEY(name)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            merge.setString(1, rule.name());
            merge.setString(2, rule.verb());
            merge.setInt(3, rule.atLeast());
            merge.setString(4, rule.target());
            merge.setString(5, Role.words(rule.roles()));
            merge.setString(6, owner);
            merge.setObject(7, now);
            return merge.executeUpdate();
        }
    }

    static List<Asked> asked(Connection connection, int limit) throws SQLException {
        List<Asked> asked = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT hash, plan, headline, asked, used"
                + " FROM approval_requests ORDER BY number DESC FETCH FIRST ? ROWS ONLY")) {
            select.setInt(1, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    asked.add(new Asked(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, Instant.class),
                            row.getObject(5, Instant.class)));
                }
            }
        }
        return asked;
    }

    static boolean keep(Connection connection, Decision decision) throws SQLException {
        Approval approval = decision.approval();
        String fingerprint = approval.approver().fingerprint();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO approval_decisions(" + DECISION + ")"
                + " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM approval_decisions"
                + " WHERE hash = ? AND fingerprint = ? AND decided = ? AND given = ?)")) {
            insert.setString(1, approval.planHash());
            insert.setString(2, approval.planId());
            insert.setString(3, approval.headline());
            insert.setString(4, approval.requester());
            insert.setString(5, approval.approver().name());
            insert.setString(6, approval.approver().key());
            insert.setString(7, approval.verdict().name());
            insert.setString(8, approval.comment());
            insert.setObject(9, approval.decided());
            insert.setObject(10, approval.expires());
            insert.setString(11, decision.name());
            insert.setObject(12, decision.kept());
            insert.setBoolean(13, decision.isGiven());
            insert.setString(14, fingerprint);
            insert.setString(15, approval.planHash());
            insert.setString(16, fingerprint);
            insert.setObject(17, approval.decided());
            insert.setBoolean(18, decision.isGiven());
            return insert.executeUpdate() > 0;
        }
    }

    static List<Decision> decisions(PreparedStatement select) throws SQLException {
        List<Decision> decisions = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Approval approval = new Approval(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        new KeyCard(row.getString(5), row.getString(6)),
                        Approval.Verdict.valueOf(row.getString(7)),
                        row.getString(8),
                        row.getObject(9, Instant.class),
                        row.getObject(10, Instant.class));
                decisions.add(new Decision(
                        approval, row.getString(11), row.getObject(12, Instant.class), row.getBoolean(13)));
            }
        }
        return decisions;
    }
}
