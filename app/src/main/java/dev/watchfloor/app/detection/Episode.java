package dev.watchfloor.app.detection;

import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One attack while it goes on: what is behind a thread. Times are the console's. Bounded: what is beyond is counted where
 * it can be and else left out. Not thread-safe.
 */
final class Episode {
    private static final int MOST_SESSIONS = 32;
    private static final int MOST_STRANDS = 64;
    private static final int MOST_UNPLACED = 500;
    private static final int MOST_POSITIONS = 2_000;
    private static final int MOST_NAMED = 200;
    private static final int MOST_KEYS = 1_000;

    private record StrandId(JoinKey key, String place) {}

    private record Loose(Clue clue, JoinKey key) {}

    private final Tallies own = new Tallies();
    private final Map<StrandId, Strand> strands = new LinkedHashMap<>();
    private final List<SessionTrace> sessions = new ArrayList<>();
    /** Sessions before the attack and requests without a session: one that comes late may make them part of it. */
    private final Deque<Clue> unplaced = new ArrayDeque<>();

    /** Requests of a session that is not known yet: they become part of its trace when it is. */
    private final Deque<Loose> loose = new ArrayDeque<>();

    private final Set<Long> positions = new HashSet<>();
    private final Map<Long, Clue> named = new LinkedHashMap<>();
    private final Set<JoinKey> keys = new LinkedHashSet<>();
    private final Deque<JoinKey> fresh = new ArrayDeque<>();
    private final Map<String, Clue> findings = new LinkedHashMap<>();
    private @Nullable Episode into;
    private Instant started = Instant.MAX;
    private Instant latest = Instant.MIN;
    private @Nullable String id;

    /** Takes in a clue of the same origin; returns whether it belongs to the attack. */
    boolean add(Clue clue) {
        return take(clue, null);
    }

    /** Takes in a clue that has this in common with it, unless it is too far away in time. */
    boolean join(Clue clue, JoinKey key) {
        if (clue.isAttempt() && !key.isStrong() || !isNear(clue.when(), key)) {
            return false;
        }
        if (key.key() == Link.Key.USER && clue.isGrave() && clue.network() != null) {
            // It says who attacks by itself, and that from elsewhere: to call it the owner's would hide it.
            return false;
        }
        return take(clue, key);
    }

    /** It is told by another one from now on. */
    void endIn(Episode other) {
        into = other;
    }

    /** The one that tells it now: itself, unless it ended in another. */
    Episode teller() {
        Episode at = this;
        while (at.into != null) {
            at = at.into;
        }
        return at;
    }

    /** Takes over all that another was about. @param key what they have in common */
    void absorb(Episode other, JoinKey key, String place) {
        strand(key, place).tallies().add(other.own);
        other.strands.forEach((id, strand) -> {
            Strand ours = strand(id.key(), id.place());
            ours.tallies().add(strand.tallies());
            ours.clocks().add(strand.clocks());
        });
        other.sessions.stream()
                .filter(trace -> sessions.size() < MOST_SESSIONS
                        && sessions.stream().noneMatch(known -> known.isSame(trace.opened())))
                .forEach(trace -> {
                    SessionTrace ours = new SessionTrace(trace.opened(), trace.via() == null ? key : trace.via());
                    ours.absorb(trace);
                    sessions.add(ours);
                });
        other.loose.stream()
                .filter(request -> sessions.stream().noneMatch(trace -> trace.offer(request.clue())))
                .forEach(loose::addLast);
        sessions.forEach(trace -> loose.removeIf(request -> trace.offer(request.clue())));
        while (loose.size() > MOST_UNPLACED) {
            loose.removeFirst();
        }
        other.named.forEach((position, clue) -> name(clue));
        other.findings.forEach(findings::putIfAbsent);
        other.keys.forEach(this::expose);
        other.positions.stream()
                .limit(Math.max(0, MOST_POSITIONS - positions.size()))
                .forEach(positions::add);
        reach(other.started);
        reach(other.latest);
        retry();
    }

