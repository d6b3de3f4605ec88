package dev.watchfloor.app.detection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One attack from one network while it goes on: the tallies behind a thread. Not thread-safe. */
final class Episode {
    private static final int MOST_SESSIONS = 32;

    private final Tally refused = new Tally();
    private final Tally failed = new Tally();
    private final Tally alerts = new Tally();
    private final Tally decoys = new Tally();
    private final List<SessionTrace> sessions = new ArrayList<>();
    private Instant started = Instant.MAX;
    private Instant latest = Instant.MIN;

    /** Takes in a clue of the same network; returns whether it belongs to the attack. */
    boolean add(Clue clue) {
        boolean taken = switch (clue.sort()) {
            case REFUSED_SIGN_IN -> tally(refused, clue);
            case FAILED_SIGN_IN -> tally(failed, clue);
            case ALERT -> tally(alerts, clue);
            case DECOY -> tally(decoys, clue);
            case SESSION -> opened(clue);
            case SERVED -> sessions.stream().anyMatch(session -> session.offer(clue));
        };
        if (taken && clue.time().isAfter(latest)) {
            latest = clue.time();
        }
        return taken;
    }

    /** Whether a clue at this time goes on with it. */
    boolean reaches(Instant time) {
        return !time.isAfter(latest.plus(Thresholds.QUIET)) && !time.isBefore(started.minus(Thresholds.QUIET));
    }

    Instant started() {
        return started;
    }

    Instant latest() {
        return latest;
    }

    Tally refused() {
        return refused;
    }

    Tally failed() {
        return failed;
    }

    Tally alerts() {
        return alerts;
    }

    Tally decoys() {
        return decoys;
    }

    /** What speaks of an attack, without what is empty. */
    List<Tally> bad() {
        return Stream.of(refused, failed, alerts, decoys)
                .filter(tally -> !tally.isEmpty())
                .toList();
    }

    /** In order of opening. */
    List<SessionTrace> sessions() {
        return sessions.stream()
                .sorted(Comparator.comparing(trace -> trace.opened().time()))
                .toList();
    }

    private boolean tally(Tally tally, Clue clue) {
        tally.add(clue);
        if (clue.time().isBefore(started)) {
            started = clue.time();
        }
        return true;
    }

    private boolean opened(Clue clue) {
        if (clue.time().isBefore(started)) {
            return false;
        }
        Optional<SessionTrace> known =
                sessions.stream().filter(trace -> trace.isSame(clue)).findFirst();
        if (known.isPresent()) {
            known.get().reported(clue);
            return true;
        }
        return sessions.size() < MOST_SESSIONS && sessions.add(new SessionTrace(clue));
    }
}
