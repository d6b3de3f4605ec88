package dev.watchfloor.app.detection;

import dev.watchfloor.connectors.event.Addresses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The trails of all origins and what joins them, the least recently used forgotten first. Not thread-safe. */
final class Trails {
    private static final int MOST = 20_000;
    private static final int MOST_KEYS = 50_000;
    private static final int MOST_ROUNDS = 100;
    private static final int MOST_ABSORBED = 1_000;

    private final LinkedHashMap<ThreadOrigin, Trail> byOrigin = new LinkedHashMap<>(64, 0.75f, true);
    private final LinkedHashMap<JoinKey, Owner> owners = new LinkedHashMap<>(64, 0.75f, true);
    /** Episodes that became part of another, by the one that they became part of. */
    private final LinkedHashMap<Episode, Owner> absorbed = new LinkedHashMap<>();

    private final Waiting waiting = new Waiting();
    /** Apart from the rest, for of requests there are a thousand times as many. */
    private final Waiting requests = new Waiting();

    private final Sources sources = new Sources();
    private final Pointed pointed;

    /** @param pointed asked for events that findings point to */
    Trails(Pointed pointed) {
        this.pointed = pointed;
    }

    /** Whose a key is. */
    private record Owner(Trail trail, Episode episode) {}

    /**
     * Puts a clue where it belongs.
     *
     * @param grew told of each episode that began or grew
     * @param ended told of each that became part of another
     */
    void add(Clue clue, BiConsumer<Trail, Episode> grew, Consumer<Episode> ended) {
        sources.note(clue);
        Trail home = home(clue);
        Optional<Owner> found = place(clue, home);
        if (found.isEmpty()) {
            hold(clue, home == null);
            return;
        }
        for (long position : clue.pointed()) {
            pointed.at(position).ifPresent(found.get().episode()::name);
        }
        settle(found.get(), grew, ended);
    }

    /** At home where an attack goes on already, else with what it has something in common with, else at home. */
    private Optional<Owner> place(Clue clue, @Nullable Trail home) {
        if (home == null) {
            return elsewhere(clue, false);
        }
        boolean isRunning = home.running(clue.when()).isPresent();
        return isRunning
                ? atHome(home, clue).or(() -> elsewhere(clue, true))
                : elsewhere(clue, false).or(() -> atHome(home, clue));
    }

    private void hold(Clue clue, boolean isStranger) {
        if (clue.sort() != Clue.Sort.SERVED) {
            waiting.add(clue, Waiting.keys(clue));
            return;
        }
        List<JoinKey> keys = new ArrayList<>(Waiting.keys(clue));
        if (isStranger && clue.network() != null) {
            keys.add(network(clue.network()));
        }
        requests.add(clue, keys);
    }

    private static JoinKey network(ThreadOrigin origin) {
        return new JoinKey(Link.Key.NETWORK, origin.value());
    }

    Sources sources() {
        return sources;
    }

    /** How much is kept, in objects of all sorts. */
    int remembered() {
        return byOrigin.size() + owners.size() + absorbed.size() + waiting.size() + requests.size() + sources.size();
    }

    private static Optional<Owner> atHome(Trail home, Clue clue) {
        return home.add(clue).map(episode -> new Owner(home, episode));
    }

    private Optional<Owner> elsewhere(Clue clue, boolean strongOnly) {
        for (JoinKey key : clue.keys()) {
            Owner owner = owner(key);
            if (owner != null
                    && (key.isStrong() || (!strongOnly && fits(key)))
                    && owner.episode().join(clue, key)) {
                return Optional.of(owner);
            }
        }
        return strongOnly ? Optional.empty() : byPointed(clue);
    }

    /** A finding belongs to the attack that the events behind it belong to. */
    private Optional<Owner> byPointed(Clue finding) {
        for (long position : finding.pointed()) {
            Optional<Owner> owner = pointed.at(position)
                    .flatMap(clue -> Optional.ofNullable(byOrigin.get(clue.origin()))
                            .flatMap(trail -> trail.running(clue.when())
                                    .filter(episode -> episode.holds(position))
                                    .map(episode -> new Owner(trail, episode))));
            if (owner.isPresent()
                    && owner.get().episode().join(finding, new JoinKey(Link.Key.FINDING, finding.rule()))) {
                return owner;
            }
        }
        return Optional.empty();
    }

    private @Nullable Owner owner(JoinKey key) {
        Owner owner = owners.get(key);
        Owner into = owner == null ? null : absorbed.get(owner.episode());
        return into == null ? owner : into;
    }

