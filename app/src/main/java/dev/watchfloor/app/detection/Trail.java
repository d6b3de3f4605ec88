package dev.watchfloor.app.detection;

import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came lately from one network: the last clues before there is an attack, the episode once there is one. Bounded;
 * times are event times, late ones are put where they belong. Not thread-safe.
 */
final class Trail {
    private static final int MOST_RECENT = 500;
    private static final int MOST_ACCOUNTS = 200;

    private final IPAddress network;
    private final Deque<Clue> recent = new ArrayDeque<>();
    /** Apart from the others, so that honest traffic cannot push attempts out. */
    private final Deque<Clue> served = new ArrayDeque<>();
    /** Accounts that signed in from here, with the first time. */
    private final Map<String, Instant> accounts = new LinkedHashMap<>();

    private @Nullable Episode episode;

    Trail(IPAddress network) {
        this.network = network;
    }

    IPAddress network() {
        return network;
    }

    /** Whether an attack is under way, for deciding what to forget. */
    boolean hasEpisode() {
        return episode != null;
    }

    /** Takes in a clue and returns the episode that it began or made grow, if any. */
    Optional<Episode> add(Clue clue) {
        Episode running = episode;
        if (running != null && running.reaches(clue.time())) {
            noteAccount(clue);
            return belongs(clue, running) && running.add(clue) ? Optional.of(running) : Optional.empty();
        }
        if (running != null && clue.time().isBefore(running.started())) {
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

    private void noteAccount(Clue clue) {
        if (clue.sort() == Clue.Sort.SESSION
                && !clue.user().isEmpty()
                && (accounts.size() < MOST_ACCOUNTS || accounts.containsKey(clue.user()))) {
            accounts.merge(clue.user(), clue.time(), (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    /** Somebody who signed in from here before the attack, from an address that takes no part in it, is a bystander. */
    private boolean belongs(Clue clue, Episode running) {
        if (clue.sort() != Clue.Sort.SESSION) {
            return true;
        }
        Instant first = accounts.get(clue.user());
        boolean knownBefore = first != null && first.isBefore(running.started());
        return !knownBefore
                || running.refused().addresses().contains(clue.address())
                || running.failed().addresses().contains(clue.address());
    }

    private void remember(Clue clue) {
        Deque<Clue> place = clue.sort() == Clue.Sort.SERVED ? served : recent;
        place.addLast(clue);
        Instant oldest = clue.time().minus(Thresholds.QUIET);
        while (place.size() > MOST_RECENT || place.getFirst().time().isBefore(oldest)) {
            place.removeFirst();
        }
    }

    private boolean isAttack(Clue clue) {
        if (clue.sort() == Clue.Sort.DECOY) {
            return true;
        }
        Instant from = clue.time().minus(Thresholds.STUFFING_SPAN);
        Instant to = clue.time().plus(Thresholds.STUFFING_SPAN);
        return clue.isAttempt()
                && recent.stream()
                                .filter(Clue::isAttempt)
                                .filter(attempt -> !attempt.time().isBefore(from)
                                        && !attempt.time().isAfter(to))
                                .count()
                        >= Thresholds.STUFFING_ATTEMPTS;
    }

    private Episode begin() {
        Episode begun = new Episode();
        recent.stream().filter(Clue::isBad).forEach(begun::add);
        recent.stream()
                .filter(clue -> clue.sort() == Clue.Sort.SESSION && belongs(clue, begun))
                .forEach(begun::add);
        served.forEach(begun::add);
        recent.clear();
        served.clear();
        episode = begun;
        return begun;
    }
}
