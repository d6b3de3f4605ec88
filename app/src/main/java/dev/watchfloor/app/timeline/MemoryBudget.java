package dev.watchfloor.app.timeline;

import org.jspecify.annotations.Nullable;

/**
 * How much memory the index may take. All in bytes.
 *
 * @param bytes what holds now
 * @param chosen what the operator set, null for the usual
 * @param usual what holds when nothing is set: three fifths of the heap
 * @param least smallest that may be set: 64 MB
 * @param most greatest that may be set: 80 % of the heap, and never below {@code least}
 */
public record MemoryBudget(long bytes, @Nullable Long chosen, long usual, long least, long most) {
    private static final long LEAST = 64_000_000;

    /** Nothing set. @param heap most that the process may take, in bytes */
    public static MemoryBudget usual(long heap) {
        return new MemoryBudget(heap / 5 * 3, null, heap / 5 * 3, LEAST, Math.max(LEAST, heap / 10 * 8));
    }

    /** The same with another choice. @param choice as allowed, null for the usual */
    public MemoryBudget with(@Nullable Long choice) {
        return new MemoryBudget(choice == null ? usual : choice, choice, usual, least, most);
    }

    /** Whether so much may be set. */
    public boolean allows(long wanted) {
        return wanted >= least && wanted <= most;
    }
}