    /** What many are called says nothing of one of them. */
    private boolean fits(JoinKey key) {
        return key.key() != Link.Key.DEVICE || sources.accountsOn(key.value()) < Thresholds.SHARED_ACCOUNTS;
    }

    /** Lets what waited for the keys of an episode join it, and the threads that have a strong one in common become one. */
    private void settle(Owner owner, BiConsumer<Trail, Episode> grew, Consumer<Episode> ended) {
        Owner present = owner;
        List<JoinKey> fresh = present.episode().freshKeys();
        for (int round = 0; round < MOST_ROUNDS && !fresh.isEmpty(); round++) {
            for (JoinKey key : fresh) {
                present = own(key, present, ended);
            }
            fresh = present.episode().freshKeys();
        }
        grew.accept(present.trail(), present.episode());
    }

    private Owner own(JoinKey key, Owner owner, Consumer<Episode> ended) {
        Owner present = owner;
        Owner other = key.key() == Link.Key.ADDRESS ? attackFrom(key.value(), present) : owner(key);
        if (other != null && other.episode() != present.episode() && isOneThing(key, other, present)) {
            present = absorb(key, other, present, ended);
        }
        owners.put(key, present);
        if (owners.size() > MOST_KEYS) {
            owners.pollFirstEntry();
        }
        if (fits(key)) {
            joinFrom(waiting, key, present);
            joinFrom(requests, key, present);
        }
        return present;
    }

    private static void joinFrom(Waiting held, JoinKey key, Owner owner) {
        for (Clue clue : held.with(key)) {
            // What is of its origin came to it directly.
            boolean isKnown = clue.origin().equals(owner.trail().origin())
                    && (clue.isBad() || owner.episode().isFull());
            if (!isKnown && owner.episode().join(clue, key)) {
                held.remove(clue);
            }
        }
    }

    /** The attack that goes on from an address whose session is of another. */
    private @Nullable Owner attackFrom(String text, Owner present) {
        return Addresses.parse(text)
                .flatMap(address -> Optional.ofNullable(byOrigin.get(ThreadOrigin.of(address)))
                        .flatMap(trail -> trail.running(present.episode().latest())
                                .filter(episode -> episode.isFrom(address))
                                .map(episode -> new Owner(trail, episode))))
                .orElse(null);
    }

    private static boolean isOneThing(JoinKey key, Owner one, Owner other) {
        return (key.isStrong() || key.key() == Link.Key.ADDRESS)
                && (one.episode().reaches(other.episode().started())
                        || other.episode().reaches(one.episode().started()));
    }

    /**
     * The earlier of two attacks tells both; but one that only findings speak of, which may name the attacked, is told by the
     * other: its network is who attacks and is to be blocked.
     */
    private Owner absorb(JoinKey key, Owner one, Owner other, Consumer<Episode> ended) {
        boolean isFirst = one.episode().isOwnAttack() == other.episode().isOwnAttack()
                ? !other.episode().started().isBefore(one.episode().started())
                : one.episode().isOwnAttack();
        Owner teller = isFirst ? one : other;
        Owner told = isFirst ? other : one;
        teller.episode().absorb(told.episode(), key, told.trail().origin().value());
        told.trail().giveUp(told.episode());
        told.episode().endIn(teller.episode());
        absorbed.replaceAll((episode, into) -> into.episode() == told.episode() ? teller : into);
        absorbed.put(told.episode(), teller);
        if (absorbed.size() > MOST_ABSORBED) {
            absorbed.pollFirstEntry();
        }
        ended.accept(told.episode());
        return teller;
    }

    private @Nullable Trail home(Clue clue) {
        if (clue.address() == null && !clue.isBad()) {
            return null;
        }
        ThreadOrigin origin = clue.origin();
        Trail trail = byOrigin.get(origin);
        if (trail == null) {
            if (clue.sort() == Clue.Sort.SERVED) {
                return null;
            }
            trail = new Trail(origin);
            byOrigin.put(origin, trail);
            requests.take(network(origin)).forEach(trail::add);
            forgetEldest();
        }
        return trail;
    }

    private void forgetEldest() {
        if (byOrigin.size() <= MOST) {
            return;
        }
        List<ThreadOrigin> quiet = new ArrayList<>();
        for (Map.Entry<ThreadOrigin, Trail> entry : byOrigin.entrySet()) {
            if (quiet.size() >= MOST / 20) {
                break;
            }
            if (!entry.getValue().hasEpisode()) {
                quiet.add(entry.getKey());
            }
        }
        // With an attack on every trail there is none to spare: then the oldest goes all the same.
        (quiet.isEmpty() ? List.of(byOrigin.firstEntry().getKey()) : quiet).forEach(byOrigin::remove);
    }
}
