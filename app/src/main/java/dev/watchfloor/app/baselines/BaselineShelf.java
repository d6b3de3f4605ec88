package dev.watchfloor.app.baselines;

import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/** What was learned, on disk. Thread-safe; fails with StoreException. */
public interface BaselineShelf {
    /** Before every position in the log. */
    long NONE = -1;

    /** Keeps nothing. */
    BaselineShelf NOWHERE = new BaselineShelf() {
        @Override
        public long position() {
            return NONE;
        }

        @Override
        public void read(Consumer<Row> each) {
            // There is nothing.
        }

        @Override
        public Map<ActorKind, Integer> counts() {
            return Map.of();
        }

        @Override
        public void change(Collection<Row> put, Collection<Actor> remove, long position) {
            // It is as if it was never learned.
        }
    };

    /** Position of the last event that what is kept holds, {@link #NONE} when nothing was ever kept. */
    long position();

    /** Hands over all, those that acted longest ago first. */
    void read(Consumer<Row> each);

    /** How many actors of each kind are kept. */
    Map<ActorKind, Integer> counts();

    /**
     * Writes rows in place of their actors' earlier ones, removes others and sets the position, all or nothing.
     *
     * @param position {@link #NONE} leaves it unset
     */
    void change(Collection<Row> put, Collection<Actor> remove, long position);

    /**
     * One actor.
     *
     * @param touched position of the latest event about it
     * @param content as written here; nobody else reads it
     */
    record Row(Actor actor, long touched, byte[] content) {}
}
