package dev.watchfloor.app.store;

import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a request lies in the table {@code acts}: columns verb to user_name, in that order from the fourth. */
final class RequestColumns {
    private RequestColumns() {}

    static void bind(PreparedStatement insert, ResponseRequest request) throws SQLException {
        switch (request) {
            case ResponseRequest.Block block ->
                bind(insert, "BLOCK", block.reason(), block.network(), block.until(), null, null, null);
            case ResponseRequest.Lift lift ->
                bind(insert, "LIFT", lift.reason(), lift.network(), null, null, null, null);
            case ResponseRequest.AdoptDenylist adoption ->
                bind(insert, "ADOPT", adoption.reason(), null, null, null, null, null);
            case ResponseRequest.RevokeSession session ->
                bind(insert, "REVOKE", session.reason(), null, null, session.session(), null, session.userName());
            case ResponseRequest.RevokeUserSessions user ->
                bind(insert, "REVOKE_ALL", user.reason(), null, null, null, user.userId(), user.userName());
        }
    }

    /** @param targets all targets of the act */
    static ResponseRequest read(ResultSet row, List<String> targets) throws SQLException {
        String verb = row.getString("verb");
        String reason = row.getString("reason");
        return switch (verb) {
            case "BLOCK" ->
                new ResponseRequest.Block(
                        network(row), row.getObject("lifted_at", Instant.class), Set.copyOf(targets), reason);
            case "LIFT" -> new ResponseRequest.Lift(network(row), Set.copyOf(targets), reason);
            case "ADOPT" -> new ResponseRequest.AdoptDenylist(targets.getFirst(), reason);
            case "REVOKE" ->
                new ResponseRequest.RevokeSession(
                        targets.getFirst(),
                        new SessionRef(
                                row.getString("session_id"), SessionRef.Kind.valueOf(row.getString("session_kind"))),
                        row.getString("user_name"),
                        reason);
            case "REVOKE_ALL" ->
                new ResponseRequest.RevokeUserSessions(
                        targets.getFirst(), row.getString("user_id"), row.getString("user_name"), reason);
            default -> throw new SQLException("not a verb in the database: " + verb);
        };
    }

    private static IPAddress network(ResultSet row) throws SQLException {
        return AddressTexts.read(row.getString("network"));
    }

    private static void bind(
            PreparedStatement insert,
            String verb,
            String reason,
            @Nullable IPAddress network,
            @Nullable Instant until,
            @Nullable SessionRef session,
            @Nullable String userId,
            @Nullable String userName)
            throws SQLException {
        insert.setString(4, verb);
        insert.setString(5, reason);
        insert.setString(6, network == null ? null : AddressTexts.of(network));
        insert.setObject(7, until);
        insert.setString(8, session == null ? null : session.id());
        insert.setString(9, session == null ? null : session.kind().name());
        insert.setString(10, userId);
        insert.setString(11, userName);
    }
}
