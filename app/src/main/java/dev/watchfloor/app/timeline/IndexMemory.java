package dev.watchfloor.app.timeline;

import org.jspecify.annotations.Nullable;

/**
 * How much memory the index of events may take: the columns that questions are answered from, and the answers that are
 * kept. What does not fit is read from disk when it is asked for. Thread-safe.
 */
public interface IndexMemory {

    /** What holds, and what may be set. */
    MemoryBudget budget();

    /**
     * Sets the budget, at once and for later starts; what is above a smaller one is let go.
     *
     * @param bytes null for the usual one
     * @throws MemoryRefusedException when it is outside of its bounds; nothing changed then
     */
    void set(@Nullable Long bytes) throws MemoryRefusedException;
}
