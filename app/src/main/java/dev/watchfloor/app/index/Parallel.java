package dev.watchfloor.app.index;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Divides work over segments among the processors. Stateless. */
final class Parallel {
    private Parallel() {}

    /**
     * Lets each thread gather in its own vessel and pours them together.
     *
     * @param vessel makes an empty one
     * @param gather puts what one part yields into a vessel
     * @param pour puts the second vessel's content into the first
     */
    static <T> T gather(
            List<Selection.Part> parts,
            Supplier<T> vessel,
            BiConsumer<T, Selection.Part> gather,
            BiConsumer<T, T> pour) {
        if (parts.size() < 3) {
            T only = vessel.get();
            parts.forEach(part -> gather.accept(only, part));
            return only;
        }
        return parts.parallelStream().collect(vessel, gather, pour);
    }
}