    private boolean take(Clue clue, @Nullable JoinKey key) {
        if (clue.position() >= 0 && positions.contains(clue.position())) {
            return true;
        }
        boolean taken = switch (clue.sort()) {
            case REFUSED_SIGN_IN, FAILED_SIGN_IN, ALERT, FINDING, INDICATOR, DECOY -> tally(clue, key);
            case SESSION -> opened(clue, key);
            case SERVED -> served(clue, key);
            case NAMED -> false;
        };
        if (taken) {
            if (isSure(clue, key)) {
                latest = clue.when().isAfter(latest) ? clue.when() : latest;
            }
            if (positions.size() < MOST_POSITIONS) {
                positions.add(clue.position());
            }
        }
        return taken;
    }

    /** By account or device alone it must not go on for ever, nor begin earlier: an honest day would become part of it. */
    private static boolean isSure(Clue clue, @Nullable JoinKey key) {
        if (key == null || key.isStrong() || clue.isGrave()) {
            return true;
        }
        return clue.isBad() && key.key() != Link.Key.USER && key.key() != Link.Key.DEVICE;
    }

    /** Whether an event was taken in, as far as that is remembered. */
    boolean holds(long position) {
        return positions.contains(position);
    }

    /** Whether it remembers no more of what it has taken in. */
    boolean isFull() {
        return positions.size() >= MOST_POSITIONS;
    }

    /** Whether a clue at this time goes on with it. */
    boolean reaches(Instant time) {
        return isWithin(time, Thresholds.QUIET);
    }

    private boolean isNear(Instant time, JoinKey key) {
        return switch (key.key()) {
            case SESSION, TOKEN, FINDING, ADDRESS, NETWORK -> isWithin(time, Thresholds.QUIET);
            case FLOW, DEVICE, USER -> isWithin(time, Thresholds.NEAR);
        };
    }

    private boolean isWithin(Instant time, Duration around) {
        return !time.isAfter(latest.plus(around)) && !time.isBefore(started.minus(around));
    }

    private boolean tally(Clue clue, @Nullable JoinKey key) {
        if (key == null) {
            own.add(clue);
        } else if (!strand(clue, key)) {
            return false;
        }
        if (clue.sort() == Clue.Sort.FINDING || clue.sort() == Clue.Sort.INDICATOR) {
            if (findings.size() < MOST_STRANDS) {
                findings.merge(clue.rule(), clue, (one, more) -> one.severity().atLeast(more.severity()) ? one : more);
            }
        }
        if (clue.when().isBefore(started) && isSure(clue, key)) {
            started = clue.when();
            retry();
        }
        expose(clue, clue.isGrave());
        return true;
    }

    private boolean opened(Clue clue, @Nullable JoinKey key) {
        if (clue.when().isBefore(started)) {
            wait(clue, key);
            return false;
        }
        Optional<SessionTrace> known =
                sessions.stream().filter(trace -> trace.isSame(clue)).findFirst();
        if (known.isPresent()) {
            known.get().reported(clue);
            return true;
        }
        if (sessions.size() >= MOST_SESSIONS) {
            return false;
        }
        SessionTrace trace = new SessionTrace(clue, key);
        sessions.add(trace);
        loose.removeIf(request -> offer(trace, request.clue(), request.key()));
        expose(clue, key == null || key.isStrong());
        retry();
        return true;
    }

    private boolean served(Clue clue, @Nullable JoinKey key) {
        boolean isOffered = key == null || key.isStrong();
        if (isOffered && sessions.stream().anyMatch(trace -> trace.offer(clue))) {
            if (key != null && clue.address() != null) {
                clue.keys().stream()
                        .filter(one -> one.key() == Link.Key.ADDRESS)
                        .forEach(this::expose);
            }
            return true;
        }
        if (key == null || key.key() == Link.Key.ADDRESS) {
            wait(clue, key);
            return false;
        }
        if (clue.when().isBefore(started)) {
            return false;
        }
        if (!key.isStrong()) {
            return strand(clue, key);
        }
        loose.addLast(new Loose(clue, key));
        if (loose.size() > MOST_UNPLACED) {
            Loose eldest = loose.removeFirst();
            return strand(eldest.clue(), eldest.key());
        }
        return true;
    }

    /** An address from elsewhere that the session is used from attacks as well. */
    private boolean offer(SessionTrace trace, Clue clue, @Nullable JoinKey key) {
        boolean isTaken = trace.offer(clue);
        if (isTaken && key != null) {
            clue.keys().stream().filter(one -> one.key() == Link.Key.ADDRESS).forEach(this::expose);
        }
        return isTaken;
    }

