package dev.watchfloor.app.baselines;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Actors of one kind: as many as fit, the latest. Not thread-safe. */
final class Pool {
    private final ActorKind kind;
    private final Map<String, Habits> actors = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<String> changed = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private long weight;
    private long forgotten;

    Pool(ActorKind kind) {
        this.kind = kind;
    }

    /** Asking does not keep from being forgotten; acting does. */
    @Nullable
    Habits find(String name) {
        // An access-ordered map moves what is read; what is asked about acts next anyway.
        return actors.get(name);
    }

    /** For a change, which {@link #changed} ends. */
    Habits take(String name) {
        Habits habits = actors.get(name);
        if (habits == null) {
            habits = new Habits();
            actors.put(name, habits);
            gone.remove(name);
        } else {
            weight -= habits.weight();
        }
        return habits;
    }

    /** Ends what {@link #take} began without a change. */
    void untouched(Habits habits) {
        weight += habits.weight();
    }

    void changed(String name, Habits habits, long position) {
        habits.touch(position);
        weight += habits.weight();
        changed.add(name);
        Iterator<Map.Entry<String, Habits>> oldest = null;
        while (actors.size() > 1 && (actors.size() > kind.most() || weight > kind.bytes())) {
            if (oldest == null) {
                oldest = actors.entrySet().iterator();
            }
            Map.Entry<String, Habits> least = oldest.next();
            oldest.remove();
            weight -= least.getValue().weight();
            changed.remove(least.getKey());
            gone.add(least.getKey());
            forgotten++;
        }
    }

    void put(String name, Habits habits) {
        Habits before = actors.put(name, habits);
        weight += habits.weight() - (before == null ? 0 : before.weight());
    }

    int size() {
        return actors.size();
    }

    long weight() {
        return weight;
    }

    long forgotten() {
        return forgotten;
    }

    int changes() {
        return changed.size() + gone.size();
    }

    /** Takes changes that are not kept yet into the lists, until they have so many together. */
    void collect(List<BaselineShelf.Row> rows, List<Actor> removed, int most) {
        for (String name : changed) {
            Habits habits = actors.get(name);
            if (rows.size() + removed.size() == most) {
                return;
            }
            if (habits != null) {
                rows.add(new BaselineShelf.Row(new Actor(kind, name), habits.touched(), habits.written()));
            }
        }
        for (String name : gone) {
            if (rows.size() + removed.size() == most) {
                return;
            }
            removed.add(new Actor(kind, name));
        }
    }

    void kept(Actor actor) {
        changed.remove(actor.name());
        gone.remove(actor.name());
    }
}
