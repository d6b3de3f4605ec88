package dev.watchfloor.app.store;

import dev.watchfloor.app.response.ActLedger;
import dev.watchfloor.app.response.ActOutline;
import dev.watchfloor.app.response.ActRecord;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.KeptLease;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.Standing;
import dev.watchfloor.app.timeline.TimeRange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outbox in the profile's database. Thread-safe. */
public final class H2ActLedger implements ActLedger {
    private final Database database;

    public H2ActLedger(Database database) {
        this.database = database;
    }

    @Override
    public void begin(List<ActRecord> acts) {
        database.transact(connection -> {
            for (ActRecord act : acts) {
                if (standing(connection, act.id()) == Standing.NEW) {
                    ActRows.insert(connection, act);
                    PartRows.insert(connection, act);
                }
            }
            return acts.size();
        });
    }

    @Override
    public void prepare(String actId, List<KeptLease> earlier) {
        database.transact(connection -> ActRows.prepare(connection, actId, earlier));
    }

    @Override
    public Before send(String actId, String target, Before before, Instant now) {
        return database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE response_parts SET phase = 'SENT', was = COALESCE(was, ?), next_try = NULL, changed = ?"
                            + " WHERE act = ? AND target = ? AND phase <> 'OVER'")) {
                update.setString(1, PartRows.text(before));
                update.setObject(2, now);
                update.setString(3, actId);
                update.setString(4, target);
                if (update.executeUpdate() == 0) {
                    throw new SQLException("no such part that is not over: " + actId + " at " + target);
                }
            }
            return PartRows.was(connection, actId, target);
        });
    }

    @Override
    public void postpone(String actId, String target, String sentence, Instant nextTry, Instant now) {
        database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE response_parts SET phase = CASE WHEN was IS NULL THEN 'WAITING' ELSE 'SENT' END,"
                            + " attempts = attempts + 1, next_try = ?, sentence = ?, changed = ?"
                            + " WHERE act = ? AND target = ? AND phase <> 'OVER'")) {
                update.setObject(1, nextTry);
                update.setString(2, sentence);
                update.setObject(3, now);
                update.setString(4, actId);
                update.setString(5, target);
                return update.executeUpdate();
            }
        });
    }

    @Override
    public boolean finish(String actId, Report.TargetResult result, Instant now) {
        return database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE response_parts SET phase = 'OVER', next_try = NULL, verdict = ?, sentence = ?, changed = ?"
                            + " WHERE act = ? AND target = ? AND phase <> 'OVER'")) {
                update.setString(1, result.verdict().name());
                update.setString(2, result.sentence());
                update.setObject(3, now);
                update.setString(4, actId);
                update.setString(5, result.target());
                return update.executeUpdate() > 0;
            }
        });
    }

    @Override
    public void settle(String actId) {
        database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE response_acts SET settled = TRUE"
                            + " WHERE id = ? AND NOT EXISTS (SELECT 1 FROM response_parts WHERE act = ? AND phase <> 'OVER')")) {
                update.setString(1, actId);
                update.setString(2, actId);
                return update.executeUpdate();
            }
        });
    }

    @Override
    public List<Open> unfinished() {
        return database.read(connection -> {
            List<Open> open = new ArrayList<>();
            for (ActRecord act : ActRows.unsettled(connection)) {
                open.add(open(connection, act));
            }
            return open;
        });
    }

    @Override
    public Standing standing(String actId) {
        return database.read(connection -> standing(connection, actId));
    }

    @Override
    public Optional<Open> open(String actId) {
        return database.read(connection -> {
            Optional<ActRecord> act = ActRows.find(connection, actId);
            return act.isEmpty() ? Optional.empty() : Optional.of(open(connection, act.get()));
        });
    }

    @Override
    public List<Done> done(String actId) {
        return database.read(connection -> PartRows.done(connection, actId));
    }

    @Override
    public List<Action> latest(int limit, @Nullable Instant before) {
        return database.read(connection -> {
            List<ActRecord> acts = ActRows.latest(connection, limit, before);
            return actions(connection, acts);
        });
    }

    @Override
    public List<ActOutline> within(TimeRange range, int limit) {
        return database.read(connection -> ActRows.within(connection, range, limit));
    }

    @Override
    public List<Action> find(Collection<String> ids) {
        return database.read(connection -> {
            List<ActRecord> acts = new ArrayList<>();
            for (String id : ids) {
                ActRows.find(connection, id).ifPresent(acts::add);
            }
            return actions(connection, acts);
        });
    }

    @Override
    public Optional<ActRecord> record(String actId) {
        return database.read(connection -> ActRows.find(connection, actId));
    }

    private static Standing standing(Connection connection, String actId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT EXISTS(SELECT 1 FROM response_parts"
                + " WHERE act = ? AND phase <> 'OVER') FROM response_acts WHERE id = ?")) {
            select.setString(1, actId);
            select.setString(2, actId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Standing.NEW;
                }
                return row.getBoolean(1) ? Standing.OPEN : Standing.OVER;
            }
        }
    }

    private static Open open(Connection connection, ActRecord act) throws SQLException {
        return new Open(act, ActRows.isPrepared(connection, act.id()), PartRows.open(connection, act.id()));
    }

    private static List<Action> actions(Connection connection, List<ActRecord> acts) throws SQLException {
        List<Action> actions = new ArrayList<>();
        for (ActRecord act : acts) {
            actions.add(new Action(
                    act.id(),
                    act.actor(),
                    act.begun(),
                    act.deadline(),
                    act.request(),
                    act.headline(),
                    PartRows.steps(connection, act.id()),
                    act.undoes(),
                    ActRows.undoneBy(connection, act.id()).orElse(null)));
        }
        return actions;
    }
}