    /** Only what comes from the origin: what was joined elsewhere is held back by who joins. */
    private void wait(Clue clue, @Nullable JoinKey key) {
        if (key == null) {
            unplaced.addLast(clue);
            if (unplaced.size() > MOST_UNPLACED) {
                unplaced.removeFirst();
            }
        }
    }

    private void retry() {
        if (unplaced.isEmpty()) {
            return;
        }
        List<Clue> again = List.copyOf(unplaced);
        unplaced.clear();
        again.stream().filter(clue -> clue.sort() == Clue.Sort.SESSION).forEach(this::add);
        again.stream().filter(clue -> clue.sort() == Clue.Sort.SERVED).forEach(this::add);
    }

    private boolean strand(Clue clue, JoinKey key) {
        String place = clue.place();
        if (strands.size() >= MOST_STRANDS && !strands.containsKey(new StrandId(key, place))) {
            return false;
        }
        Strand strand = strand(key, place);
        strand.tallies().add(clue);
        if (!isNear(clue.time(), key)) {
            strand.clocks().note(clue.connector(), clue.offset());
        }
        return true;
    }

    private Strand strand(JoinKey key, String place) {
        return strands.computeIfAbsent(new StrandId(key, place), id -> new Strand(key, place));
    }

    private void reach(Instant time) {
        started = time.isBefore(started) ? time : started;
        latest = time.isAfter(latest) ? time : latest;
    }

    /** @param isActor whether who is named in it is who attacks, and not only what the attack goes over */
    private void expose(Clue clue, boolean isActor) {
        for (JoinKey key : clue.keys()) {
            if (isActor ? key.key() != Link.Key.ADDRESS || clue.sort() == Clue.Sort.SESSION : key.isStrong()) {
                expose(key);
            }
        }
    }

    private void expose(JoinKey key) {
        if (keys.size() < MOST_KEYS && keys.add(key)) {
            fresh.addLast(key);
        }
    }

    /** What it can be joined by since the last call. */
    List<JoinKey> freshKeys() {
        List<JoinKey> since = List.copyOf(fresh);
        fresh.clear();
        return since;
    }

    /** An event that a finding of it points to. */
    void name(Clue clue) {
        if (named.size() < MOST_NAMED) {
            named.putIfAbsent(clue.position(), clue);
        }
    }

    /** Events that findings point to and that it has not taken in otherwise. */
    List<Clue> named() {
        return named.values().stream()
                .filter(clue -> !positions.contains(clue.position()))
                .toList();
    }

    Instant started() {
        return started;
    }

    Instant latest() {
        return latest;
    }

    /** Whether the address itself attacks, not only its network. */
    boolean isFrom(IPAddress address) {
        return own.all().stream().anyMatch(tally -> tally.addresses().contains(address));
    }

    /** Whether something that nobody honest does came from its origin, and not only findings about somebody there. */
    boolean isOwnAttack() {
        return own.attempts() >= Thresholds.STUFFING_ATTEMPTS
                || !own.of(Clue.Sort.DECOY).isEmpty()
                || !own.of(Clue.Sort.ALERT).isEmpty();
    }

    /** What comes from its origin. */
    Tallies own() {
        return own;
    }

    /** What was joined by something else. Made anew. */
    List<Strand> strands() {
        Map<StrandId, Strand> made = new LinkedHashMap<>();
        strands.forEach((id, strand) -> {
            Strand copy = made.computeIfAbsent(id, each -> new Strand(each.key(), each.place()));
            copy.tallies().add(strand.tallies());
            copy.clocks().add(strand.clocks());
        });
        for (Loose request : loose) {
            StrandId id = new StrandId(request.key(), request.clue().place());
            made.computeIfAbsent(id, each -> new Strand(each.key(), each.place()))
                    .tallies()
                    .add(request.clue());
        }
        return List.copyOf(made.values());
    }

    /** The gravest of each rule that fired. */
    List<Clue> findings() {
        return List.copyOf(findings.values());
    }

    /** In order of opening. */
    List<SessionTrace> sessions() {
        return sessions.stream()
                .sorted(Comparator.comparing(
                                (SessionTrace trace) -> trace.opened().when())
                        .thenComparing(trace -> trace.opened().position()))
                .toList();
    }

    /** Its thread's id, once it has one. */
    Optional<String> id() {
        return Optional.ofNullable(id);
    }

    void setId(String given) {
        id = given;
    }
}
