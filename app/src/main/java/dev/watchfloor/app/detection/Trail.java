package dev.watchfloor.app.detection;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came lately from one origin: the last clues before there is an attack, the episode once there is one. Bounded;
 * times are event times, late ones are put where they belong. Not thread-safe.
 */
final class Trail {
    private static final int MOST_RECENT = 500;
    private static final int MOST_ACCOUNTS = 200;

    private final ThreadOrigin origin;
    // Apart from each other, so that neither honest traffic nor a flood of alerts can push attempts out.
    private final Recent attempts = new Recent(MOST_RECENT);
    private final Recent alerts = new Recent(MOST_RECENT);
    private final Recent sessions = new Recent(MOST_RECENT);
    private final Recent served = new Recent(MOST_RECENT);
    /** Accounts that signed in from here, with the first time. */
    private final Map<String, Instant> accounts = new LinkedHashMap<>();

    private @Nullable Episode episode;

    Trail(ThreadOrigin origin) {
        this.origin = origin;
    }

    ThreadOrigin origin() {
        return origin;
    }

    /** Whether an attack is under way, for deciding what to forget. */
    boolean hasEpisode() {
        return episode != null;
    }

    /** The attack that is under way at a time, if any. */
    Optional<Episode> running(Instant time) {
        return episode != null && episode.reaches(time) ? Optional.of(episode) : Optional.empty();
    }

    /** The attack became part of another thread: what follows from here is joined there. */
    void giveUp(Episode absorbed) {
        if (episode == absorbed) {
            episode = null;
        }
    }

    /** Takes in a clue and returns the episode that it began or made grow, if any. */
    Optional<Episode> add(Clue clue) {
        Episode running = episode;
        if (running != null && running.reaches(clue.when())) {
            noteAccount(clue);
            return running.add(clue) ? Optional.of(running) : Optional.empty();
        }
        if (running != null && clue.when().isBefore(running.started())) {
            // So late that its own episode is over: it must not end the present one.
            return Optional.empty();
        }
        episode = null;
        noteAccount(clue);
        remember(clue);
        return isAttack(clue) ? Optional.of(begin()) : Optional.empty();
    }

    /** Accounts known from here before a moment: a shared network makes joining by it unsure. */
    long accountsBefore(Instant moment) {
        return accounts.values().stream()
                .filter(first -> first.isBefore(moment))
                .count();
    }

    /** Somebody who signed in from here before the attack, from an address that takes no part in it. */
    boolean isBystander(SessionTrace trace, Episode running) {
        if (trace.via() != null) {
            return false;
        }
        Clue opened = trace.opened();
        Instant first = accounts.get(opened.user());
        return first != null
                && first.isBefore(running.started())
                && !(opened.address() != null && running.isFrom(opened.address()));
    }

    private void noteAccount(Clue clue) {
        if (clue.sort() == Clue.Sort.SESSION
                && !clue.user().isEmpty()
                && (accounts.size() < MOST_ACCOUNTS || accounts.containsKey(clue.user()))) {
            accounts.merge(clue.user(), clue.when(), (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    private void remember(Clue clue) {
        switch (clue.sort()) {
            case REFUSED_SIGN_IN, FAILED_SIGN_IN -> attempts.add(clue);
            case ALERT, FINDING, INDICATOR, DECOY -> alerts.add(clue);
            case SESSION -> sessions.add(clue);
            case SERVED -> served.add(clue);
            case NAMED -> {
                // Only findings know of it.
            }
        }
    }

    private boolean isAttack(Clue clue) {
        return clue.isGrave()
                || clue.isAttempt() && attempts.hasBurst(clue, Thresholds.STUFFING_ATTEMPTS, Thresholds.STUFFING_SPAN);
    }

    private Episode begin() {
        Episode begun = new Episode();
        attempts.take().forEach(begun::add);
        alerts.take().forEach(begun::add);
        sessions.take().forEach(begun::add);
        served.take().forEach(begun::add);
        episode = begun;
        return begun;
    }
}
